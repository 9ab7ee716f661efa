import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { observation } from '../../drizzle/schema/discussion.ts';
import { document } from '../../drizzle/schema/sync.ts';
import type { DueObservation } from '../../shared/inbox/whatIsDue.ts';
import { dayAfter } from '../../shared/inbox/whatIsDue.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import type { Reader } from '../platform/database.ts';

/** Observations that wait for somebody until today or tomorrow. */
export async function dueObservations(
  reader: Reader,
  district: DistrictId,
  now: Date,
): Promise<readonly DueObservation[]> {
  const today = dayInItaly(now);
  const rows = await reader
    .select({
      id: observation.id,
      document: observation.document,
      number: observation.number,
      due: observation.due,
      assignedPerson: observation.assignedPerson,
      assignedOrganisation: observation.assignedOrganisation,
    })
    .from(observation)
    .innerJoin(document, eq(document.id, observation.document))
    .where(
      and(
        eq(document.district, district),
        eq(observation.state, 'open'),
        inArray(observation.due, [today, dayAfter(today)]),
        or(isNotNull(observation.assignedPerson), isNotNull(observation.assignedOrganisation)),
      ),
    );
  return rows.flatMap(({ due, ...row }) => (due === null ? [] : [{ ...row, due }]));
}
