import type { z } from 'zod';
import type { OrganisationId } from '../../../../shared/kernel/ids.ts';
import type { Act } from '../../../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import type { municipalityBody, municipalityPatch } from '../../../../shared/people/registerApi.ts';
import { territoryActs } from '../acts.ts';
import { changed, changeRegister, type Register } from '../changeRegister.ts';
import { endOrganisation } from '../organisations/endOrganisation.ts';
import { insertOrganisation, isNameTaken, updateOrganisation } from '../organisations/organisationStore.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import {
  insertMunicipality,
  type MunicipalityRecord,
  municipalitiesOf,
  setLead,
  setSubdistrict,
  setWeight,
  subdistrictsOf,
} from './territoryRows.ts';

type Patch = z.output<typeof municipalityPatch>;
type Acts = ReturnType<typeof territoryActs>;

export async function addMunicipality(
  deps: RegisterDeps,
  actor: Actor,
  { name, ...rest }: z.output<typeof municipalityBody>,
): Promise<Result<{ readonly id: OrganisationId }>> {
  return changeRegister(deps, actor, async (register) => {
    const acts = territoryActs(actor.person);
    if (await isNameTaken(register.tx, register.district, name)) return refuse('already_there');
    const made = { kind: 'municipality' as const, name, runts: null };
    const id = deps.ids.newId<OrganisationId>();
    await insertOrganisation(register.tx, register.district, { id, ...made });
    await insertMunicipality(register.tx, id, null);
    const added = { id, ...made, subdistrict: null, until: null, weights: new Map() };
    const parts = await changeParts(register, acts, added, rest);
    if (!parts.ok) return parts;
    const ended = await endOrganisation(register, acts, added, rest.until ?? null);
    return changed({ id }, [acts.organisationAdded(id, made), ...parts.value, ...ended.acts]);
  });
}

/** Name, lead, part, weight and end, whichever are given; what does not change is not put on record. */
export async function changeMunicipality(
  deps: RegisterDeps,
  actor: Actor,
  id: OrganisationId,
  patch: Patch,
): Promise<Result<null>> {
  return changeRegister(deps, actor, async (register) => {
    const acts = territoryActs(actor.person);
    const found = (await municipalitiesOf(register.tx, register.district)).find((one) => one.id === id);
    if (found === undefined) return refuse('not_found');
    const named = await rename(register, acts, found, patch.name ?? found.name);
    if (!named.ok) return named;
    const parts = await changeParts(register, acts, found, patch);
    if (!parts.ok) return parts;
    const until = patch.until === undefined ? found.until : patch.until;
    const ended = await endOrganisation(register, acts, { ...found, runts: null }, until);
    return changed(null, [...named.value, ...parts.value, ...ended.acts], ended.rightsOf);
  });
}

async function rename(
  { tx, district }: Register,
  acts: Acts,
  { id, name: was }: MunicipalityRecord,
  name: string,
): Promise<Result<readonly Act[]>> {
  if (name === was) return ok([]);
  if (await isNameTaken(tx, district, name, id)) return refuse('already_there');
  await updateOrganisation(tx, id, { name });
  return ok([acts.organisationChanged(id, { name }, { name: was })]);
}

async function changeParts(
  register: Register,
  acts: Acts,
  found: MunicipalityRecord,
  { lead, subdistrict, weight }: Patch,
): Promise<Result<readonly Act[]>> {
  const { tx, district } = register;
  const done: Act[] = [];
  if (lead !== undefined && lead !== (found.kind === 'lead_municipality')) {
    await setLead(tx, district, lead ? found.id : null);
    done.push(acts.leadSet(found.id, lead));
  }
  if (subdistrict !== undefined && subdistrict !== found.subdistrict) {
    const parts = await subdistrictsOf(tx, district);
    if (subdistrict !== null && !parts.some(({ id }) => id === subdistrict)) return refuse('not_found');
    await setSubdistrict(tx, found.id, subdistrict);
    done.push(acts.subdistrictOf(found.id, subdistrict, found.subdistrict));
  }
  const was = weight === undefined ? null : (found.weights.get(weight.year) ?? null);
  if (weight !== undefined && weight.weight !== was) {
    await setWeight(tx, found.id, weight);
    done.push(acts.weightSet(found.id, { ...weight, was }));
  }
  return ok(done);
}
