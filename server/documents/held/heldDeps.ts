import type { SyncServer } from '../../sync/syncServer.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';

/** What held changes need from outside this room. */
export type HeldDeps = Pick<DocumentsDeps, 'db' | 'clock' | 'ids'> &
  Pick<SyncServer, 'judgeHeld' | 'textToEdit' | 'textAppended'>;
