import type { Actor } from '../../../shared/people/actor.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { DelegationChoices } from '../../../shared/people/delegationApi.ts';
import { fullName } from '../../../shared/people/organisation.ts';
import { membershipsOn } from '../membershipStore.ts';
import { peopleOf } from '../personStore.ts';
import { officeOfSeat } from './delegateOffice.ts';
import type { DelegationDeps } from './delegationDeps.ts';
import { type HeldSeat, seatsHeld } from './heldSeatStore.ts';
import { keepsActs } from './ownDelegation.ts';

/** The seats that this actor may let others act for: her own; to the office all that somebody holds. */
export async function viewChoices(deps: DelegationDeps, actor: Actor): Promise<DelegationChoices> {
  const { db, clock } = deps;
  const today = dayInItaly(clock.now());
  const held = await seatsHeld(db, actor.district, today);
  const own = keepsActs(actor) ? held : held.filter(({ holder }) => holder.id === actor.person);
  if (own.length === 0) return { seats: [], holders: [], documents: [] };
  const [memberships, people, documents] = await Promise.all([
    membershipsOn(db, today, { district: actor.district }),
    peopleOf(db, actor.district),
    deps.delegableTexts(actor),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const byOrganisation = Map.groupBy(memberships, ({ organisation }) => organisation.id);
  const colleagues = ({ organisation, holder }: HeldSeat) =>
    (byOrganisation.get(organisation.id) ?? [])
      .filter(
        ({ person }, at, all) => person !== holder.id && all.findIndex((one) => one.person === person) === at,
      )
      .map(({ person, office }) => ({ id: person, name: names.get(person) ?? '', office }));
  const bodies = new Set(own.map(({ body }) => body.id));
  return {
    seats: own.map((seat) => ({
      id: seat.id,
      body: seat.body,
      organisation: { id: seat.organisation.id, name: fullName(seat.organisation) },
      holder: seat.holder,
      colleagues: colleagues(seat),
    })),
    holders: held
      .filter(({ body }) => bodies.has(body.id))
      .map((seat) => ({
        id: seat.holder.id,
        name: seat.holder.name,
        office: officeOfSeat(seat),
        body: seat.body.id,
        organisation: seat.organisation.id,
      })),
    documents,
  };
}
