import type { SubdistrictId } from '../../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { isSameName } from '../../../../shared/people/sameName.ts';
import { isOver } from '../../../../shared/people/term.ts';
import { territoryActs } from '../acts.ts';
import { changed, changeRegister } from '../changeRegister.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import {
  deleteSubdistrictRow,
  insertSubdistrict,
  municipalitiesOf,
  renameSubdistrictRow,
  subdistrictsOf,
} from './territoryRows.ts';

type Wanted = { readonly name: string };

export async function addSubdistrict(
  deps: RegisterDeps,
  actor: Actor,
  { name }: Wanted,
): Promise<Result<{ readonly id: SubdistrictId }>> {
  return changeRegister(deps, actor, async ({ tx, district }) => {
    const parts = await subdistrictsOf(tx, district);
    if (parts.some((part) => isSameName(part.name, name))) return refuse('already_there');
    const id = deps.ids.newId<SubdistrictId>();
    await insertSubdistrict(tx, district, { id, name });
    return changed({ id }, [territoryActs(actor.person).subdistrictAdded(id, name)]);
  });
}

export async function renameSubdistrict(
  deps: RegisterDeps,
  actor: Actor,
  id: SubdistrictId,
  { name }: Wanted,
): Promise<Result<null>> {
  return changeRegister(deps, actor, async ({ tx, district }) => {
    const parts = await subdistrictsOf(tx, district);
    const part = parts.find((one) => one.id === id);
    if (part === undefined) return refuse('not_found');
    if (parts.some((one) => one.id !== id && isSameName(one.name, name))) return refuse('already_there');
    if (part.name === name) return changed(null, []);
    await renameSubdistrictRow(tx, id, name);
    return changed(null, [territoryActs(actor.person).subdistrictRenamed(id, name, part.name)]);
  });
}

/** Only a part in which no municipality lies any more. */
export async function removeSubdistrict(
  deps: RegisterDeps,
  actor: Actor,
  id: SubdistrictId,
): Promise<Result<null>> {
  return changeRegister(deps, actor, async ({ tx, district, today }) => {
    const part = (await subdistrictsOf(tx, district)).find((one) => one.id === id);
    if (part === undefined) return refuse('not_found');
    const municipalities = await municipalitiesOf(tx, district);
    const lieThere = municipalities.filter((one) => one.subdistrict === id);
    if (lieThere.some((one) => !isOver(one, today))) return refuse('in_use');
    await deleteSubdistrictRow(tx, id);
    return changed(null, [territoryActs(actor.person).subdistrictRemoved(id, part.name)]);
  });
}
