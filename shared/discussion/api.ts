import { z } from 'zod';
import { lines } from '../documents/fields/field.ts';
import {
  type ConsultationRoundId,
  idSchema,
  type ObservationEntryId,
  type ObservationId,
  type OrganisationId,
  type PersonId,
} from '../kernel/ids.ts';
import type { PersonTone } from '../people/api.ts';
import { type Anchor, anchorSchema } from '../text/anchor.ts';
import { proposedChangeSchema, proposedContentSchema } from '../text/proposedChange.ts';
import { type EntryKind, type EntryMention, wordsFields } from './entry.ts';
import { type ObservationState, type Outcome, outcomes } from './observationState.ts';
import type { Proposal } from './proposal.ts';

/**
 * What a page sends once counts once, however often it is sent: a page without a network sends it later, and
 * perhaps again. A UUID of the page's making.
 */
const key = z.uuid();

/** The state of an observation as the writer saw it; when it is another by now, `changed_meanwhile`. */
const seen = z.int().min(1);

const reason = lines(2000);

/** `POST /api/documents/:id/observations` → `{id, number}`. Without an anchor it is about the whole document. */
export const makeObservationBody = z
  .object({ key, ...wordsFields, anchor: anchorSchema.nullable(), proposal: proposedChangeSchema.nullable() })
  .strict()
  .refine(({ anchor, proposal }) => proposal === null || anchor !== null);
export type MakeObservation = z.infer<typeof makeObservationBody>;

/** `POST /api/observations/:id/comments` → `{id}`. */
export const commentBody = z.object({ key, ...wordsFields }).strict();

/** `PATCH /api/observations/:id/entries/:entry`: one's own words, as long as `editTime`; `was` are the words one saw. */
export const editEntryBody = z.object({ ...wordsFields, was: z.string().max(10_000) }).strict();

/** `POST /api/observations/:id/entries/:entry/hide`: a stub stays, and the reason; `…/show` takes no body. */
export const hideEntryBody = z.object({ reason }).strict();

/** `POST /api/observations/:id/reply`: the reply with its outcome (controdeduzione). */
export const replyBody = z.object({ outcome: z.enum(outcomes), reason, seen }).strict();

/** `POST /api/observations/:id/resolve` and `…/separate`. */
export const seenBody = z.object({ seen }).strict();

/** `POST /api/observations/:id/reopen`. */
export const reopenBody = z.object({ seen, reason }).strict();

/** `POST /api/observations/:id/merge`: into another of the same document, which is still open; every author stays. */
export const mergeBody = z.object({ seen, into: idSchema<ObservationId>() }).strict();

/** `POST /api/observations/:id/anchor`: its words again, by whoever made it or replies to it. */
export const anchorBody = z.object({ seen, anchor: anchorSchema }).strict();

/** `POST /api/observations/:id/assignment`: whom it waits for, and until what day. Null takes it back. */
export const assignmentBody = z
  .object({
    seen,
    to: z
      .union([
        z.object({ person: idSchema<PersonId>() }).strict(),
        z.object({ organisation: idSchema<OrganisationId>() }).strict(),
      ])
      .nullable(),
    due: z.iso.date().nullable(),
  })
  .strict();

/**
 * `POST /api/observations/:id/accept` → `{seq}`: the proposed words become the text's, written as whoever
 * accepts and credited to whoever proposed; it is the reply *accolta* at once. With `changed` they are written
 * first as proposed, then as changed, and the reply is *accolta in parte*. Without a reason the reply says so
 * in a sentence of its own. `passage_changed`: what stood there when it was proposed no longer does; whoever has
 * compared sends as `over` the words that stand there now (`wordsNow`). `seq` is null where nothing was left to write.
 */
export const acceptBody = z
  .object({
    seen,
    changed: proposedContentSchema.nullable().default(null),
    over: z.string().max(20_000).nullable().default(null),
    reason: reason.nullable().default(null),
  })
  .strict();
export type Accept = z.infer<typeof acceptBody>;

/** Somebody as the server stamped her when she wrote: name and office stay as they were. */
export type Signed = {
  readonly person: PersonId;
  readonly name: string;
  readonly office: string;
  readonly tone: PersonTone;
};

export type EntryView = {
  readonly id: ObservationEntryId;
  readonly kind: EntryKind;
  readonly by: Signed;
  /** ISO instant. */
  readonly at: string;
  /** Empty for what says itself, and where they are hidden. */
  readonly words: string;
  readonly mentions: readonly EntryMention[];
  /** Of a reply only. */
  readonly outcome: Outcome | null;
  readonly editedAt: string | null;
  /** Until when I may correct it; null when I may not. */
  readonly mayEditUntil: string | null;
  readonly hidden: { readonly by: string; readonly at: string; readonly reason: string } | null;
};

export type AssigneeView = {
  readonly kind: 'person' | 'organisation';
  readonly id: PersonId | OrganisationId;
  readonly name: string;
};

export type ObservationView = {
  readonly id: ObservationId;
  /** Counted within its document: observation 14. */
  readonly number: number;
  readonly round: { readonly id: ConsultationRoundId; readonly number: number } | null;
  /** Null: about the whole document. */
  readonly anchor: Anchor | null;
  readonly proposal: Proposal | null;
  readonly state: ObservationState;
  /** Of the last reply, while it is answered; while it is merged, of the reply to that with which it is. */
  readonly outcome: Outcome | null;
  /** Into which, while it is merged; and which were merged into it. */
  readonly mergedInto: { readonly id: ObservationId; readonly number: number } | null;
  readonly merged: readonly { readonly id: ObservationId; readonly number: number; readonly by: Signed }[];
  readonly assigned: {
    readonly to: AssigneeView;
    readonly due: string | null;
    readonly mine: boolean;
  } | null;
  readonly entries: readonly EntryView[];
  /** Grows with every change of state; to be sent back as `seen`. */
  readonly revision: number;
  /** What this reader may do now, for buttons only: the server asks again. */
  readonly may: {
    readonly comment: boolean;
    readonly answer: boolean;
    readonly resolve: boolean;
    readonly reopen: boolean;
    readonly accept: boolean;
    readonly reattach: boolean;
    readonly merge: boolean;
    readonly separate: boolean;
    readonly assign: boolean;
    readonly hide: boolean;
  };
};

/** Why no new observation can be made here; null: it can. */
export type ObservingView = {
  readonly may: boolean;
  readonly why: 'not_invited' | 'consultation_over' | 'wrong_state' | 'forbidden' | null;
};

/** `GET /api/documents/:id/observations`. The page shows one of them open where its address asks for it (`threadAddress.ts`). */
export type DiscussionView = {
  readonly observations: readonly ObservationView[];
  readonly observing: ObservingView;
  /** The open round that this text is in. */
  readonly round: {
    readonly id: ConsultationRoundId;
    readonly number: number;
    readonly deadline: string;
    readonly instructions: string;
  } | null;
};

/** `GET /api/observations/:id/entries/:entry/history`: what it said before, newest first. */
export type EntryHistory = readonly { readonly words: string; readonly until: string }[];
