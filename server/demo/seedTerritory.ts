import {
  district,
  municipality,
  municipalityWeight,
  organisation,
  subdistrict,
} from '../../drizzle/schema/people.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId, OrganisationId, SubdistrictId } from '../../shared/kernel/ids.ts';
import type { Ids } from '../../shared/kernel/ports.ts';
import type { Transaction } from '../platform/database.ts';
import { demoMunicipalities } from './municipalities.ts';
import { type DemoOrganisation, demoOrganisations } from './organisations.ts';

/** The ids under which the demo's territory was stored. */
export type Territory = {
  readonly district: DistrictId;
  readonly municipalities: ReadonlyMap<string, OrganisationId>;
  readonly organisations: Readonly<Record<DemoOrganisation, OrganisationId>>;
};

const subdistricts = [1, 2, 3, 4, 5, 6] as const;
const leadMunicipality = 'Crema';
const weightsYear = 2011;

/** Stores the district, its six subdistricts, its 48 municipalities with their weights, and its organisations. */
export async function seedTerritory(tx: Transaction, ids: Ids, id: DistrictId, at: Date): Promise<Territory> {
  await tx.insert(district).values({
    id,
    name: 'Ambito territoriale sociale di Crema',
    demo: true,
    externalClients: true,
    createdAt: at,
  });
  const municipalities = await seedMunicipalities(tx, ids, id);
  return { district: id, municipalities, organisations: await seedOrganisations(tx, ids, id) };
}

async function seedMunicipalities(
  tx: Transaction,
  ids: Ids,
  of: DistrictId,
): Promise<ReadonlyMap<string, OrganisationId>> {
  const parts = new Map(subdistricts.map((position) => [position as number, ids.newId<SubdistrictId>()]));
  await tx
    .insert(subdistrict)
    .values(
      [...parts].map(([position, id]) => ({ id, district: of, name: `Sub-ambito ${position}`, position })),
    );
  const stored = demoMunicipalities.map((made) => ({ ...made, id: ids.newId<OrganisationId>() }));
  await tx.insert(organisation).values(
    stored.map(({ id, name }) => ({
      id,
      district: of,
      kind: name === leadMunicipality ? ('lead_municipality' as const) : ('municipality' as const),
      name,
    })),
  );
  await tx.insert(municipality).values(
    stored.map((made) => ({
      organisation: made.id,
      subdistrict: must(parts.get(made.subdistrict), 'a municipality lies in a subdistrict'),
    })),
  );
  await tx
    .insert(municipalityWeight)
    .values(stored.map(({ id, weight }) => ({ organisation: id, year: weightsYear, weight })));
  return new Map(stored.map(({ id, name }) => [name, id]));
}

async function seedOrganisations(
  tx: Transaction,
  ids: Ids,
  of: DistrictId,
): Promise<Readonly<Record<DemoOrganisation, OrganisationId>>> {
  const made = Object.entries(demoOrganisations).map(([key, values]) => ({
    key,
    row: { id: ids.newId<OrganisationId>(), district: of, ...values },
  }));
  await tx.insert(organisation).values(made.map(({ row }) => row));
  // Every key of `demoOrganisations` is present, because the record is made from its entries.
  return Object.fromEntries(made.map(({ key, row }) => [key, row.id])) as Record<
    DemoOrganisation,
    OrganisationId
  >;
}
