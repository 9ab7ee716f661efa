import { must } from '../../../shared/kernel/assert.ts';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Visitor } from '../../../shared/people/visitor.ts';
import type { TableView } from '../../../shared/workshops/api.ts';
import { showsGroups, showsPreferences } from '../../../shared/workshops/phase.ts';
import { cardsAt } from '../cardStore.ts';
import { clustersOf, preferredBy } from '../clusterStore.ts';
import { supportedBy } from '../contributionStore.ts';
import { questionsOf } from '../describedStore.ts';
import { memberBehind } from '../memberBehind.ts';
import type { Participant } from '../participantStore.ts';
import { recapToken } from '../recapToken.ts';
import { seatedAt, tableOf } from '../tableStore.ts';
import { courseOf, type Workshop, workshopOf } from '../workshopStore.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { participating } from './atTable.ts';

/** The table of whoever asks, with everything on it, as it is now. */
export async function viewTable(
  deps: WorkshopsDeps,
  visitor: Visitor,
  id: WorkshopId,
): Promise<Result<TableView>> {
  const [workshop, me] = await Promise.all([workshopOf(deps.db, id), participating(deps.db, id, visitor)]);
  if (!me.ok) return me;
  const { table: at } = me.value;
  if (workshop === null || at === null) return refuse('not_found');
  const { db } = deps;
  const [table, seated, questions, cards, supported, clusters, preferred] = await Promise.all([
    tableOf(db, at),
    seatedAt(db, [at]),
    questionsOf(db, id),
    cardsAt(db, at),
    supportedBy(db, me.value.id),
    clustersToChoose(deps, workshop),
    preferredBy(db, me.value.id),
  ]);
  const { document, epoch, frozen, number, name } = must(table, 'whoever sits at a table has one');
  return ok({
    workshop: id,
    theme: workshop.theme,
    me: meAs(me.value),
    table: { id: at, number, name },
    document,
    epoch,
    frozen,
    people: seated.get(at) ?? 0,
    now: deps.clock.now().toISOString(),
    course: courseOf(workshop),
    questions,
    cards,
    supported,
    supportBudget: workshop.supportBudget,
    clusters,
    preferred,
    preferenceBudget: workshop.preferenceBudget,
    recap: `${deps.config.baseUrl.origin}/ritorno#${recapToken(deps.recapSecret, me.value.id)}`,
  });
}

function meAs(me: Participant): TableView['me'] {
  const { id, name, organisation, guest, muted, revision } = me;
  return { id, member: memberBehind(me), name: name ?? '', organisation, guest, muted, revision };
}

/** Groups are shown to the tables when it is time to choose. */
async function clustersToChoose({ db }: Pick<WorkshopsDeps, 'db'>, { id, state }: Workshop) {
  if (!showsGroups(state)) return [];
  const all = await clustersOf(db, id, { counted: showsPreferences(state) });
  return all.filter(({ deleted }) => !deleted).map(({ recommendation: _recommendation, ...group }) => group);
}
