import type { z } from 'zod';
import type { BodyId } from '../../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import type { bodyBody } from '../../../../shared/people/registerApi.ts';
import { isSameName } from '../../../../shared/people/sameName.ts';
import { peopleActs } from '../acts.ts';
import { changed, changeRegister } from '../changeRegister.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { bodiesOf, insertBody, updateBody } from './bodyStore.ts';

type Wanted = z.output<typeof bodyBody>;

export async function addBody(
  deps: RegisterDeps,
  actor: Actor,
  { kind, name }: Wanted,
): Promise<Result<{ readonly id: BodyId }>> {
  return changeRegister(deps, actor, async ({ tx, district }) => {
    const bodies = await bodiesOf(tx, district);
    if (bodies.some((one) => isSameName(one.name, name))) return refuse('already_there');
    const id = deps.ids.newId<BodyId>();
    await insertBody(tx, district, { id, kind, name });
    return changed({ id }, [peopleActs(actor.person).bodyAdded(id, kind, name)]);
  });
}

export async function changeBody(
  deps: RegisterDeps,
  actor: Actor,
  id: BodyId,
  now: Wanted,
): Promise<Result<null>> {
  return changeRegister(deps, actor, async ({ tx, district }) => {
    const bodies = await bodiesOf(tx, district);
    const found = bodies.find((one) => one.id === id);
    if (found === undefined) return refuse('not_found');
    if (bodies.some((one) => one.id !== id && isSameName(one.name, now.name))) return refuse('already_there');
    const was = { kind: found.kind, name: found.name };
    if (now.kind === was.kind && now.name === was.name) return changed(null, []);
    await updateBody(tx, { id, ...now });
    return changed(null, [peopleActs(actor.person).bodyChanged(id, now, was)]);
  });
}
