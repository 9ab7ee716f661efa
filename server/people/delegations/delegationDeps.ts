import type { Clock, Ids } from '../../../shared/kernel/ports.ts';
import type { Database } from '../../platform/database.ts';
import type { TellLive } from '../../platform/live.ts';
import type { DelegableTexts } from './delegableTexts.ts';

/** What delegations need from outside them. */
export type DelegationDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly tellLive: TellLive;
  readonly delegableTexts: DelegableTexts;
};
