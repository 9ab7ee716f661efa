import type { DistrictId, PersonId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';
import { dayInItaly, hourInItaly } from '../../shared/people/day.ts';
import type { Transaction } from '../platform/database.ts';
import { newWorkshop } from '../workshops/newWorkshop.ts';
import { seedHall } from './seedHall.ts';
import { workingDayFrom, workingDayUntil } from './workingDays.ts';
import { demoAgenda, demoVenue, demoWorkshops } from './workshops.ts';

const weeksAhead = 3 * 7 * 24 * 60 * 60 * 1000;
/** Fifty people in each of the three, four or five at a table. */
const tables = 10;

/**
 * Two workshops that are prepared for a morning three weeks from now, and one that is being held: its code opens it. That
 * a demo was seeded is on record; that it holds them too.
 */
export async function seedWorkshops(
  tx: Transaction,
  deps: { readonly clock: Clock; readonly ids: Ids },
  district: DistrictId,
  { facilitator, at }: { readonly facilitator: PersonId; readonly at: Date },
): Promise<void> {
  const ahead = workingDayFrom(dayInItaly(new Date(at.getTime() + weeksAhead)));
  const now = workingDayUntil(dayInItaly(at));
  for (const { theme, room, questions, held } of demoWorkshops) {
    const day = held ? now : ahead;
    const wanted = {
      theme,
      venue: `${demoVenue}, ${room}`,
      startsAt: hourInItaly(day, '09:30').toISOString(),
      endsAt: hourInItaly(day, '12:30').toISOString(),
      agenda: demoAgenda,
      subdistrict: null,
      questions: [...questions],
      facilitators: [facilitator],
      supportBudget: 5,
      preferenceBudget: 3,
      keepsNamesDays: 90,
      tables,
    };
    const made = await newWorkshop(deps, tx, wanted, { district, by: null });
    if (!made.ok) throw new Error(`a demo workshop was refused: ${made.refused}`);
    if (held) await seedHall(tx, deps.ids, { id: made.value.id, district, facilitator, at });
  }
}
