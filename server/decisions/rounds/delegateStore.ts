import { and, inArray, isNull } from 'drizzle-orm';
import { delegation } from '../../../drizzle/schema/people.ts';
import type { PersonId, SeatId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';

/** To whom something was given for these seats that was not taken back; whether it is good now, the rule says. */
export async function delegatesFor(reader: Reader, seats: readonly SeatId[]): Promise<readonly PersonId[]> {
  const rows = await reader
    .selectDistinct({ delegate: delegation.delegate })
    .from(delegation)
    .where(and(inArray(delegation.seat, [...seats]), isNull(delegation.revokedAt)));
  return rows.map(({ delegate }) => delegate);
}
