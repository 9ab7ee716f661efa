import type { z } from 'zod';
import type { BodyId, DistrictId } from '../../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import type { bodyBody } from '../../../../shared/people/registerApi.ts';
import { isSameName } from '../../../../shared/people/sameName.ts';
import type { Reader } from '../../../platform/database.ts';
import { peopleActs } from '../acts.ts';
import { changed, changeRegister } from '../changeRegister.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { type BodyRow, bodiesOf, insertBody, isPersonIn, partsOf, updateBody } from './bodyStore.ts';

type Wanted = z.output<typeof bodyBody>;

export async function addBody(
  deps: RegisterDeps,
  actor: Actor,
  { kind, name, subdistrict = null, chair = null }: Wanted,
): Promise<Result<{ readonly id: BodyId }>> {
  return changeRegister(deps, actor, async ({ tx, district }) => {
    const bodies = await bodiesOf(tx, district);
    if (bodies.some((one) => isSameName(one.name, name))) return refuse('already_there');
    const row = { id: deps.ids.newId<BodyId>(), kind, name, subdistrict, chair };
    if (!(await isOfDistrict(tx, district, row))) return refuse('not_found');
    await insertBody(tx, district, row);
    const { id, ...facts } = row;
    return changed({ id }, [peopleActs(actor.person).bodyAdded(id, facts)]);
  });
}

export async function changeBody(
  deps: RegisterDeps,
  actor: Actor,
  id: BodyId,
  wanted: Wanted,
): Promise<Result<null>> {
  return changeRegister(deps, actor, async ({ tx, district }) => {
    const bodies = await bodiesOf(tx, district);
    const found = bodies.find((one) => one.id === id);
    if (found === undefined) return refuse('not_found');
    if (bodies.some((one) => one.id !== id && isSameName(one.name, wanted.name))) {
      return refuse('already_there');
    }
    const { id: _id, ...was } = found;
    const { kind, name, subdistrict = was.subdistrict, chair = was.chair } = wanted;
    const now = { kind, name, subdistrict, chair };
    if (isSame(now, was)) return changed(null, []);
    if (!(await isOfDistrict(tx, district, now))) return refuse('not_found');
    await updateBody(tx, { id, ...now });
    return changed(null, [peopleActs(actor.person).bodyChanged(id, now, was)]);
  });
}

type Facts = Omit<BodyRow, 'id'>;

function isSame(one: Facts, other: Facts): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.subdistrict === other.subdistrict &&
    one.chair === other.chair
  );
}

/** The part and the person that are named are of this district, and of no other. */
async function isOfDistrict(
  reader: Reader,
  district: DistrictId,
  { subdistrict, chair }: Pick<Facts, 'subdistrict' | 'chair'>,
): Promise<boolean> {
  const parts = await partsOf(reader, district);
  if (subdistrict !== null && !parts.some(({ id }) => id === subdistrict)) return false;
  return chair === null || (await isPersonIn(reader, district, chair));
}
