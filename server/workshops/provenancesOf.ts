import { asc, eq, inArray } from 'drizzle-orm';
import {
  cluster,
  minorityPosition,
  recommendationOrigin,
  workshop,
  workshopTable,
} from '../../drizzle/schema/workshops.ts';
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
  const positions = await reader
    .select({
      cluster: minorityPosition.cluster,
      words: minorityPosition.words,
      people: minorityPosition.people,
      table: workshopTable.number,
    })
    .from(minorityPosition)
    .leftJoin(workshopTable, eq(workshopTable.id, minorityPosition.table))
    .where(
      inArray(
        minorityPosition.cluster,
        rows.map((row) => row.cluster),
      ),
    )
    .orderBy(asc(minorityPosition.at));
  const byCluster = Map.groupBy(positions, (position) => position.cluster);
  return new Map(
    rows.map(({ document, cluster: of, at, ...row }) => {
      const held = (byCluster.get(of) ?? []).map(({ words, people, table }) => ({ words, people, table }));
      return [document, { ...row, at: at.toISOString(), positions: held }];
    }),
  );
};
