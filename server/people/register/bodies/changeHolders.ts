import type { z } from 'zod';
import type { SeatHolderId, SeatId } from '../../../../shared/kernel/ids.ts';
import type { Act } from '../../../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Actor } from '../../../../shared/people/actor.ts';
import type { holderBody } from '../../../../shared/people/registerApi.ts';
import type { Role } from '../../../../shared/people/role.ts';
import {
  dayBefore,
  earlierEnd,
  isOver,
  isValidOn,
  overlap,
  predecessorOf,
  wasEver,
} from '../../../../shared/people/term.ts';
import { isPersonOf } from '../../personStore.ts';
import { peopleActs } from '../acts.ts';
import { changed, changeRegister, type Register } from '../changeRegister.ts';
import { endRole, giveRole, termsOf } from '../persons/memberRole.ts';
import type { RegisterDeps } from '../registerDeps.ts';
import { type HolderRow, holdersOf, insertHolder, type SeatRow, seatsOf, setHolderEnd } from './bodyStore.ts';

type Wanted = z.output<typeof holderBody>;

/**
 * Seats a person from a day on, in the place of whoever sits there. With a role, the successor has it for the
 * seat's organisation from that day, and the predecessor until the day before: a mayor after an election.
 */
export async function seatPerson(
  deps: RegisterDeps,
  actor: Actor,
  id: SeatId,
  wanted: Wanted,
): Promise<Result<{ readonly id: SeatHolderId }>> {
  return changeRegister(deps, actor, async (register) => {
    const { tx, district, today } = register;
    const seat = (await seatsOf(tx, district)).find((one) => one.id === id);
    if (seat === undefined || !(await isPersonOf(tx, district, wanted.person))) return refuse('not_found');
    if (!isValidOn(seat, wanted.from)) return refuse('outside_term');
    const found = predecessorOf(await holdersOf(tx, district, id), wanted.from, today);
    if (!found.ok) return found;
    const predecessor = found.value;
    const until = dayBefore(wanted.from);
    if (predecessor !== null) await setHolderEnd(tx, predecessor.id, until);
    const holder = deps.ids.newId<SeatHolderId>();
    const { person, office, from } = wanted;
    await insertHolder(tx, { id: holder, seat: id, person, office, from, until: seat.until });
    const role =
      wanted.role === null
        ? ok([])
        : await passRole(register, deps, actor, { ...wanted, role: wanted.role, seat, predecessor });
    if (!role.ok) return role;
    const act = peopleActs(actor.person).holderChanged(id, {
      holder,
      person,
      from,
      predecessor: predecessor && { holder: predecessor.id, person: predecessor.person.id, until },
    });
    const people = predecessor === null ? [person] : [person, predecessor.person.id];
    return changed({ id: holder }, [act, ...role.value], people);
  });
}

type Passing = Wanted & {
  readonly role: Role;
  readonly seat: SeatRow;
  readonly predecessor: HolderRow | null;
};

async function passRole(
  register: Register,
  deps: RegisterDeps,
  actor: Actor,
  { person, role, office, from, seat, predecessor }: Passing,
): Promise<Result<readonly Act[]>> {
  const by = actor.person;
  const passed = { organisation: seat.organisation.id, role };
  const ended =
    predecessor === null
      ? []
      : await endRole(register, by, { ...passed, person: predecessor.person.id, from });
  // Who has the role by then keeps it as it is.
  const terms = await termsOf(register, { ...passed, person });
  if (terms.some((one) => isValidOn(one, from))) return ok(ended);
  const term = { from, until: seat.until };
  const given = await giveRole(register, { ids: deps.ids, by }, { ...passed, ...term, person, office });
  return given.ok ? ok([...ended, given.value.act]) : given;
}

/** The last day of whoever sits there; the seat stays empty from the day after. */
export async function endHolder(
  deps: RegisterDeps,
  actor: Actor,
  id: SeatHolderId,
  { until }: { readonly until: string },
): Promise<Result<null>> {
  return changeRegister(deps, actor, async ({ tx, district, today }) => {
    const all = await holdersOf(tx, district);
    const holder = all.find((one) => one.id === id);
    if (holder === undefined || !wasEver(holder)) return refuse('not_found');
    if (isOver(holder, today)) return refuse('outside_term');
    const seat = (await seatsOf(tx, district)).find((one) => one.id === holder.seat);
    const ends = { from: holder.from, until: earlierEnd(until, seat?.until ?? null) ?? until };
    const others = all.filter((one) => one.id !== id && one.seat === holder.seat);
    if (others.some((one) => overlap(one, ends))) return refuse('already_there');
    await setHolderEnd(tx, id, ends.until);
    const facts = { id, seat: holder.seat, person: holder.person.id, ...ends };
    return changed(null, [peopleActs(actor.person).holderEnded(facts, holder.until)], [holder.person.id]);
  });
}
