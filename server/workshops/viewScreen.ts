import { and, eq, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { cluster, contribution, support } from '../../drizzle/schema/workshops.ts';
import type { WorkshopId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { showsPreferences } from '../../shared/workshops/phase.ts';
import type { ScreenView } from '../../shared/workshops/screen.ts';
import type { Reader } from '../platform/database.ts';
import { clustersOf } from './clusterStore.ts';
import { countsOf } from './countStore.ts';
import { facilitatorsOf, questionsOf } from './describedStore.ts';
import { leads } from './leads.ts';
import { courseOf, workshopOf } from './workshopStore.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** More than any wall has room for: the page draws those that fit, and says how many others there are. */
const mostClusters = 40;

/** What the hall sees, opened by whoever leads the workshop: counts and groups, and no name of anybody. */
export async function viewScreen(
  { db, config, clock }: Pick<WorkshopsDeps, 'db' | 'config' | 'clock'>,
  actor: Actor,
  id: WorkshopId,
): Promise<Result<ScreenView>> {
  const one = await workshopOf(db, id);
  if (one === null || one.district !== actor.district) return refuse('not_found');
  if (!leads(actor, await facilitatorsOf(db, [id]))) return refuse('forbidden');
  const [questions, counts, groups, supports] = await Promise.all([
    questionsOf(db, id),
    countsOf(db, [id]),
    clustersOf(db, id, { counted: showsPreferences(one.state) }),
    supportsByCluster(db, id),
  ]);
  const shown = groups
    .filter(({ deleted }) => !deleted)
    .map((group) => ({
      title: group.title,
      supports: supports.get(group.id) ?? 0,
      preferences: group.preferences,
    }))
    .toSorted((a, b) => (b.preferences ?? 0) - (a.preferences ?? 0) || b.supports - a.supports);
  const { tables, people, contributions } = counts.get(id) ?? { tables: 0, people: 0, contributions: 0 };
  return ok({
    theme: one.theme,
    question: questions[0]?.words ?? null,
    code: one.code,
    address: `${config.baseUrl.host}/partecipa`,
    doorClosed: one.doorClosed,
    course: courseOf(one),
    clusters: shown.slice(0, mostClusters),
    people,
    tables,
    contributions,
    now: clock.now().toISOString(),
  });
}

/** Supports of each group as the console counts them: of its shown cards, and of what was merged into them, each participant once. */
async function supportsByCluster(reader: Reader, of: WorkshopId) {
  const given = alias(contribution, 'given');
  const rows = await reader
    .select({
      id: cluster.id,
      supports: sql<number>`count(distinct (${contribution.id}, ${support.participant}))::int`,
    })
    .from(cluster)
    .innerJoin(contribution, eq(contribution.cluster, cluster.id))
    .innerJoin(given, sql`${contribution.id} = coalesce(${given.mergedInto}, ${given.id})`)
    .innerJoin(support, eq(support.contribution, given.id))
    .where(and(eq(cluster.workshop, of), isNull(contribution.hiddenAt), isNull(contribution.mergedInto)))
    .groupBy(cluster.id);
  return new Map(rows.map(({ id, supports }) => [id, supports]));
}
