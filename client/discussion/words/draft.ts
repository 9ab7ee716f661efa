import { z } from 'zod';
import { outcomes } from '../../../shared/discussion/observationState.ts';
import {
  type DocumentId,
  idSchema,
  type ObservationId,
  type OrganisationId,
  type PersonId,
} from '../../../shared/kernel/ids.ts';
import { anchorSchema } from '../../../shared/text/anchor.ts';
import { recall, recalledUnder, remember } from '../../platform/memory.ts';
import { proposalKinds } from '../proposals/proposalDraft.ts';
import type { Named } from './named.ts';

const draftSchema = z.object({
  words: z.string(),
  named: z.array(
    z.object({
      kind: z.enum(['person', 'organisation']),
      subject: idSchema<PersonId | OrganisationId>(),
      name: z.string(),
    }),
  ),
  /** Of a reply. */
  outcome: z.enum(outcomes).nullable().default(null),
  /** Of an observation that is being written: what about; null is the whole document. */
  anchor: anchorSchema.nullable().default(null),
  /** Other words for its passage, as they were typed for each kind of change. */
  proposed: z
    .object({ kind: z.enum(proposalKinds), words: z.partialRecord(z.enum(proposalKinds), z.string()) })
    .nullable()
    .default(null),
});

/** Words that somebody has typed and not sent. */
export type Draft = Readonly<Omit<z.infer<typeof draftSchema>, 'named'>> & {
  readonly named: readonly Named[];
};

export const emptyDraft: Draft = { words: '', named: [], outcome: null, anchor: null, proposed: null };

/** Where they were typed: an observation to be, or what is added to one. */
export type DraftPlace = {
  readonly person: PersonId;
  readonly document: DocumentId;
  readonly thread: ObservationId | 'new';
  readonly form: string;
};

const prefix = 'corale:osservazioni:bozza:';

function keyOf({ person, document, thread, form }: DraftPlace): string {
  return `${prefix}${person}:${document}:${thread}:${form}`;
}

/** The words that were typed there, on this device; null when there are none. */
export function draftAt(place: DraftPlace): Draft | null {
  const kept = recall(keyOf(place));
  if (kept === null) return null;
  try {
    return draftSchema.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    // Not ours, or cut short: there is nothing in it to give back.
    return null;
  }
}

export function keepDraft(place: DraftPlace, draft: Draft): void {
  const isEmpty = draft.words.trim() === '' && draft.outcome === null && draft.proposed === null;
  remember(keyOf(place), isEmpty ? null : JSON.stringify(draft));
}

export function dropDraft(place: DraftPlace): void {
  remember(keyOf(place), null);
}

/** Of a text from which words were erased, nothing that quotes it stays. */
export function dropDraftsOn(document: DocumentId): void {
  for (const key of recalledUnder(prefix)) if (key.includes(`:${document}:`)) remember(key, null);
}
