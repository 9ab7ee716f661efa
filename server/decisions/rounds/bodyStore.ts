import { and, asc, desc, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { bodyRule } from '../../../drizzle/schema/decisions.ts';
import {
  body,
  membership,
  municipality,
  municipalityWeight,
  organisation,
  person,
  seat,
  seatHolder,
  subdistrict,
} from '../../../drizzle/schema/people.ts';
import type { Rule } from '../../../shared/decisions/rule.ts';
import type {
  BodyId,
  DistrictId,
  OrganisationId,
  PersonId,
  SeatId,
  SubdistrictId,
} from '../../../shared/kernel/ids.ts';
import type { OrganisationName } from '../../../shared/people/organisation.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** A body with the rule that it made its own, and whoever presides over it on a day. */
export type DecidingBody = {
  readonly id: BodyId;
  readonly name: string;
  readonly rule: Rule | null;
  readonly chair: PersonId | null;
};

export async function decidingBodies(
  reader: Reader,
  of: DistrictId,
  day: string,
): Promise<readonly DecidingBody[]> {
  const bodies = await reader
    .select({ id: body.id, name: body.name, rule: bodyRule.rule, chair: body.chair })
    .from(body)
    .leftJoin(bodyRule, eq(bodyRule.body, body.id))
    .where(eq(body.district, of))
    .orderBy(body.name);
  const president = await presidentOn(reader, of, day);
  return bodies.map((one) => ({ ...one, chair: one.chair ?? president }));
}

/** Whoever presides over the assembly of a district on a day, and over every body that names nobody. */
async function presidentOn(reader: Reader, of: DistrictId, day: string): Promise<PersonId | null> {
  const [row] = await reader
    .select({ person: membership.person })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisation))
    .where(
      and(
        eq(organisation.district, of),
        eq(membership.role, 'assembly_president'),
        lte(membership.from, day),
        or(isNull(membership.until), gte(membership.until, day)),
      ),
    )
    .orderBy(desc(membership.from))
    .limit(1);
  return row?.person ?? null;
}

/** A place in a body on a day, with the newest weight of its municipality; none weighs nothing. */
export type BodySeat = {
  readonly seat: SeatId;
  readonly body: BodyId;
  readonly organisation: OrganisationName & { readonly id: OrganisationId };
  readonly subdistrict: { readonly id: SubdistrictId; readonly name: string } | null;
  readonly weight: number;
  readonly weightYear: number | null;
};

export async function bodySeatsOn(
  reader: Reader,
  bodies: readonly BodyId[],
  day: string,
): Promise<readonly BodySeat[]> {
  const rows = await reader
    .selectDistinctOn([organisation.name, seat.id], {
      seat: seat.id,
      body: seat.body,
      organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
      subdistrict: { id: subdistrict.id, name: subdistrict.name },
      weight: municipalityWeight.weight,
      weightYear: municipalityWeight.year,
    })
    .from(seat)
    .innerJoin(organisation, eq(organisation.id, seat.organisation))
    .leftJoin(municipality, eq(municipality.organisation, organisation.id))
    .leftJoin(subdistrict, eq(subdistrict.id, municipality.subdistrict))
    .leftJoin(municipalityWeight, eq(municipalityWeight.organisation, organisation.id))
    .where(
      and(inArray(seat.body, [...bodies]), lte(seat.from, day), or(isNull(seat.until), gte(seat.until, day))),
    )
    .orderBy(asc(organisation.name), asc(seat.id), desc(municipalityWeight.year));
  return rows.map((row) => ({ ...row, weight: row.weight ?? 0 }));
}

/** Who sits on each of these seats on a day. */
export type Sitting = {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly name: string;
  readonly office: string;
};

export async function holdersOn(
  reader: Reader,
  seats: readonly SeatId[],
  day: string,
): Promise<ReadonlyMap<SeatId, Sitting>> {
  const within = (term: typeof seat | typeof seatHolder) =>
    and(lte(term.from, day), or(isNull(term.until), gte(term.until, day)));
  const rows = await reader
    .select({ seat: seat.id, person: person.id, name: person.name, office: seatHolder.office })
    .from(seatHolder)
    .innerJoin(seat, eq(seat.id, seatHolder.seat))
    .innerJoin(person, eq(person.id, seatHolder.person))
    .where(and(inArray(seat.id, [...seats]), within(seat), within(seatHolder)));
  return new Map(rows.map((row) => [row.seat, row]));
}

export async function storeRule(
  tx: Transaction,
  of: BodyId,
  set: { readonly rule: Rule; readonly by: PersonId; readonly at: Date },
): Promise<void> {
  const values = { rule: set.rule, setBy: set.by, setAt: set.at };
  await tx
    .insert(bodyRule)
    .values({ body: of, ...values })
    .onConflictDoUpdate({ target: bodyRule.body, set: values });
}
