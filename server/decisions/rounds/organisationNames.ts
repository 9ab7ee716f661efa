import type { DistrictId, OrganisationId } from '../../../shared/kernel/ids.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import { organisationsOf } from '../../people/territoryStore.ts';
import type { Reader } from '../../platform/database.ts';

/** Organisations as they are written on their own: "Comune di Romanengo". */
export async function fullNames(
  reader: Reader,
  of: DistrictId,
): Promise<ReadonlyMap<OrganisationId, string>> {
  return new Map((await organisationsOf(reader, of)).map((row) => [row.id, fullName(row)]));
}
