import { z } from 'zod';
import {
  type DocumentId,
  idSchema,
  type ObservationId,
  type OrganisationId,
  type PersonId,
} from '../../../shared/kernel/ids.ts';
import { anchorSchema } from '../../../shared/text/anchor.ts';
import { proposedChangeSchema } from '../../../shared/text/proposedChange.ts';
import { recalledUnder } from '../../platform/memory.ts';
import { keptUnder } from '../../platform/sending/keptUnder.ts';
import type { Kept } from '../../platform/sending/sendingBox.ts';

const waitingSchema = z.object({
  /** Under which it counts once, however often it is sent. */
  key: z.uuid(),
  document: idSchema<DocumentId>(),
  /** What it is added to; null for an observation of its own. */
  thread: idSchema<ObservationId>().nullable(),
  /** When it was written. */
  at: z.string(),
  words: z.string(),
  mentions: z.array(
    z.object({
      kind: z.enum(['person', 'organisation']),
      subject: idSchema<PersonId | OrganisationId>(),
      from: z.int(),
      to: z.int(),
    }),
  ),
  anchor: anchorSchema.nullable(),
  proposal: proposedChangeSchema.nullable(),
  /** Why the server would not take it, in a sentence; null while it waits. */
  refused: z.string().nullable(),
});

/** Words that were sent off and have not arrived: a new observation, or a comment. */
export type WaitingWords = z.infer<typeof waitingSchema>;

const prefix = 'corale:osservazioni:in-attesa:';
const keyOf = (person: PersonId) => `${prefix}${person}`;

/** What waits on this device for a person, oldest first. Another window of hers reads the same. */
export function keptWords(person: PersonId): Kept<WaitingWords> {
  return keptUnder(keyOf(person), waitingSchema);
}

/** Of a text from which words were erased, nothing that quotes it waits to be sent, whoever wrote it here. */
export function dropWaitingOn(document: DocumentId): void {
  for (const key of recalledUnder(prefix)) {
    // The key is ours, and ends with a person.
    const kept = keptWords(key.slice(prefix.length) as PersonId);
    kept.write(kept.read().filter((words) => words.document !== document));
  }
}
