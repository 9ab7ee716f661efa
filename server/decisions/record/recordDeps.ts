import type { NamedWorkshop } from '../../../shared/decisions/record/recordApi.ts';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Clock } from '../../../shared/kernel/ports.ts';
import type { Places } from '../../documents/places.ts';
import type { Checkpoints } from '../../platform/checkpoints.ts';
import type { Database, Reader } from '../../platform/database.ts';

/** What the workshops of a district are called, by id. The room `workshops` fills it. */
type WorkshopNames = (
  reader: Reader,
  of: DistrictId,
) => Promise<readonly (readonly [id: string, NamedWorkshop])[]>;

/** What reading and exporting the record needs. */
export type RecordDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly district: DistrictId;
  readonly places: Places;
  readonly checkpoints: Checkpoints;
  readonly workshopNames: WorkshopNames;
};
