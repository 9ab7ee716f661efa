import { asc, eq } from 'drizzle-orm';
import { cluster, minorityPosition } from '../../drizzle/schema/workshops.ts';
import type { ClusterId, MinorityPositionId, WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import type { MinorityPosition } from '../../shared/workshops/consoleApi.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** What a few did not share in a group, the first first. */
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
