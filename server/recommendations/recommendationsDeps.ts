import type { Ids } from '../../shared/kernel/ports.ts';
import type { DocumentsDeps } from '../documents/documentsDeps.ts';
import type { TellLive } from '../platform/live.ts';
import type { SyncServer } from '../sync/syncServer.ts';
import type { Provenances } from './provenances.ts';

/** What storing an answer needs from outside this room. */
export type AnswerDeps = Pick<DocumentsDeps, 'db' | 'clock' | 'accessChanged' | 'documentChanged' | 'guards'>;

/** What the use cases of this room need from outside it. */
export type RecommendationsDeps = AnswerDeps &
  Pick<DocumentsDeps, 'places'> &
  Pick<SyncServer, 'lookInto'> & {
    readonly ids: Ids;
    readonly provenances: Provenances;
    readonly tellLive: TellLive;
  };
