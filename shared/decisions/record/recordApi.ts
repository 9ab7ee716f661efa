import { z } from 'zod';
import type { DocumentKind } from '../../documents/kind.ts';
import type { Json } from '../../kernel/canonicalJson.ts';
import { type ActGroup, actGroups } from './recordActs.ts';
import type { ClosedWhy } from './whoReadsAct.ts';

/** `GET /api/record/acts`: newest first, before an entry; of one group, or of all. */
export const actsQuery = z.object({
  before: z.coerce.number().int().min(1).optional(),
  show: z.enum(actGroups).optional(),
});

/** What a reader gets of an act: what it says, or that it is there. */
export type ToldAct =
  | {
      readonly kind: 'open';
      readonly act: string;
      readonly by: string | null;
      readonly subject: string | null;
      readonly facts: { readonly [name: string]: Json };
      /** It is about the reader herself, and others do not see it. */
      readonly ownOnly: boolean;
    }
  /** `on`: of a ballot in an open round, for whom it was cast and in which round. */
  | {
      readonly kind: 'closed';
      readonly why: ClosedWhy;
      readonly on: { readonly organisation: string; readonly round: number } | null;
    }
  /** What it said was erased; its digest is left. */
  | { readonly kind: 'erased' };

export type ActRow = {
  readonly seq: number;
  readonly at: string;
  /** 64 hexadecimal digits. */
  readonly hash: string;
  readonly previous: string;
  readonly told: ToldAct;
};

export type NamedPerson = { readonly name: string; readonly office: string };

export type NamedWorkshop = { readonly number: number; readonly theme: string };

/** Who and what the ids of these acts are, as they are called now; what is not here is not to be named. */
export type ActNames = {
  readonly people: Readonly<Record<string, NamedPerson>>;
  readonly organisations: Readonly<Record<string, string>>;
  readonly documents: Readonly<
    Record<string, { readonly kind: DocumentKind; readonly title: string; readonly number: string | null }>
  >;
  readonly bodies: Readonly<Record<string, string>>;
  readonly workshops: Readonly<Record<string, NamedWorkshop>>;
};

export type ActsView = {
  readonly acts: readonly ActRow[];
  readonly names: ActNames;
  readonly counts: Readonly<Record<'all' | ActGroup, number>>;
  /** To go on from; null when these are the oldest. */
  readonly before: number | null;
};

/** `GET /api/record/check`: what was found when the whole record was last read, a minute ago at most. */
export type RecordCheckView = {
  readonly at: string;
  readonly result:
    | { readonly kind: 'whole'; readonly acts: number; readonly erased: number }
    | {
        readonly kind: 'broken';
        /** 0: of no act. */
        readonly seq: number;
        readonly what:
          | 'missing'
          | 'previous'
          | 'payload'
          | 'entry'
          | 'copy'
          | 'end'
          | 'signature'
          | 'key'
          | 'words'
          | 'text'
          | 'event';
        readonly expected: string;
        readonly found: string;
      };
  /** Up to where it is signed, when, and with which key (its fingerprint); null before the first signature. */
  readonly signed: { readonly seq: number; readonly at: string; readonly key: string } | null;
};
