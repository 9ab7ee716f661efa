import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import type { DocumentsDeps } from '../documents/documentsDeps.ts';
import type { Database } from '../platform/database.ts';
import type { TellLive } from '../platform/live.ts';
import type { SyncServer } from '../sync/syncServer.ts';

/** What the use cases of this room need from outside it. */
export type DiscussionDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tellLive: TellLive;
} & Pick<SyncServer, 'lookInto' | 'textToEdit' | 'textAppended'> &
  Pick<DocumentsDeps, 'places' | 'contentOf' | 'textNow' | 'accessChanged' | 'documentChanged' | 'guards'>;
