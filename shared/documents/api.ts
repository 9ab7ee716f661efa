import { z } from 'zod';
import type { DocumentId, OrganisationId, PersonId, VersionId } from '../kernel/ids.ts';
import { idSchema } from '../kernel/ids.ts';
import { isPlainLine } from '../kernel/plainLine.ts';
import type { RefusalCode } from '../kernel/refusal.ts';
import type { RefusedOver } from '../kernel/result.ts';
import type { OrganisationKind } from '../people/organisation.ts';
import { lines, type Referred } from './fields/field.ts';
import type { StoredFields } from './fields/fields.ts';
import { type DocumentKind, documentKinds } from './kind.ts';
import { type DocumentStep, documentStates, documentSteps, type Standing } from './lives.ts';
import type { RecommendationOutcome } from './recommendationLife.ts';

/** How long a title may be: that of a recommendation is one imperative sentence. */
export const titleLimit: Record<DocumentKind, number> = {
  plan_section: 200,
  recommendation: 120,
  agreement: 200,
  minutes: 200,
};

/** A title as people write it: one line, 1 to 200 characters after trimming. */
export const titleSchema = z
  .string()
  .transform((text) => text.replace(/\s+/gu, ' ').trim())
  .pipe(z.string().min(1).max(200).refine(isPlainLine));

/** `POST /api/documents`. */
export const createDocumentBody = z
  .object({ kind: z.enum(documentKinds), title: titleSchema })
  .refine(fitsKind);

/** `PATCH /api/documents/:id`. */
export const renameDocumentBody = z.object({ title: titleSchema });

/** `POST /api/documents/:id/steps`. */
export const stepBody = z.object({
  step: z.enum(documentSteps),
  /** Why, in words that stay in the journal. */
  reason: lines(1000).optional(),
});

/** Whether a title is short enough for its kind. */
export function fitsKind({ kind, title }: { readonly kind: DocumentKind; readonly title: string }): boolean {
  return title.length <= titleLimit[kind];
}

/** `GET /api/documents`: all that I may read, newest change first. */
export const listDocumentsQuery = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(documentKinds).optional(),
  state: z.enum(documentStates).optional(),
  /** Only what I may write. */
  mine: z.enum(['1']).optional(),
});

/** The fields of a multipart `POST /api/documents/import` beside the file. */
export const importFields = z.object({ kind: z.enum(documentKinds), title: titleSchema }).refine(fitsKind);

/** The largest files that an import takes, in bytes: text as it is, and Word files, whose pictures weigh. */
export const importLimits = { text: 5 * 1024 * 1024, word: 20 * 1024 * 1024 } as const;

/** What a file is by its name; null for what no import takes. */
export function importKind(name: string): keyof typeof importLimits | null {
  if (/\.(?:md|markdown|txt)$/iu.test(name)) return 'text';
  return /\.docx$/iu.test(name) ? 'word' : null;
}

export type DocumentRow = Standing & {
  readonly id: DocumentId;
  readonly title: string;
  /** What it is called by, where its kind counts: "R-07". */
  readonly code: string | null;
  /** Its number in the plan, "9.E"; null outside the tree. */
  readonly number: string | null;
  /** The heading above it in the plan, with its number: "9 Obiettivi per macro-area"; null at the top or outside. */
  readonly under: string | null;
  /** What the mayors answered to a recommendation; null for every other text, and until they have. */
  readonly outcome: RecommendationOutcome | null;
  readonly mayWrite: boolean;
  /** ISO instant of the last change of text or title. */
  readonly changedAt: string;
};

/** Something of the district that a field can point to. */
export type Choice = {
  readonly id: string;
  readonly name: string;
  /** What else is said of it: the registration of a third-sector body. */
  readonly detail: string | null;
};

/** `GET /api/documents/:id/choices`: what the fields of this document can point to, for those who may write it. */
export type FieldChoices = Readonly<Record<Referred, readonly Choice[]>> & {
  /** Who acts for which organisation today, with the office: she can sign for it. */
  readonly signatories: readonly (Choice & { readonly organisation: OrganisationId })[];
};

/**
 * `PATCH /api/documents/:id/fields`: one field. `was` is the value that the writer saw, null for none; when it is
 * another by now, the answer is `changed_meanwhile` and nothing is written. A `value` of null empties the field.
 */
export const fieldBody = z.object({
  field: z.string().min(1).max(60),
  value: z.json(),
  was: z.json(),
});

