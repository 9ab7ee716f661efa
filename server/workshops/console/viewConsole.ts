import { codeOf } from '../../../shared/documents/code.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import { showsPreferences } from '../../../shared/workshops/phase.ts';
import { nextNumber } from '../../documents/numberStore.ts';
import { consoleCards } from '../cardStore.ts';
import { clustersOf } from '../clusterStore.ts';
import { participantsOf } from '../participantStore.ts';
import { positionsIn } from '../positionStore.ts';
import { tablesOf } from '../tableStore.ts';
import { viewWorkshop } from '../viewWorkshop.ts';
import { courseOf, workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { writtenAtTables } from './momentStore.ts';
import { promotedIn } from './promotedStore.ts';

/** Everything on the board, for whoever leads the workshop; preferences only when choosing is over, even for her. */
export async function viewConsole(
  deps: WorkshopsDeps,
  actor: Actor,
  id: WorkshopId,
): Promise<Result<ConsoleView>> {
  const { db } = deps;
  const workshop = await viewWorkshop(deps, actor, id);
  if (!workshop.ok) return workshop;
  if (!workshop.value.facilitates) return refuse('forbidden');
  const one = must(await workshopOf(db, id), 'a workshop that was just read');
  const [cards, clusters, tables, participants, positions, writtenAt, promoted, number] = await Promise.all([
    consoleCards(db, id),
    clustersOf(db, id, { counted: showsPreferences(one.state) }),
    tablesOf(db, id),
    participantsOf(db, id),
    positionsIn(db, id),
    writtenAtTables(db, id),
    promotedIn(db, id),
    nextNumber(db, actor.district, 'recommendation'),
  ]);
  return ok({
    workshop: workshop.value,
    course: courseOf(one),
    now: deps.clock.now().toISOString(),
    doorClosed: one.doorClosed,
    cards,
    clusters,
    tables,
    participants: participants.map(
      ({ workshop: _w, guestId: _g, personId: _p, supports: _s, preferences: _f, ...row }) => row,
    ),
    positions,
    writtenAt,
    promoted,
    nextCode: codeOf({ kind: 'recommendation', number }) ?? '',
  });
}
