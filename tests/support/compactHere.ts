import type { Sql } from 'postgres';
import { type Compacted, compactText } from '../../server/sync/compactText.ts';
import { provedSnapshot } from '../../server/sync/snapshotProof.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';

/** Compacts without a thread: for texts so short that the thread would take all the time. */
export async function compactHere(sql: Sql, id: DocumentId): Promise<Compacted | null> {
  return await compactText(sql, id, { prove: async (log) => provedSnapshot(log), reached: () => {} });
}
