import { must } from '../../../../shared/kernel/assert.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { can } from '../../../../shared/people/can.ts';
import { dayInItaly } from '../../../../shared/people/day.ts';
import { fullName } from '../../../../shared/people/organisation.ts';
import type { MembershipView, PersonView } from '../../../../shared/people/registerApi.ts';
import { isValidOn, wasEver } from '../../../../shared/people/term.ts';
import { accessStates } from '../../invitations/accessStates.ts';
import { bodiesOf, type HolderRow, holdersOf, seatsOf } from '../bodies/bodyStore.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { type MembershipRecord, membershipRecords } from './membershipRows.ts';
import { personRecords } from './personRows.ts';

type Deps = Pick<RegisterDeps, 'db' | 'clock' | 'grantsHeld'>;

/** Everybody in the district: what she is and was, where she sits today, and whether she can enter. */
export async function viewPersons(deps: Deps, actor: Actor): Promise<Result<readonly PersonView[]>> {
  if (!can(actor, 'people.read', { sameDistrict: true })) return refuse('forbidden');
  const { db, clock } = deps;
  const at = clock.now();
  const records = await personRecords(db, actor.district);
  const [access, memberships, seats, grants] = await Promise.all([
    accessStates(
      db,
      records.map(({ id }) => id),
      at,
    ),
    membershipRecords(db, actor.district),
    seatsToday(deps, actor, dayInItaly(at)),
    deps.grantsHeld(db, actor.district),
  ]);
  const byPerson = Map.groupBy(memberships.filter(wasEver), (row) => row.person);
  return ok(
    records.map((one) => ({
      ...one,
      access: must(access.get(one.id), 'everybody enters in some way, or in none'),
      memberships: (byPerson.get(one.id) ?? []).map(membershipView),
      seats: seats.get(one.id) ?? [],
      grants: grants.get(one.id) ?? 0,
    })),
  );
}

function membershipView({ id, organisation, role, office, from, until }: MembershipRecord): MembershipView {
  return {
    id,
    organisation: { id: organisation.id, name: fullName(organisation) },
    role,
    office,
    from,
    until,
  };
}

/** Seats in words, by who sits there: "Assemblea dei Sindaci, Comune di Romanengo". */
async function seatsToday(
  { db }: Deps,
  actor: Actor,
  today: string,
): Promise<ReadonlyMap<HolderRow['person']['id'], readonly string[]>> {
  const [bodies, seats, holders] = await Promise.all([
    bodiesOf(db, actor.district),
    seatsOf(db, actor.district),
    holdersOf(db, actor.district),
  ]);
  const bodyName = new Map(bodies.map(({ id, name }) => [id, name]));
  const inWords = new Map(
    seats
      .filter((seat) => isValidOn(seat, today))
      .map(({ id, body, organisation }) => [id, `${bodyName.get(body) ?? ''}, ${fullName(organisation)}`]),
  );
  const sitting = holders.filter((holder) => isValidOn(holder, today) && inWords.has(holder.seat));
  return new Map(
    [...Map.groupBy(sitting, (holder) => holder.person.id)].map(([person, held]) => [
      person,
      held.map(({ seat }) => must(inWords.get(seat), 'a seat has its words')),
    ]),
  );
}
