import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { mixedTables } from '../../../shared/workshops/mixedTables.ts';
import { done, transact } from '../../platform/transact.ts';
import { workshopActs } from '../acts.ts';
import { preparing } from '../preparing/preparing.ts';
import { seatedIn } from '../seatedStore.ts';
import { tablesOf } from '../tableStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { expectedIn } from './expectedIn.ts';
import { seatDrawn } from './registrationStore.ts';

/**
 * Distributes who is registered over the tables, as mixed as can be. Whoever has come already stays where she sits, and
 * whoever was placed by hand; `afresh`, everybody else is distributed again, otherwise only who has no seat. Answers how
 * many that were.
 */
export async function seatRegistered(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
  { afresh }: { readonly afresh: boolean },
): Promise<Result<number>> {
  return transact(deps, actor.district, async (tx) => {
    const workshop = await preparing(tx, actor, id, ['preparing', 'open']);
    if (!workshop.ok) return workshop;
    const [tables, expected, came] = await Promise.all([
      tablesOf(tx, id),
      expectedIn(tx, id),
      seatedIn(tx, id),
    ]);
    const toSeat = expected.filter(({ table, seatedByHand }) => table === null || (afresh && !seatedByHand));
    const stay = [...came, ...expected.filter((one) => !toSeat.includes(one))];
    const places = mixedTables(
      toSeat,
      tables.map((table) => ({ id: table.id, seated: stay.filter((one) => one.table === table.id) })),
    );
    for (const [table, seats] of Map.groupBy(places, ([, at]) => at))
      await seatDrawn(
        tx,
        id,
        seats.map(([registration]) => registration),
        table,
      );
    return done(places.size, [workshopActs.tablesDrawn(id, actor.person, { people: places.size, afresh })]);
  });
}
