import type { DocumentId, HeldChangeId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';

/** What is put on record of held changes: that they are there and what became of them, never their words. */
export const heldActs = {
  held: (
    document: DocumentId,
    by: PersonId,
    held: { readonly id: HeldChangeId; readonly epoch: number; readonly seq: number; readonly bytes: number },
  ): Act => ({
    act: 'text.held',
    by,
    subject: document,
    facts: { held: held.id, epoch: held.epoch, seq: held.seq, bytes: held.bytes },
  }),
  applied: (document: DocumentId, by: PersonId, held: HeldChangeId, seq: number | null): Act => ({
    act: 'text.held_applied',
    by,
    subject: document,
    facts: { held, seq },
  }),
  discarded: (document: DocumentId, by: PersonId, held: HeldChangeId): Act => ({
    act: 'text.held_discarded',
    by,
    subject: document,
    facts: { held },
  }),
};
