import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Clock } from '../../../shared/kernel/ports.ts';
import type { Places } from '../../documents/places.ts';
import type { Checkpoints } from '../../platform/checkpoints.ts';
import type { Database } from '../../platform/database.ts';

/** What reading and exporting the record needs. */
export type RecordDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly district: DistrictId;
  readonly places: Places;
  readonly checkpoints: Checkpoints;
};
