import type { z } from 'zod';
import type { BodyId, OrganisationId, SeatId } from '../../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import { isMunicipality } from '../../../../shared/people/organisation.ts';
import type { seatsBody } from '../../../../shared/people/registerApi.ts';
import { earlierEnd, isOver, isValidOn, overlap, wasEver } from '../../../../shared/people/term.ts';
import { peopleActs } from '../acts.ts';
import { changed, changeRegister, type Register } from '../changeRegister.ts';
import {
  type FullOrganisation,
  fullOrganisation,
  fullOrganisations,
} from '../organisations/organisationStore.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import {
  bodiesOf,
  holdersOf,
  insertSeats,
  type SeatRow,
  seatsOf,
  setHolderEnd,
  setSeatEnd,
} from './bodyStore.ts';

type Wanted = z.output<typeof seatsBody>;

/** A seat for an organisation, or one for every municipality that has none, from a day on. */
export async function addSeats(
  deps: RegisterDeps,
  actor: Actor,
  id: BodyId,
  wanted: Wanted,
): Promise<Result<{ readonly added: number }>> {
  return changeRegister(deps, actor, async (register) => {
    const { tx, district } = register;
    if (!(await bodiesOf(tx, district)).some((one) => one.id === id)) return refuse('not_found');
    const seated = (await seatsOf(tx, district)).filter((seat) => seat.body === id);
    const whose = await organisationsFor(register, wanted, seated);
    if (!whose.ok) return whose;
    const rows = whose.value.map(({ id: organisation, until }) => ({
      id: deps.ids.newId<SeatId>(),
      body: id,
      organisation,
      from: wanted.from,
      until,
    }));
    if (rows.length === 0) return changed({ added: 0 }, []);
    await insertSeats(tx, rows);
    const seats = rows.map((row) => ({ seat: row.id, organisation: row.organisation }));
    return changed({ added: rows.length }, [peopleActs(actor.person).seatsAdded(id, wanted.from, seats)]);
  });
}

async function organisationsFor(
  { tx, district }: Register,
  wanted: Wanted,
  seated: readonly SeatRow[],
): Promise<Result<readonly FullOrganisation[]>> {
  const { from } = wanted;
  const organisations = await fullOrganisations(tx, district);
  const exists = ({ until }: FullOrganisation) => isValidOn({ from, until }, from);
  const hasSeat = (id: OrganisationId) =>
    seated.some((seat) => seat.organisation.id === id && overlap(seat, { from, until: null }));
  if ('everyMunicipality' in wanted)
    return ok(organisations.filter((one) => isMunicipality(one.kind) && exists(one) && !hasSeat(one.id)));
  const one = organisations.find(({ id }) => id === wanted.organisation);
  if (one === undefined) return refuse('not_found');
  if (!exists(one)) return refuse('outside_term');
  return hasSeat(one.id) ? refuse('already_there') : ok([one]);
}

/** The last day of a seat. Whoever sits there sits there until then at the latest. */
export async function endSeat(
  deps: RegisterDeps,
  actor: Actor,
  id: SeatId,
  end: { readonly until: string },
): Promise<Result<null>> {
  return changeRegister(deps, actor, async ({ tx, district, today }) => {
    const seats = await seatsOf(tx, district);
    const seat = seats.find((one) => one.id === id);
    if (seat === undefined || !wasEver(seat)) return refuse('not_found');
    if (isOver(seat, today)) return refuse('outside_term');
    const limit = await fullOrganisation(tx, district, seat.organisation.id);
    const until = earlierEnd(end.until, limit?.until ?? null) ?? end.until;
    const others = seats.filter(
      (one) => one.id !== id && one.body === seat.body && one.organisation.id === seat.organisation.id,
    );
    if (others.some((one) => overlap(one, { from: seat.from, until }))) return refuse('already_there');
    const holders = await holdersOf(tx, district, id);
    const ending = holders.filter(
      (one) => wasEver(one) && !isOver(one, today) && (one.until === null || one.until > until),
    );
    await setSeatEnd(tx, id, until);
    for (const holder of ending) await setHolderEnd(tx, holder.id, until);
    const act = peopleActs(actor.person).seatEnded(id, {
      until,
      was: seat.until,
      holders: ending.map((holder) => holder.id),
    });
    return changed(
      null,
      [act],
      ending.map((holder) => holder.person.id),
    );
  });
}
