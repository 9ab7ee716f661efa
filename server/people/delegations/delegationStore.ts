import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { body, delegation, organisation, person, seat } from '../../../drizzle/schema/people.ts';
import type {
  BodyId,
  DelegationId,
  DistrictId,
  OrganisationId,
  PersonId,
  SeatId,
} from '../../../shared/kernel/ids.ts';
import type { Delegation } from '../../../shared/people/delegation.ts';
import type { OrganisationName } from '../../../shared/people/organisation.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

const columns = {
  id: delegation.id,
  kind: delegation.kind,
  seat: delegation.seat,
  from: delegation.from,
  until: delegation.until,
  giver: delegation.giver,
  delegate: delegation.delegate,
  office: delegation.office,
  document: delegation.document,
  act: { number: delegation.actNumber, date: delegation.actDate },
  revokedAt: delegation.revokedAt,
};

/** Everything that was ever given to somebody. */
export async function delegationsTo(reader: Reader, whom: PersonId): Promise<readonly Delegation[]> {
  return reader.select(columns).from(delegation).where(eq(delegation.delegate, whom));
}

/** What was given to anybody for some seats and was not taken back; whether it is good now, the rule says. */
export async function delegationsFor(
  reader: Reader,
  seats: readonly SeatId[],
): Promise<readonly Delegation[]> {
  return reader
    .select(columns)
    .from(delegation)
    .where(and(inArray(delegation.seat, [...seats]), isNull(delegation.revokedAt)));
}

/**
 * What was given to some people for some seats, held as it is until the transaction ends: it is taken back before or
 * after, never meanwhile. Read the clock after it.
 */
export async function heldDelegations(
  tx: Transaction,
  { persons, seats }: { readonly persons: readonly PersonId[]; readonly seats: readonly SeatId[] },
): Promise<readonly Delegation[]> {
  return tx
    .select(columns)
    .from(delegation)
    .where(and(inArray(delegation.delegate, [...persons]), inArray(delegation.seat, [...seats])))
    .orderBy(delegation.id)
    .for('share');
}

/** A delegation with everything that is told of it. */
export type DelegationRow = Delegation & {
  readonly file: string | null;
  readonly createdAt: Date;
  readonly revokedReason: string | null;
  readonly revokedByName: string | null;
  readonly giverName: string;
  readonly delegateName: string;
  readonly body: { readonly id: BodyId; readonly name: string };
  readonly organisation: OrganisationName & { readonly id: OrganisationId };
};

const giver = alias(person, 'giver');
const delegate = alias(person, 'delegate');
const revoker = alias(person, 'revoker');

/** The delegations of a district, newest first: all, or those that a person has given or been given. */
export async function delegationsOf(
  reader: Reader,
  of: DistrictId,
  which: { readonly about?: PersonId; readonly id?: DelegationId } = {},
): Promise<readonly DelegationRow[]> {
  const { about, id } = which;
  return reader
    .select({
      ...columns,
      file: delegation.file,
      createdAt: delegation.createdAt,
      revokedReason: delegation.revokedReason,
      revokedByName: revoker.name,
      giverName: giver.name,
      delegateName: delegate.name,
      body: { id: body.id, name: body.name },
      organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
    })
    .from(delegation)
    .innerJoin(seat, eq(seat.id, delegation.seat))
    .innerJoin(body, eq(body.id, seat.body))
    .innerJoin(organisation, eq(organisation.id, seat.organisation))
    .innerJoin(giver, eq(giver.id, delegation.giver))
    .innerJoin(delegate, eq(delegate.id, delegation.delegate))
    .leftJoin(revoker, eq(revoker.id, delegation.revokedBy))
    .where(
      and(
        eq(body.district, of),
        about === undefined ? undefined : or(eq(delegation.giver, about), eq(delegation.delegate, about)),
        id === undefined ? undefined : eq(delegation.id, id),
      ),
    )
    .orderBy(desc(delegation.createdAt), desc(delegation.id));
}

export async function insertDelegation(
  tx: Transaction,
  { act, ...row }: Omit<Delegation, 'revokedAt'> & { readonly createdBy: PersonId; readonly createdAt: Date },
): Promise<void> {
  await tx.insert(delegation).values({ ...row, actNumber: act.number, actDate: act.date });
}

/** Holds one delegation against everybody who signs by it. */
export async function takeDelegation(
  tx: Transaction,
  id: DelegationId,
): Promise<(Delegation & { readonly file: string | null }) | null> {
  const [row] = await tx
    .select({ ...columns, file: delegation.file })
    .from(delegation)
    .where(eq(delegation.id, id))
    .for('update');
  return row ?? null;
}

export async function setRevoked(
  tx: Transaction,
  id: DelegationId,
  { by, at, reason }: { readonly by: PersonId; readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx
    .update(delegation)
    .set({ revokedAt: at, revokedBy: by, revokedReason: reason })
    .where(eq(delegation.id, id));
}

export async function setActFile(tx: Transaction, id: DelegationId, sha256: string): Promise<void> {
  await tx.update(delegation).set({ file: sha256 }).where(eq(delegation.id, id));
}
