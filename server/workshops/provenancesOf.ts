import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import {
  cluster,
  contribution,
  minorityPosition,
  recommendationOrigin,
  support,
  workshop,
  workshopTable,
} from '../../drizzle/schema/workshops.ts';
import type { ClusterId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';
import type { Provenances } from '../recommendations/provenances.ts';

/** Fills the port of `recommendations`: the workshop and the group of each, with the positions that were not shared. */
export const provenancesOf: Provenances = async (reader, recommendations) => {
  if (recommendations.length === 0) return new Map();
  const rows = await reader
    .select({
      document: recommendationOrigin.document,
      cluster: recommendationOrigin.cluster,
      contributions: recommendationOrigin.contributions,
      supporters: recommendationOrigin.supporters,
      people: recommendationOrigin.people,
      tables: recommendationOrigin.tables,
      at: recommendationOrigin.at,
      group: cluster.title,
      workshop: { id: workshop.id, number: workshop.number, theme: workshop.theme },
    })
    .from(recommendationOrigin)
    .innerJoin(cluster, eq(cluster.id, recommendationOrigin.cluster))
    .innerJoin(workshop, eq(workshop.id, recommendationOrigin.workshop))
    .where(inArray(recommendationOrigin.document, [...recommendations]));
  const groups = rows.map((row) => row.cluster);
  const [positions, cards] = await Promise.all([positionsOn(reader, groups), cardsOf(reader, groups)]);
  return new Map(
    rows.map(({ document, cluster: of, at, ...row }) => [
      document,
      {
        ...row,
        at: at.toISOString(),
        cards: (cards.get(of) ?? []).map(({ words, table, supports }) => ({ words, table, supports })),
        positions: (positions.get(of) ?? []).map(({ words, people, table }) => ({ words, people, table })),
      },
    ]),
  );
};

async function positionsOn(reader: Reader, groups: readonly ClusterId[]) {
  const rows = await reader
    .select({
      cluster: minorityPosition.cluster,
      words: minorityPosition.words,
      people: minorityPosition.people,
      table: workshopTable.number,
    })
    .from(minorityPosition)
    .leftJoin(workshopTable, eq(workshopTable.id, minorityPosition.table))
    .where(inArray(minorityPosition.cluster, [...groups]))
    .orderBy(asc(minorityPosition.at));
  return Map.groupBy(rows, (row) => row.cluster);
}

/** One card stands for those that were merged into it. */
async function cardsOf(reader: Reader, groups: readonly ClusterId[]) {
  const supports = count(support.participant);
  const rows = await reader
    .select({
      cluster: contribution.cluster,
      words: contribution.words,
      table: workshopTable.number,
      supports,
    })
    .from(contribution)
    .innerJoin(workshopTable, eq(workshopTable.id, contribution.table))
    .leftJoin(support, eq(support.contribution, contribution.id))
    .where(
      and(
        inArray(contribution.cluster, [...groups]),
        isNull(contribution.hiddenAt),
        isNull(contribution.mergedInto),
      ),
    )
    .groupBy(contribution.id, workshopTable.number)
    .orderBy(desc(supports), asc(contribution.at));
  return Map.groupBy(rows, (row) => row.cluster);
}
