import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';

/** The port that says how many documents each person may write by a grant of her own: the number, never which. */
export type GrantsHeld = (reader: Reader, district: DistrictId) => Promise<ReadonlyMap<PersonId, number>>;
