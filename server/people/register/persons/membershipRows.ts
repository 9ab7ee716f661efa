import { and, eq, lt, sql } from 'drizzle-orm';
import { membership, organisation } from '../../../../drizzle/schema/people.ts';
import type { DistrictId, MembershipId, OrganisationId, PersonId } from '../../../../shared/kernel/ids.ts';
import type { OrganisationName } from '../../../../shared/people/organisation.ts';
import type { Role } from '../../../../shared/people/role.ts';
import type { Term } from '../../../../shared/people/term.ts';
import type { Reader, Transaction } from '../../../platform/database.ts';

/** A membership with its whole term. */
export type MembershipRecord = Term & {
  readonly id: MembershipId;
  readonly person: PersonId;
  readonly role: Role;
  readonly office: string;
  readonly organisation: OrganisationName & { readonly id: OrganisationId };
};

/** Every membership of a district's organisations, of whatever time, newest first. */
export async function membershipRecords(
  reader: Reader,
  of: DistrictId,
  whose?: PersonId,
): Promise<readonly MembershipRecord[]> {
  const rows = await reader
    .select({
      id: membership.id,
      person: membership.person,
      role: membership.role,
      office: membership.office,
      organisation: { id: organisation.id, kind: organisation.kind, name: organisation.name },
      from: membership.from,
      until: membership.until,
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisation))
    .where(and(eq(organisation.district, of), whose === undefined ? undefined : eq(membership.person, whose)))
    .orderBy(membership.from, organisation.name);
  return rows.toReversed();
}

/**
 * Stores a membership; null where there is one from the same day. One that was taken back on that day, and was
 * never valid, is given again: the record has both.
 */
export async function insertMembership(
  tx: Transaction,
  row: Term & {
    readonly id: MembershipId;
    readonly person: PersonId;
    readonly organisation: OrganisationId;
    readonly role: Role;
    readonly office: string;
  },
): Promise<MembershipId | null> {
  const stored = await tx
    .insert(membership)
    .values(row)
    .onConflictDoUpdate({
      target: [membership.person, membership.organisation, membership.role, membership.from],
      set: { office: sql`excluded.office`, until: sql`excluded.valid_until` },
      setWhere: lt(membership.until, membership.from),
    })
    .returning({ id: membership.id });
  return stored[0]?.id ?? null;
}

export async function setMembershipEnd(tx: Transaction, id: MembershipId, until: string): Promise<void> {
  await tx.update(membership).set({ until }).where(eq(membership.id, id));
}

export async function setOffice(tx: Transaction, id: MembershipId, office: string): Promise<void> {
  await tx.update(membership).set({ office }).where(eq(membership.id, id));
}
