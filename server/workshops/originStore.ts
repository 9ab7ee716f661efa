import { and, asc, countDistinct, desc, eq, isNull, sql } from 'drizzle-orm';
import { contribution, participant, recommendationOrigin, support } from '../../drizzle/schema/workshops.ts';
import type { ClusterId, DocumentId, OrganisationId, WorkshopId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';
import { supportsOfCard } from './cardStore.ts';
import { preferencesOf } from './clusterStore.ts';

/** Where a recommendation comes from, as it was when it was promoted. */
export type Origin = {
  /** Words of the shown cards of its group, most supported first. */
  readonly cards: readonly string[];
  /** Of them and of those merged into them; how many supported at least one, of how many who took part. */
  readonly contributions: number;
  readonly supporters: number;
  /** How many prefer the group, whether that is shown yet or not. */
  readonly preferences: number;
  readonly people: number;
  readonly tables: number;
  readonly organisations: readonly OrganisationId[];
};

/** What was merged is where the other one is: whoever brought it, and her table, have their part in the group. */
const group = sql<ClusterId | null>`coalesce(
  (select i.cluster_id from contribution i where i.id = ${contribution.mergedInto}), ${contribution.cluster})`;

/** Whoever was removed counts nowhere, as in attendance. */
const supporter = and(eq(participant.id, support.participant), isNull(participant.removedAt));

export async function originOf(reader: Reader, of: ClusterId): Promise<Origin> {
  const workshop = sql`(select workshop_id from cluster where id = ${of})`;
  const inGroup = and(eq(contribution.workshop, workshop), eq(group, of), isNull(contribution.hiddenAt));
  const [cards, [counts], organisations] = await Promise.all([
    reader
      .select({ words: contribution.words })
      .from(contribution)
      .where(and(inGroup, isNull(contribution.mergedInto)))
      .orderBy(desc(supportsOfCard), asc(contribution.at)),
    reader
      .select({
        contributions: sql<number>`count(distinct ${contribution.id})::int`,
        tables: sql<number>`count(distinct ${contribution.table})::int`,
        supporters: countDistinct(participant.id),
        preferences: preferencesOf(of),
        people: sql<number>`(select count(*)::int from participant p
          where p.workshop_id = ${workshop} and p.removed_at is null)`,
      })
      .from(contribution)
      .leftJoin(support, eq(support.contribution, contribution.id))
      .leftJoin(participant, supporter)
      .where(inGroup),
    reader
      .selectDistinct({ id: participant.organisation })
      .from(contribution)
      .innerJoin(participant, eq(participant.id, contribution.participant))
      .where(inGroup),
  ]);
  return {
    cards: cards.map(({ words }) => words),
    contributions: counts?.contributions ?? 0,
    supporters: counts?.supporters ?? 0,
    preferences: counts?.preferences ?? 0,
    people: counts?.people ?? 0,
    tables: counts?.tables ?? 0,
    organisations: organisations.flatMap(({ id }) => (id === null ? [] : [id])).toSorted(),
  };
}

/** How many people support something in each group: each of them once, whatever she supports there. */
export async function supportersByGroup(
  reader: Reader,
  of: WorkshopId,
): Promise<ReadonlyMap<ClusterId, number>> {
  const rows = await reader
    .select({ group, supporters: countDistinct(participant.id) })
    .from(contribution)
    .innerJoin(support, eq(support.contribution, contribution.id))
    .innerJoin(participant, supporter)
    .where(and(eq(contribution.workshop, of), isNull(contribution.hiddenAt)))
    .groupBy(sql`1`);
  return new Map(rows.flatMap((row) => (row.group === null ? [] : [[row.group, row.supporters] as const])));
}

export async function insertOrigin(
  tx: Transaction,
  made: {
    readonly document: DocumentId;
    readonly workshop: WorkshopId;
    readonly cluster: ClusterId;
    readonly origin: Origin;
    readonly at: Date;
  },
): Promise<void> {
  const { origin, ...of } = made;
  await tx.insert(recommendationOrigin).values({
    ...of,
    contributions: origin.contributions,
    supporters: origin.supporters,
    people: origin.people,
    tables: origin.tables,
  });
}
