import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Reader } from '../../platform/database.ts';
import type { SyncServer } from '../../sync/syncServer.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import type { ErasureWitness } from './erasureWitness.ts';
import { heldWitness } from './heldWitness.ts';
import { profileWitness } from './profileWitness.ts';
import { versionsWitness } from './versionsWitness.ts';

/** What an erasure needs from outside this room. */
export type ErasureDeps = Pick<DocumentsDeps, 'db' | 'clock' | 'ids' | 'textNow' | 'documentChanged'> &
  Pick<SyncServer, 'textToClose' | 'epochClosed'> & {
    /** Of higher rooms. */
    readonly erasureWitnesses: readonly ErasureWitness[];
  };

const ownWitnesses: readonly ErasureWitness[] = [profileWitness, versionsWitness, heldWitness];

export function witnessesOf({ erasureWitnesses }: ErasureDeps): readonly ErasureWitness[] {
  return [...ownWitnesses, ...erasureWitnesses];
}

/** Whether some room stands in the way of an erasure, and with what. */
export async function nothingInTheWay(
  deps: ErasureDeps,
  reader: Reader,
  document: DocumentId,
): Promise<Result<null>> {
  for (const { inTheWay } of witnessesOf(deps)) {
    const free = await inTheWay?.(reader, document);
    if (free?.ok === false) return free;
  }
  return ok(null);
}
