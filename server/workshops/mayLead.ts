import type { PersonId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { policy } from '../../shared/people/can.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { standingOf } from '../../shared/people/role.ts';
import { membershipsOn } from '../people/membershipStore.ts';
import type { Reader } from '../platform/database.ts';
import { instantOf } from '../platform/instant.ts';

/** Whether all of these could lead a workshop, by the roles that they have today; `no_role` otherwise. */
export async function mayLead(reader: Reader, people: readonly PersonId[]): Promise<Result<null>> {
  const today = dayInItaly(await instantOf(reader));
  const held = await membershipsOn(reader, today, { persons: [...people] });
  const can = (person: PersonId) =>
    held.some((row) => row.person === person && policy['workshop.facilitate'][standingOf[row.role]] !== 'no');
  return people.every(can) ? ok(null) : refuse('no_role');
}
