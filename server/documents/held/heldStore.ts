import { and, asc, eq, isNull } from 'drizzle-orm';
import { clientBinding, document, heldChange } from '../../../drizzle/schema/sync.ts';
import type { DocumentId, HeldChangeId, MemberId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** One that waits for its owner. */
export type OpenHeld = {
  readonly id: HeldChangeId;
  readonly document: DocumentId;
  readonly epoch: number;
  readonly seq: number;
  readonly update: Uint8Array;
  readonly at: Date;
};

/** The epoch of a text, which no erasure closes before this transaction ends. */
export async function heldEpoch(tx: Transaction, id: DocumentId): Promise<number | null> {
  const rows = await tx
    .select({ epoch: document.epoch })
    .from(document)
    .where(eq(document.id, id))
    .for('share');
  return rows[0]?.epoch ?? null;
}

/** What waits for somebody in a text, oldest first. */
export async function openHeldOf(
  reader: Reader,
  id: DocumentId,
  member: MemberId,
): Promise<readonly OpenHeld[]> {
  const rows = await reader
    .select()
    .from(heldChange)
    .where(and(eq(heldChange.document, id), eq(heldChange.member, member), isNull(heldChange.settledAs)))
    .orderBy(asc(heldChange.at), asc(heldChange.id));
  return rows.flatMap((row) => (row.update === null ? [] : [{ ...row, update: row.update }]));
}

export async function insertHeld(tx: Transaction, member: MemberId, held: OpenHeld): Promise<void> {
  await tx.insert(heldChange).values({ ...held, member });
}

/** Binds clientIDs to a member; false when another was quicker with one of them (G4). */
export async function bindFor(
  tx: Transaction,
  of: { readonly document: DocumentId; readonly epoch: number; readonly member: MemberId; readonly at: Date },
  clients: readonly number[],
): Promise<boolean> {
  if (clients.length === 0) return true;
  const bound = await tx
    .insert(clientBinding)
    .values(clients.map((clientId) => ({ ...of, clientId })))
    .onConflictDoNothing()
    .returning({ clientId: clientBinding.clientId });
  return bound.length === clients.length;
}

/** Lets go of its bytes and says what became of it; false when that was said already. */
export async function settleHeld(
  tx: Transaction,
  id: HeldChangeId,
  settled: { readonly as: 'applied' | 'discarded'; readonly at: Date },
): Promise<boolean> {
  const rows = await tx
    .update(heldChange)
    .set({ update: null, settledAs: settled.as, settledAt: settled.at })
    .where(and(eq(heldChange.id, id), isNull(heldChange.settledAs)))
    .returning({ id: heldChange.id });
  return rows.length > 0;
}
