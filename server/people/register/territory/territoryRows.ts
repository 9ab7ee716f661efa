import { and, eq, max } from 'drizzle-orm';
import {
  municipality,
  municipalityWeight,
  organisation,
  subdistrict,
} from '../../../../drizzle/schema/people.ts';
import type { DistrictId, OrganisationId, SubdistrictId } from '../../../../shared/kernel/ids.ts';
import type { OrganisationKind } from '../../../../shared/people/organisation.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';

export type SubdistrictRow = { readonly id: SubdistrictId; readonly name: string };

export type MunicipalityRecord = {
  readonly id: OrganisationId;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly subdistrict: SubdistrictId | null;
  readonly until: string | null;
  /** By year. */
  readonly weights: ReadonlyMap<number, number>;
};

export async function subdistrictsOf(reader: Reader, of: DistrictId): Promise<readonly SubdistrictRow[]> {
  return reader
    .select({ id: subdistrict.id, name: subdistrict.name })
    .from(subdistrict)
    .where(eq(subdistrict.district, of))
    .orderBy(subdistrict.position);
}

/** Every municipality, also those that have ended, with all its weights. */
export async function municipalitiesOf(
  reader: Reader,
  of: DistrictId,
): Promise<readonly MunicipalityRecord[]> {
  const rows = await reader
    .select({
      id: organisation.id,
      kind: organisation.kind,
      name: organisation.name,
      subdistrict: municipality.subdistrict,
      until: organisation.until,
    })
    .from(municipality)
    .innerJoin(organisation, eq(organisation.id, municipality.organisation))
    .where(eq(organisation.district, of))
    .orderBy(organisation.name);
  const weights = await reader
    .select({
      organisation: municipalityWeight.organisation,
      year: municipalityWeight.year,
      weight: municipalityWeight.weight,
    })
    .from(municipalityWeight)
    .innerJoin(organisation, eq(organisation.id, municipalityWeight.organisation))
    .where(eq(organisation.district, of));
  const byMunicipality = Map.groupBy(weights, (row) => row.organisation);
  return rows.map((row) => ({
    ...row,
    weights: new Map((byMunicipality.get(row.id) ?? []).map(({ year, weight }) => [year, weight])),
  }));
}

export async function insertSubdistrict(
  tx: Transaction,
  of: DistrictId,
  { id, name }: SubdistrictRow,
): Promise<void> {
  const [last] = await tx
    .select({ position: max(subdistrict.position) })
    .from(subdistrict)
    .where(eq(subdistrict.district, of));
  await tx.insert(subdistrict).values({ id, district: of, name, position: (last?.position ?? 0) + 1 });
}

export async function renameSubdistrictRow(tx: Transaction, id: SubdistrictId, name: string): Promise<void> {
  await tx.update(subdistrict).set({ name }).where(eq(subdistrict.id, id));
}

/** Whatever lay in it lies in none. */
export async function deleteSubdistrictRow(tx: Transaction, id: SubdistrictId): Promise<void> {
  await tx.update(municipality).set({ subdistrict: null }).where(eq(municipality.subdistrict, id));
  await tx.delete(subdistrict).where(eq(subdistrict.id, id));
}

/** Makes an organisation that is stored already a municipality. */
export async function insertMunicipality(
  tx: Transaction,
  id: OrganisationId,
  lies: SubdistrictId | null,
): Promise<void> {
  await tx.insert(municipality).values({ organisation: id, subdistrict: lies });
}

export async function setSubdistrict(
  tx: Transaction,
  id: OrganisationId,
  lies: SubdistrictId | null,
): Promise<void> {
  await tx.update(municipality).set({ subdistrict: lies }).where(eq(municipality.organisation, id));
}

/** Whoever leads leads alone. */
export async function setLead(tx: Transaction, of: DistrictId, id: OrganisationId | null): Promise<void> {
  await tx
    .update(organisation)
    .set({ kind: 'municipality' })
    .where(and(eq(organisation.district, of), eq(organisation.kind, 'lead_municipality')));
  if (id !== null)
    await tx.update(organisation).set({ kind: 'lead_municipality' }).where(eq(organisation.id, id));
}

export async function setWeight(
  tx: Transaction,
  id: OrganisationId,
  { year, weight }: { readonly year: number; readonly weight: number },
): Promise<void> {
  await tx
    .insert(municipalityWeight)
    .values({ organisation: id, year, weight })
    .onConflictDoUpdate({
      target: [municipalityWeight.organisation, municipalityWeight.year],
      set: { weight },
    });
}
