import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { body, organisation, person, seat, seatHolder } from '../../../drizzle/schema/people.ts';
import type { BodyId, DistrictId, OrganisationId, PersonId, SeatId } from '../../../shared/kernel/ids.ts';
import type { OrganisationName } from '../../../shared/people/organisation.ts';
import type { Reader } from '../../platform/database.ts';

/** A seat with whoever holds it on a day. */
export type HeldSeat = {
  readonly id: SeatId;
  readonly body: { readonly id: BodyId; readonly name: string };
  readonly organisation: OrganisationName & { readonly id: OrganisationId };
  readonly holder: { readonly id: PersonId; readonly name: string; readonly office: string };
};

/** The seats that somebody holds on a day: all of a district, some of them, or one person's. */
export async function seatsHeld(
  reader: Reader,
  of: DistrictId,
  day: string,
  which: { readonly person?: PersonId; readonly seats?: readonly SeatId[] } = {},
): Promise<readonly HeldSeat[]> {
  const validOn = (term: typeof seat | typeof seatHolder) =>
    and(lte(term.from, day), or(isNull(term.until), gte(term.until, day)));
  return reader
    .select({
      id: seat.id,
      body: { id: body.id, name: body.name },
      organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
      holder: { id: person.id, name: person.name, office: seatHolder.office },
    })
    .from(seatHolder)
    .innerJoin(seat, eq(seat.id, seatHolder.seat))
    .innerJoin(body, eq(body.id, seat.body))
    .innerJoin(organisation, eq(organisation.id, seat.organisation))
    .innerJoin(person, eq(person.id, seatHolder.person))
    .where(
      and(
        eq(body.district, of),
        validOn(seat),
        validOn(seatHolder),
        which.person === undefined ? undefined : eq(seatHolder.person, which.person),
        which.seats === undefined ? undefined : inArray(seat.id, [...which.seats]),
      ),
    )
    .orderBy(body.name, organisation.name);
}
