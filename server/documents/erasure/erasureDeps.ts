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