/** `POST /api/documents/:id/duplicate` → `{id}`. */
export const duplicateBody = z.object({ title: titleSchema });

/** `GET /api/documents/:id`. */
export type DocumentView = DocumentRow & {
  /** How often it was frozen: what was written before the last time is of another draft (H1). */
  readonly draft: number;
  /** What its template asks for beside the text, as far as it is filled in. */
  readonly fields: StoredFields;
  /** What the ids in the fields are called. */
  readonly names: Readonly<Record<string, Choice>>;
  /** The text that this one was copied from, as it was on that day; `document` is null where one may not read it. */
  readonly origin: {
    readonly document: DocumentId | null;
    readonly title: string;
    /** ISO instant of the last change that the copy holds. */
    readonly at: string;
  } | null;
  /** How many texts were copied from this one. */
  readonly models: number;
  readonly cycle: string | null;
  readonly epoch: number;
  readonly schemaVersion: number;
  /** May rename / share / place; for hiding buttons only, the server asks again. */
  readonly mayRename: boolean;
  readonly mayShare: boolean;
  readonly mayDuplicate: boolean;
  /** May take personal data out of it, its history and its versions. */
  readonly mayErase: boolean;
  /** How much of what this reader wrote without a network waits for her (H1). */
  readonly held: number;
  /** The steps that this reader could take now. */
  readonly steps: readonly DocumentStep[];
  /** The version that stands for the text while it is frozen; null while it is written. */
  readonly version: FrozenVersion | null;
  /** Whether this reader could freeze it from this state; null where not. */
  readonly mayFreeze: FreezeStanding | null;
  /**
   * ProseMirror JSON of the text, for the first paint of the read-only view: of a frozen one what the bytes of its
   * version say (null once they were erased), of any other the text as stored now.
   */
  readonly content: unknown;
};

/** The version that a frozen text is. */
export type FrozenVersion = {
  readonly id: VersionId;
  readonly number: number;
  /** 64 hexadecimal digits; null for the moment in which it is computed. */
  readonly hash: string | null;
  readonly at: string;
  /** Name and office; null: nobody whom the register still knows. */
  readonly by: string | null;
};

/** What stands in the way of a freeze: observations that wait, a text that has to be repaired; `refused` is null where nothing does. */
export type FreezeStanding = {
  readonly refused: RefusalCode | null;
  readonly about: readonly RefusedOver[];
};

/** What an import could not carry over, counted by kind, with one short sample of each. */
export const notCarriedKinds = [
  'image',
  'chart',
  'diagram',
  'drawing',
  'embedded_object',
  'linked_document',
  'header_footer',
  'contents_table',
  'comment',
  'tracked_change',
  'hidden_text',
  'text_box',
  'equation',
  'table',
  'nested_table',
  'cell_heading',
  'code',
  'html',
  'task_list',
  'deep_heading',
  'heading_number',
  'list_marks',
  'link',
  'strikethrough',
  'underline',
  'highlight',
  'superscript',
] as const;
export type NotCarriedKind = (typeof notCarriedKinds)[number];
export type NotCarried = { readonly kind: NotCarriedKind; readonly count: number; readonly sample: string };

/** The answer of an import. */
export type ImportAnswer = { readonly id: DocumentId; readonly notCarried: readonly NotCarried[] };

/** `POST /api/documents/:id/grants`: exactly one of the two. */
export const grantBody = z.union([
  z.object({ person: idSchema<PersonId>() }).strict(),
  z.object({ organisation: idSchema<OrganisationId>() }).strict(),
]);
export type GrantBody = z.infer<typeof grantBody>;

export type Grantee =
  | { readonly kind: 'person'; readonly id: PersonId; readonly name: string; readonly office: string }
  | {
      readonly kind: 'organisation';
      readonly id: OrganisationId;
      readonly name: string;
      readonly organisationKind: OrganisationKind;
    };

/** `GET /api/documents/grants`: who may write what, of the documents that I may manage; those that somebody may. */
export type DocumentGrants = {
  readonly document: { readonly id: DocumentId; readonly title: string; readonly number: string | null };
  readonly granted: GrantsView['granted'];
};

/** `GET /api/documents/:id/grants`: who may write beside the plan office, and who else could. */
export type GrantsView = {
  readonly granted: readonly (Grantee & {
    readonly grantedAt: string;
    /** Name and office; null: the seed of a demo district. */
    readonly grantedBy: string | null;
  })[];
  readonly candidates: readonly Grantee[];
};
