import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { membership, person } from '../../../drizzle/schema/people.ts';
import type { DistrictId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../../shared/kernel/ports.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import type { Database, Reader } from '../../platform/database.ts';
import { done, transact } from '../../platform/transact.ts';
import { makeInvitation } from './newInvitation.ts';

export type Administrator = {
  readonly id: PersonId;
  readonly name: string;
  readonly email: string | null;
};

/** Whoever administers a district on a day, or will. */
export async function administratorsOf(
  reader: Reader,
  of: DistrictId,
  day: string,
): Promise<readonly Administrator[]> {
  return reader
    .selectDistinct({ id: person.id, name: person.name, email: person.email })
    .from(person)
    .innerJoin(membership, eq(membership.person, person.id))
    .where(
      and(
        eq(person.district, of),
        eq(membership.role, 'admin'),
        or(
          isNull(membership.until),
          and(gte(membership.until, day), gte(membership.until, sql`${membership.from}`)),
        ),
      ),
    )
    .orderBy(person.name);
}

export type Recovery =
  | { readonly kind: 'invited'; readonly name: string; readonly token: string }
  /** Nobody, or more than one, is meant. */
  | { readonly kind: 'not_one'; readonly administrators: readonly Administrator[] };

/**
 * A new way in for an administrator, given by whoever holds the machine: so that nobody is locked out for
 * ever where no mail is sent. It is on record like any other invitation.
 */
export async function recoverAdministrator(
  deps: { readonly db: Database; readonly clock: Clock; readonly ids: Ids },
  district: DistrictId,
  who: { readonly name: string; readonly email: string | null },
): Promise<Recovery> {
  const at = deps.clock.now();
  const administrators = await administratorsOf(deps.db, district, dayInItaly(at));
  const meant = administrators.filter(
    ({ name, email }) => same(name, who.name) && (who.email === null || same(email ?? '', who.email)),
  );
  const [one, another] = meant;
  if (one === undefined || another !== undefined) return { kind: 'not_one', administrators };
  const made = await transact(deps, district, async (tx) => {
    const invitation = await makeInvitation(tx, deps.ids, {
      district,
      person: one.id,
      email: null,
      by: null,
      at,
    });
    return done(invitation, [invitation.act]);
  });
  if (!made.ok) throw new Error(`the invitation was refused: ${made.refused}`);
  return { kind: 'invited', name: one.name, token: made.value.token };
}

function same(a: string, b: string): boolean {
  return a.localeCompare(b, 'it', { sensitivity: 'base' }) === 0;
}
