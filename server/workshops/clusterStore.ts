import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { cluster, preference } from '../../drizzle/schema/workshops.ts';
import type { ClusterId, ParticipantId, WorkshopId } from '../../shared/kernel/ids.ts';
import type { Cluster } from '../../shared/workshops/board.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** How many prefer a group, of those who were not removed: as attendance counts them. */
export function preferencesOf(of: SQL | ClusterId): SQL<number> {
  return sql<number>`(select count(*)::int from preference f join participant p on p.id = f.participant_id
    where f.cluster_id = ${of} and p.removed_at is null)`;
}

/** The groups of a workshop; `counted`: with how many prefer each. */
export async function clustersOf(
  reader: Reader,
  of: WorkshopId,
  { counted }: { readonly counted: boolean },
): Promise<readonly Cluster[]> {
  const rows = await reader
    .select({
      id: cluster.id,
      revision: cluster.revision,
      title: cluster.title,
      position: cluster.position,
      recommendation: cluster.recommendation,
      deletedAt: cluster.deletedAt,
      preferences: preferencesOf(sql`${cluster.id}`),
    })
    .from(cluster)
    .where(eq(cluster.workshop, of))
    .orderBy(asc(cluster.position), asc(cluster.id));
  return rows.map(({ deletedAt, preferences, ...row }) => ({
    ...row,
    preferences: counted ? preferences : null,
    deleted: deletedAt !== null,
  }));
}

/** One group, with the workshop that it is of; its preferences stay uncounted. */
export async function clusterOf(
  reader: Reader,
  id: ClusterId,
): Promise<(Cluster & { readonly workshop: WorkshopId }) | null> {
  const [row] = await reader.select().from(cluster).where(eq(cluster.id, id));
  if (row === undefined) return null;
  const { deletedAt, ...known } = row;
  return { ...known, preferences: null, deleted: deletedAt !== null };
}

/** Behind the others. False where its id is taken: made twice, it is one. */
export async function insertCluster(
  tx: Transaction,
  made: { readonly id: ClusterId; readonly workshop: WorkshopId; readonly title: string },
): Promise<boolean> {
  const position = sql<number>`(select coalesce(max(${cluster.position}), 0) + 1 from ${cluster} where ${cluster.workshop} = ${made.workshop})`;
  const inserted = await tx
    .insert(cluster)
    .values({ ...made, position })
    .onConflictDoNothing()
    .returning({ id: cluster.id });
  return inserted.length === 1;
}

/** False where somebody else has changed it since. */
export async function changeCluster(
  tx: Transaction,
  id: ClusterId,
  seen: number,
  to: Partial<Pick<typeof cluster.$inferInsert, 'title' | 'deletedAt' | 'recommendation'>>,
): Promise<boolean> {
  const changed = await tx
    .update(cluster)
    .set({ ...to, revision: sql`${cluster.revision} + 1` })
    .where(and(eq(cluster.id, id), eq(cluster.revision, seen)))
    .returning({ id: cluster.id });
  return changed.length === 1;
}

/** A group that can be preferred: of this workshop, and not deleted. */
export async function isCluster(reader: Reader, of: WorkshopId, id: ClusterId): Promise<boolean> {
  const rows = await reader
    .select({ id: cluster.id })
    .from(cluster)
    .where(and(eq(cluster.id, id), eq(cluster.workshop, of), isNull(cluster.deletedAt)));
  return rows.length === 1;
}

/** False where she prefers it already. */
export async function insertPreference(
  tx: Transaction,
  of: ClusterId,
  by: ParticipantId,
  at: Date,
): Promise<boolean> {
  const inserted = await tx
    .insert(preference)
    .values({ cluster: of, participant: by, at })
    .onConflictDoNothing()
    .returning({ of: preference.cluster });
  return inserted.length === 1;
}

export async function deletePreference(tx: Transaction, of: ClusterId, by: ParticipantId): Promise<boolean> {
  const gone = await tx
    .delete(preference)
    .where(and(eq(preference.cluster, of), eq(preference.participant, by)))
    .returning({ of: preference.cluster });
  return gone.length === 1;
}

/** The groups that she prefers, of those that stand. */
export async function preferredBy(reader: Reader, by: ParticipantId): Promise<readonly ClusterId[]> {
  const rows = await reader
    .select({ of: preference.cluster })
    .from(preference)
    .innerJoin(cluster, eq(cluster.id, preference.cluster))
    .where(and(eq(preference.participant, by), isNull(cluster.deletedAt)));
  return rows.map(({ of }) => of);
}
