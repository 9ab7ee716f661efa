import { and, asc, desc, eq } from 'drizzle-orm';
import { journalCheckpoint, signingKey } from '../../drizzle/schema/platform.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Database, Reader, Transaction } from './database.ts';

/** A signed statement of how far the chain had come. */
export type Checkpoint = {
  readonly seq: number;
  /** The id of the key that signed it. */
  readonly key: string;
  readonly statement: string;
  readonly signature: Uint8Array;
};

export type PublicKey = { readonly id: string; readonly publicKey: Uint8Array; readonly at: Date };

const columns = {
  seq: journalCheckpoint.seq,
  key: journalCheckpoint.key,
  statement: journalCheckpoint.statement,
  signature: journalCheckpoint.signature,
};

export async function checkpointOf(
  reader: Reader,
  district: DistrictId,
  seq: number,
  key: string,
): Promise<Checkpoint | null> {
  const [row] = await reader
    .select(columns)
    .from(journalCheckpoint)
    .where(
      and(
        eq(journalCheckpoint.district, district),
        eq(journalCheckpoint.seq, seq),
        eq(journalCheckpoint.key, key),
      ),
    );
  return row ?? null;
}

/** All of them, oldest first. */
export function checkpointsOf(reader: Reader, district: DistrictId): Promise<readonly Checkpoint[]> {
  return reader
    .select(columns)
    .from(journalCheckpoint)
    .where(eq(journalCheckpoint.district, district))
    .orderBy(asc(journalCheckpoint.seq), asc(journalCheckpoint.key));
}

export async function newestCheckpoint(reader: Reader, district: DistrictId): Promise<Checkpoint | null> {
  const [row] = await reader
    .select(columns)
    .from(journalCheckpoint)
    .where(eq(journalCheckpoint.district, district))
    .orderBy(desc(journalCheckpoint.seq))
    .limit(1);
  return row ?? null;
}

/** Of two that are made at once for one place, the first stays; both are true. */
export async function keepCheckpoint(
  db: Database,
  district: DistrictId,
  checkpoint: Checkpoint,
): Promise<void> {
  await db
    .insert(journalCheckpoint)
    .values({ district, ...checkpoint })
    .onConflictDoNothing();
}

export async function keepPublicKey(tx: Transaction, district: DistrictId, key: PublicKey): Promise<void> {
  await tx
    .insert(signingKey)
    .values({ district, ...key })
    .onConflictDoNothing();
}

/** Every key that has signed for this district, oldest first. */
export function publicKeysOf(reader: Reader, district: DistrictId): Promise<readonly PublicKey[]> {
  return reader
    .select({ id: signingKey.id, publicKey: signingKey.publicKey, at: signingKey.at })
    .from(signingKey)
    .where(eq(signingKey.district, district))
    .orderBy(asc(signingKey.at), asc(signingKey.id));
}
