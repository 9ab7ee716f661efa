import { and, desc, eq, gte, isNull, or, type SQL } from 'drizzle-orm';
import {
  district,
  municipality,
  municipalityWeight,
  organisation,
  subdistrict,
} from '../../drizzle/schema/people.ts';
import type { DistrictId, OrganisationId } from '../../shared/kernel/ids.ts';
import type { OrganisationName } from '../../shared/people/organisation.ts';
import type { Reader } from '../platform/database.ts';

export type OrganisationRow = OrganisationName & { readonly id: OrganisationId };

export type DistrictRow = {
  readonly id: DistrictId;
  readonly name: string;
  readonly demo: boolean;
  readonly externalClients: boolean;
};

/** The district that this installation serves; null before `init` or the demo seed. */
export async function servedDistrict(reader: Reader): Promise<DistrictRow | null> {
  const rows = await reader
    .select({
      id: district.id,
      name: district.name,
      demo: district.demo,
      externalClients: district.externalClients,
    })
    .from(district)
    .orderBy(district.createdAt)
    .limit(1);
  return rows[0] ?? null;
}

/** How many parts a district has on a day. */
export async function partsOf(
  reader: Reader,
  of: DistrictId,
  day: string,
): Promise<{ readonly municipalities: number; readonly subdistricts: number }> {
  const [municipalities, subdistricts] = await Promise.all([
    reader.$count(
      reader
        .select({ id: municipality.organisation })
        .from(municipality)
        .innerJoin(organisation, eq(organisation.id, municipality.organisation))
        .where(and(eq(organisation.district, of), existsOn(day))),
    ),
    reader.$count(subdistrict, eq(subdistrict.district, of)),
  ]);
  return { municipalities, subdistricts };
}

/** Every municipality of a district that exists on a day, with its newest weight. */
export async function weightsOf(
  reader: Reader,
  of: DistrictId,
  day: string,
): Promise<ReadonlyMap<OrganisationId, number>> {
  const rows = await reader
    .selectDistinctOn([municipalityWeight.organisation], {
      organisation: municipalityWeight.organisation,
      weight: municipalityWeight.weight,
    })
    .from(municipalityWeight)
    .innerJoin(organisation, eq(organisation.id, municipalityWeight.organisation))
    .where(and(eq(organisation.district, of), existsOn(day)))
    .orderBy(municipalityWeight.organisation, desc(municipalityWeight.year));
  return new Map(rows.map((row) => [row.organisation, row.weight]));
}

/** Every organisation of a district, by name; those that exist no more too, which acts of the past still name. */
export async function organisationsOf(reader: Reader, of: DistrictId): Promise<readonly OrganisationRow[]> {
  return organisationsWhere(reader, eq(organisation.district, of));
}

/** The organisations of a district that exist on a day, by name. */
export async function organisationsOn(
  reader: Reader,
  of: DistrictId,
  day: string,
): Promise<readonly OrganisationRow[]> {
  return organisationsWhere(reader, and(eq(organisation.district, of), existsOn(day)));
}

async function organisationsWhere(
  reader: Reader,
  which: SQL | undefined,
): Promise<readonly OrganisationRow[]> {
  return reader
    .select({ id: organisation.id, kind: organisation.kind, name: organisation.name })
    .from(organisation)
    .where(which)
    .orderBy(organisation.name);
}

/** Whether an organisation of this district exists on a day. */
export async function isOrganisationOn(
  reader: Reader,
  of: DistrictId,
  id: OrganisationId,
  day: string,
): Promise<boolean> {
  const rows = await reader
    .select({ id: organisation.id })
    .from(organisation)
    .where(and(eq(organisation.id, id), eq(organisation.district, of), existsOn(day)));
  return rows.length > 0;
}

function existsOn(day: string): SQL | undefined {
  return or(isNull(organisation.until), gte(organisation.until, day));
}
