import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { can } from '../../../../shared/people/can.ts';
import { fullName } from '../../../../shared/people/organisation.ts';
import type { BodyView } from '../../../../shared/people/registerApi.ts';
import { wasEver } from '../../../../shared/people/term.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { bodiesOf, chairsOf, holdersOf, partsOf, seatsOf } from './bodyStore.ts';

/** The bodies with their seats, and on each seat everybody who ever sat there, newest first. */
export async function viewBodies(
  { db }: Pick<RegisterDeps, 'db'>,
  actor: Actor,
): Promise<Result<readonly BodyView[]>> {
  if (!can(actor, 'people.read', { sameDistrict: true })) return refuse('forbidden');
  const [bodies, seats, holders, parts, chairs] = await Promise.all([
    bodiesOf(db, actor.district),
    seatsOf(db, actor.district),
    holdersOf(db, actor.district),
    partsOf(db, actor.district),
    chairsOf(db, actor.district),
  ]);
  const bySeat = Map.groupBy(holders.filter(wasEver), (row) => row.seat);
  const byBody = Map.groupBy(seats.filter(wasEver), (row) => row.body);
  return ok(
    bodies.map(({ subdistrict, chair, ...one }) => ({
      ...one,
      subdistrict: parts.find(({ id }) => id === subdistrict) ?? null,
      chair: chairs.find(({ id }) => id === chair) ?? null,
      seats: (byBody.get(one.id) ?? []).map(({ id, organisation, from, until }) => ({
        id,
        organisation: { id: organisation.id, name: fullName(organisation) },
        from,
        until,
        holders: (bySeat.get(id) ?? []).toReversed().map(({ seat: _seat, ...holder }) => holder),
      })),
    })),
  );
}
