import type { Context } from 'hono';
import type { z } from 'zod';
import type { AnyId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { SignedIn } from '../signedIn.ts';

/** Every address of the register is one of these few shapes: what an action takes, and what is answered. */
type Ctx = Context<SignedIn>;

/** A view: 200. */
export function shows<T extends object>(view: (actor: Actor) => Promise<Result<T>>) {
  return async (c: Ctx) => {
    const found = await view(c.get('session').actor);
    return found.ok ? c.json(found.value) : answerRefusal(c, found.refused);
  };
}

/** Something new: 201. */
export function makes<S extends z.ZodType, T extends object>(
  schema: S,
  make: (actor: Actor, body: z.output<S>) => Promise<Result<T>>,
) {
  return async (c: Ctx) => {
    const body = await readBody(c, schema);
    if (!body.ok) return answerRefusal(c, body.refused);
    const made = await make(c.get('session').actor, body.value);
    return made.ok ? c.json(made.value, 201) : answerRefusal(c, made.refused);
  };
}

/** Something new that belongs to what the address names: 201. */
export function makesIn<Id extends AnyId, S extends z.ZodType, T extends object>(
  schema: S,
  make: (actor: Actor, id: Id, body: z.output<S>) => Promise<Result<T>>,
) {
  return async (c: Ctx) => {
    const id = parseId<Id>(c.req.param('id') ?? '');
    if (id === null) return answerRefusal(c, 'not_found');
    return makes(schema, (actor, body) => make(actor, id, body))(c);
  };
}

/** A change of what the address names: 204. */
export function changes<Id extends AnyId, S extends z.ZodType>(
  schema: S,
  change: (actor: Actor, id: Id, body: z.output<S>) => Promise<Result<null>>,
) {
  return async (c: Ctx) => {
    const id = parseId<Id>(c.req.param('id') ?? '');
    if (id === null) return answerRefusal(c, 'not_found');
    const body = await readBody(c, schema);
    if (!body.ok) return answerRefusal(c, body.refused);
    return nothing(c, await change(c.get('session').actor, id, body.value));
  };
}

/** A change that needs no more than what the address names: 204. */
export function removes<Id extends AnyId>(remove: (actor: Actor, id: Id) => Promise<Result<null>>) {
  return async (c: Ctx) => {
    const id = parseId<Id>(c.req.param('id') ?? '');
    if (id === null) return answerRefusal(c, 'not_found');
    return nothing(c, await remove(c.get('session').actor, id));
  };
}

export function nothing(c: Context, result: Result<null>) {
  return result.ok ? c.body(null, 204) : answerRefusal(c, result.refused);
}
