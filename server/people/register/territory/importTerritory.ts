import { must } from '../../../../shared/kernel/assert.ts';
import type { OrganisationId, SubdistrictId } from '../../../../shared/kernel/ids.ts';
import type { Ids } from '../../../../shared/kernel/ports.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { can } from '../../../../shared/people/can.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import type { TerritoryChange, TerritoryPreview } from '../../../../shared/people/registerApi.ts';
import { nameKey } from '../../../../shared/people/sameName.ts';
import { isOver } from '../../../../shared/people/term.ts';
import { territoryPreview } from '../../../../shared/people/territoryChanges.ts';
import { readTerritory } from '../../../../shared/people/territoryFile.ts';
import type { Reader } from '../../../platform/database.ts';
import { territoryActs } from '../acts.ts';
import { changed, changeRegister, type Register } from '../changeRegister.ts';
import { fullOrganisations, insertOrganisation } from '../organisations/organisationStore.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { readTable } from './readTerritoryFile.ts';
import {
  insertMunicipality,
  insertSubdistrict,
  municipalitiesOf,
  setSubdistrict,
  setWeight,
  subdistrictsOf,
} from './territoryRows.ts';

/** A file of municipalities; `year` is that of its weights where it does not say one. */
export type TerritoryUpload = { readonly bytes: Uint8Array; readonly year: number | null };

/** What a file would change. Nothing is changed. */
export async function previewTerritory(
  { db, clock }: Pick<RegisterDeps, 'db' | 'clock'>,
  actor: Actor,
  upload: TerritoryUpload,
): Promise<Result<TerritoryPreview>> {
  if (!can(actor, 'people.administer', { sameDistrict: true })) return refuse('forbidden');
  return previewOf(db, { district: actor.district, today: dayInItaly(clock.now()) }, upload);
}

/** Does what the preview said, if it would still say the same. */
export async function importTerritory(
  deps: RegisterDeps,
  actor: Actor,
  upload: TerritoryUpload & { readonly expected: string },
): Promise<Result<null>> {
  return changeRegister(deps, actor, async (register) => {
    const preview = await previewOf(register.tx, register, upload);
    if (!preview.ok) return preview;
    const { changes, problems, digest } = preview.value;
    if (problems.length > 0) return refuse('malformed');
    if (digest !== upload.expected) return refuse('changed_meanwhile');
    if (changes.length === 0) return changed(null, []);
    await applyChanges(register, deps.ids, changes);
    return changed(null, [territoryActs(actor.person).territoryImported(register.district, changes, digest)]);
  });
}

async function previewOf(
  reader: Reader,
  { district, today }: Pick<Register, 'district' | 'today'>,
  { bytes, year }: TerritoryUpload,
): Promise<Result<TerritoryPreview>> {
  const table = readTable(bytes);
  if (!table.ok) return table;
  const subdistricts = await subdistrictsOf(reader, district);
  const municipalities = await municipalitiesOf(reader, district);
  const partName = new Map(subdistricts.map((part) => [part.id, part.name]));
  const ids = new Set(municipalities.map(({ id }) => id));
  const others = (await fullOrganisations(reader, district)).filter(({ id }) => !ids.has(id));
  const file = readTerritory(table.value.rows, year);
  return ok(
    territoryPreview(
      {
        subdistricts: subdistricts.map(({ name }) => name),
        municipalities: municipalities.map((one) => ({
          name: one.name,
          subdistrict: one.subdistrict === null ? null : (partName.get(one.subdistrict) ?? null),
          weights: one.weights,
          exists: !isOver(one, today),
        })),
        others: others.map(({ name }) => name),
      },
      { lines: file.lines, problems: [...table.value.problems, ...file.problems] },
    ),
  );
}

/** Names in changes are those stored, or those of changes before. */
async function applyChanges(
  { tx, district }: Register,
  ids: Ids,
  changes: readonly TerritoryChange[],
): Promise<void> {
  const parts = new Map((await subdistrictsOf(tx, district)).map(({ id, name }) => [nameKey(name), id]));
  const stored = new Map((await municipalitiesOf(tx, district)).map(({ id, name }) => [nameKey(name), id]));
  const partOf = (name: string | null) =>
    name === null ? null : must(parts.get(nameKey(name)), `the part ${name} is stored`);
  const idOf = (name: string) => must(stored.get(nameKey(name)), `${name} is stored`);
  for (const change of changes) {
    switch (change.kind) {
      case 'subdistrict_added': {
        const id = ids.newId<SubdistrictId>();
        await insertSubdistrict(tx, district, { id, name: change.name });
        parts.set(nameKey(change.name), id);
        break;
      }
      case 'municipality_added': {
        const id = ids.newId<OrganisationId>();
        await insertOrganisation(tx, district, { id, kind: 'municipality', name: change.name, runts: null });
        await insertMunicipality(tx, id, partOf(change.subdistrict));
        stored.set(nameKey(change.name), id);
        break;
      }
      case 'subdistrict_changed':
        await setSubdistrict(tx, idOf(change.name), partOf(change.subdistrict));
        break;
      case 'weight_set':
        await setWeight(tx, idOf(change.name), change);
        break;
      default:
        change satisfies never;
    }
  }
}
