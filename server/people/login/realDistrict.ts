import type { Reader } from '../../platform/database.ts';
import { type DistrictRow, servedDistrict } from '../territoryStore.ts';

/** The served district where it is a real one: a demo is entered as a persona, and in no other way. */
export async function realDistrict(reader: Reader): Promise<DistrictRow | null> {
  const district = await servedDistrict(reader);
  return district === null || district.demo ? null : district;
}
