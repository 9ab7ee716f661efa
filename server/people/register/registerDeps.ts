import type { Clock, Ids } from '../../../shared/kernel/ports.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/database.ts';
import type { RightsChanged } from '../rightsChanged.ts';
import type { EmailChanged } from './emailChanged.ts';
import type { GrantsHeld } from './grantsHeld.ts';

/** What the register needs from outside it. */
export type RegisterDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly config: Pick<Config, 'demo'>;
  readonly rightsChanged: RightsChanged;
  readonly emailChanged: EmailChanged;
  readonly grantsHeld: GrantsHeld;
};
