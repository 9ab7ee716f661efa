import { z } from 'zod';
import type { DocumentId, ErasureId } from '../../kernel/ids.ts';
import { lines } from '../fields/field.ts';

export const erasureLimits = { words: 20, shortest: 3, longest: 300 } as const;

/** Words as they are to be found: one line, long enough to be somebody's. */
const words = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(erasureLimits.shortest).max(erasureLimits.longest))
  .refine((text) => text.isWellFormed() && /[\p{L}\p{N}]/u.test(text));

const chosen = {
  words: z.array(words).max(erasureLimits.words),
  /** Images and attachments, by their SHA-256. */
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/u)).max(50),
};

const something = ({ words: some, files }: { words: readonly string[]; files: readonly string[] }) =>
  some.length + files.length > 0;

/** `POST /api/documents/:id/erasures/preview` → `ErasurePreview`. */
export const previewErasureBody = z.object(chosen).strict().refine(something);

/** `POST /api/documents/:id/erasures` → `ErasureDone`. `confirmed`: its asker has typed that she means it. */
export const eraseBody = z
  .object({ ...chosen, reason: lines(1000), confirmed: z.literal(true) })
  .strict()
  .refine(something);

export type Chosen = z.infer<typeof previewErasureBody>;

/** Where words can stand beside the text itself. */
export const foundKinds = [
  'title',
  'field',
  'attachment',
  'version',
  'version_note',
  'observation',
  'held',
  'consultation',
  'round',
  'signed',
  'outcome',
  'link',
  'record',
] as const;

export type FoundKind = (typeof foundKinds)[number];

/** Something that holds the words: `label` says which one, as people call it. */
export type Found = { readonly kind: FoundKind; readonly label: string; readonly count: number };

/** So much of what stands around a place is shown. */
export const shownAround = 40;

export type ErasurePreview = {
  /** Places in the text as it is now, with what stands around them. */
  readonly text: readonly { readonly before: string; readonly words: string; readonly after: string }[];
  /** How many places there are in all. */
  readonly places: number;
  readonly found: readonly Found[];
  /** Of the history, which goes as a whole: how many changes. */
  readonly updates: number;
  /** Texts that were copied from this one: the same has to be done there. */
  readonly copies: readonly {
    readonly document: DocumentId;
    readonly title: string;
    readonly holds: boolean;
  }[];
  /** Of the chosen files: whether another text shows it too, and so keeps it. */
  readonly files: readonly { readonly sha256: string; readonly elsewhere: boolean }[];
};

/** `GET /api/documents/erased`: which texts go on in another epoch, for whatever a device still keeps of those before. */
export type ErasedText = { readonly document: DocumentId; readonly epoch: number };

export type ErasureDone = {
  readonly id: ErasureId;
  /** The epoch in which the text goes on. */
  readonly epoch: number;
  readonly places: number;
  readonly found: readonly Found[];
};
