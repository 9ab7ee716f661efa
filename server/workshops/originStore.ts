import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import {
  cluster,
  contribution,
  minorityPosition,
  participant,
  recommendationOrigin,
  support,
} from '../../drizzle/schema/workshops.ts';
import type {
  ClusterId,
  DocumentId,
  MinorityPositionId,
  OrganisationId,
  WorkshopId,
  WorkshopTableId,
} from '../../shared/kernel/ids.ts';
import type { MinorityPosition } from '../../shared/workshops/consoleApi.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** Where a recommendation comes from, as it was when it was promoted. */
export type Origin = {
  /** Shown cards of its group, most supported first. */
  readonly cards: readonly { readonly words: string; readonly supports: number }[];
  /** Of them and of those merged into them; how many supported at least one, of how many who took part. */
  readonly contributions: number;
  readonly supporters: number;
  readonly people: number;
  readonly tables: number;
  readonly organisations: readonly OrganisationId[];
};

/** What was merged is where the other one is: whoever brought it, and her table, have their part in the group. */
const group = sql<ClusterId | null>`coalesce(
  (select i.cluster_id from contribution i where i.id = ${contribution.mergedInto}), ${contribution.cluster})`;

export async function originOf(reader: Reader, of: ClusterId): Promise<Origin> {
  const inGroup = and(eq(group, of), isNull(contribution.hiddenAt));
  const supports = sql<number>`(select count(*)::int from ${support} where ${support.contribution} = ${contribution.id})`;
  const [cards, [counts], organisations] = await Promise.all([
    reader
      .select({ words: contribution.words, supports })
      .from(contribution)
      .where(and(inGroup, isNull(contribution.mergedInto)))
      .orderBy(desc(supports), asc(contribution.at)),
    reader
      .select({
        contributions: sql<number>`count(distinct ${contribution.id})::int`,
        tables: sql<number>`count(distinct ${contribution.table})::int`,
        supporters: sql<number>`count(distinct ${support.participant})::int`,
        people: sql<number>`(select count(*)::int from participant p
          where p.workshop_id = (select workshop_id from cluster where id = ${of}))`,
      })
      .from(contribution)
      .leftJoin(support, eq(support.contribution, contribution.id))
      .where(inGroup),
    reader
      .selectDistinct({ id: participant.organisation })
      .from(contribution)
      .innerJoin(participant, eq(participant.id, contribution.participant))
      .where(inGroup),
  ]);
  return {
    cards,
    contributions: counts?.contributions ?? 0,
    supporters: counts?.supporters ?? 0,
    people: counts?.people ?? 0,
    tables: counts?.tables ?? 0,
    organisations: organisations.flatMap(({ id }) => (id === null ? [] : [id])).toSorted(),
  };
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

export async function positionsOf(reader: Reader, of: ClusterId) {
  return reader
    .select({ words: minorityPosition.words, people: minorityPosition.people, table: minorityPosition.table })
    .from(minorityPosition)
    .where(eq(minorityPosition.cluster, of))
    .orderBy(asc(minorityPosition.at));
}

/** All of a workshop, the first first. */
export async function positionsIn(reader: Reader, of: WorkshopId): Promise<readonly MinorityPosition[]> {
  const { id, cluster: group, table, people, words } = minorityPosition;
  return reader
    .select({ id, cluster: group, table, people, words })
    .from(minorityPosition)
    .innerJoin(cluster, eq(cluster.id, minorityPosition.cluster))
    .where(eq(cluster.workshop, of))
    .orderBy(asc(minorityPosition.at));
}

export async function insertPosition(
  tx: Transaction,
  made: {
    readonly id: MinorityPositionId;
    readonly cluster: ClusterId;
    readonly table: WorkshopTableId | null;
    readonly people: number;
    readonly words: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.insert(minorityPosition).values(made);
}
