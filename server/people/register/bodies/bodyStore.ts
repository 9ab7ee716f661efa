import { and, eq } from 'drizzle-orm';
import {
  body,
  organisation,
  person,
  seat,
  seatHolder,
  subdistrict,
} from '../../../../drizzle/schema/people.ts';
import type {
  BodyId,
  DistrictId,
  OrganisationId,
  PersonId,
  SeatHolderId,
  SeatId,
  SubdistrictId,
} from '../../../../shared/kernel/ids.ts';
import type { BodyKind } from '../../../../shared/people/body.ts';
import type { OrganisationName } from '../../../../shared/people/organisation.ts';
import type { Term } from '../../../../shared/people/term.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';

export type BodyRow = {
  readonly id: BodyId;
  readonly kind: BodyKind;
  readonly name: string;
  readonly subdistrict: SubdistrictId | null;
  readonly chair: PersonId | null;
};

type Named<Id> = { readonly id: Id; readonly name: string };

export type SeatRow = Term & {
  readonly id: SeatId;
  readonly body: BodyId;
  readonly organisation: OrganisationName & { readonly id: OrganisationId };
};

export type HolderRow = Term & {
  readonly id: SeatHolderId;
  readonly seat: SeatId;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly office: string;
};

export async function bodiesOf(reader: Reader, of: DistrictId): Promise<readonly BodyRow[]> {
  return reader
    .select({
      id: body.id,
      kind: body.kind,
      name: body.name,
      subdistrict: body.subdistrict,
      chair: body.chair,
    })
    .from(body)
    .where(eq(body.district, of))
    .orderBy(body.name);
}

/** The parts of a district. */
export async function partsOf(reader: Reader, of: DistrictId): Promise<readonly Named<SubdistrictId>[]> {
  return reader
    .select({ id: subdistrict.id, name: subdistrict.name })
    .from(subdistrict)
    .where(eq(subdistrict.district, of));
}

/** Everybody who presides over a body by name. */
export async function chairsOf(reader: Reader, of: DistrictId): Promise<readonly Named<PersonId>[]> {
  return reader
    .select({ id: person.id, name: person.name })
    .from(body)
    .innerJoin(person, eq(person.id, body.chair))
    .where(eq(body.district, of));
}

export async function isPersonIn(reader: Reader, of: DistrictId, id: PersonId): Promise<boolean> {
  const found = await reader
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, id), eq(person.district, of)));
  return found.length > 0;
}

export async function insertBody(tx: Transaction, of: DistrictId, row: BodyRow): Promise<void> {
  await tx.insert(body).values({ ...row, district: of });
}

export async function updateBody(tx: Transaction, { id, ...now }: BodyRow): Promise<void> {
  await tx.update(body).set(now).where(eq(body.id, id));
}

/** Every seat of a district's bodies, by organisation. */
export async function seatsOf(reader: Reader, of: DistrictId): Promise<readonly SeatRow[]> {
  return reader
    .select({
      id: seat.id,
      body: seat.body,
      organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
      from: seat.from,
      until: seat.until,
    })
    .from(seat)
    .innerJoin(body, eq(body.id, seat.body))
    .innerJoin(organisation, eq(organisation.id, seat.organisation))
    .where(eq(body.district, of))
    .orderBy(organisation.name, seat.from);
}

export async function insertSeats(
  tx: Transaction,
  rows: readonly (Term & {
    readonly id: SeatId;
    readonly body: BodyId;
    readonly organisation: OrganisationId;
  })[],
): Promise<void> {
  await tx.insert(seat).values([...rows]);
}

export async function setSeatEnd(tx: Transaction, id: SeatId, until: string): Promise<void> {
  await tx.update(seat).set({ until }).where(eq(seat.id, id));
}

/** Who sits, sat or will sit on a district's seats, in order of their terms. */
export async function holdersOf(reader: Reader, of: DistrictId, on?: SeatId): Promise<readonly HolderRow[]> {
  return reader
    .select({
      id: seatHolder.id,
      seat: seatHolder.seat,
      person: { id: person.id, name: person.name },
      office: seatHolder.office,
      from: seatHolder.from,
      until: seatHolder.until,
    })
    .from(seatHolder)
    .innerJoin(person, eq(person.id, seatHolder.person))
    .innerJoin(seat, eq(seat.id, seatHolder.seat))
    .innerJoin(body, eq(body.id, seat.body))
    .where(and(eq(body.district, of), on === undefined ? undefined : eq(seat.id, on)))
    .orderBy(seatHolder.from);
}

export async function insertHolder(
  tx: Transaction,
  row: Term & {
    readonly id: SeatHolderId;
    readonly seat: SeatId;
    readonly person: PersonId;
    readonly office: string;
  },
): Promise<void> {
  await tx.insert(seatHolder).values(row);
}

export async function setHolderEnd(tx: Transaction, id: SeatHolderId, until: string): Promise<void> {
  await tx.update(seatHolder).set({ until }).where(eq(seatHolder.id, id));
}
