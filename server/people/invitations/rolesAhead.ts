import { and, eq, gte, isNull, or, sql } from 'drizzle-orm';
import { membership, organisation } from '../../../drizzle/schema/people.ts';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import type { Standpoint } from '../../../shared/people/officeLine.ts';
import type { Reader } from '../../platform/database.ts';

/** What a person is on a day or will be later. Whoever has nothing of it is invited nowhere. */
export async function rolesAhead(reader: Reader, of: PersonId, day: string): Promise<readonly Standpoint[]> {
  return reader
    .select({
      role: membership.role,
      office: membership.office,
      organisation: { kind: organisation.kind, name: organisation.name },
    })
    .from(membership)
    .innerJoin(organisation, eq(organisation.id, membership.organisation))
    .where(
      and(
        eq(membership.person, of),
        or(
          isNull(membership.until),
          and(gte(membership.until, day), gte(membership.until, sql`${membership.from}`)),
        ),
      ),
    );
}
