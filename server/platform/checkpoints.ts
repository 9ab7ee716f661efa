import { z } from 'zod';
import { checkpointStatement, signedBytes } from '../../shared/kernel/checkpointStatement.ts';
import { hex } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type ChainEnd, startOfChain } from '../../shared/kernel/journalChain.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import { checkLinks } from './checkChain.ts';
import { type Checkpoint, checkpointOf, keepCheckpoint, newestCheckpoint } from './checkpointStore.ts';
import type { Database } from './database.ts';
import { introduceKey } from './introduceKey.ts';
import { chainEnd, hashOfEntry } from './journalStore.ts';
import type { Logger } from './logger.ts';
import { oneAtATime } from './oneAtATime.ts';
import type { SigningKey } from './signingKey.ts';

/** Signs how far the record of a district has come (docs/spec/decisions.md J4). */
export type Checkpoints = {
  /** The id of the key that signs. */
  readonly key: string;
  /**
   * A signed statement that the chain had this end, or a later one where this lies before the key was on record.
   * Made once and kept; null when the record does not hold or does not go on from what was signed before: an altered
   * record is never signed.
   */
  readonly at: (end: ChainEnd) => Promise<Checkpoint | null>;
  /** One of the end as it is now. */
  readonly now: () => Promise<Checkpoint | null>;
  readonly close: () => Promise<void>;
};

export type CheckpointDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly district: DistrictId;
  readonly signingKey: SigningKey;
};

/** Milliseconds: no act stays unsigned for longer, and no more than six statements an hour are made for it. */
const every = 600_000;

export function openCheckpoints(deps: CheckpointDeps): Checkpoints {
  const { db, district, signingKey } = deps;
  let introducing: Promise<number> | null = null;
  /** Before the first signature, and asked again when it failed. */
  const introduced = () => {
    introducing ??= introduceKey(deps, district, signingKey).catch((error: unknown) => {
      introducing = null;
      throw error;
    });
    return introducing;
  };
  const now = async () => {
    await introduced();
    return sign(deps, await chainEnd(db, district));
  };
  const grown = oneAtATime('checkpoint', async () => void (await now()), deps.logger);
  const timer = setInterval(grown.run, every);
  timer.unref();
  return {
    key: signingKey.id,
    at: async (end) => {
      const since = await introduced();
      if (end.seq >= since) return sign(deps, end);
      const isEntry = await isEntryOf(deps, end);
      return isEntry ? sign(deps, await chainEnd(db, district)) : null;
    },
    now,
    close: async () => {
      clearInterval(timer);
      await grown.close();
    },
  };
}

async function sign(deps: CheckpointDeps, end: ChainEnd): Promise<Checkpoint | null> {
  const { db, district, signingKey: key, clock } = deps;
  const kept = await checkpointOf(db, district, end.seq, key.id);
  if (kept !== null) return kept;
  if (!(await goesOn(deps, end))) {
    deps.logger.error({ seq: end.seq }, 'the record does not go on from what was signed: nothing is signed');
    return null;
  }
  const statement = checkpointStatement(district, end, { key: key.id, at: clock.now() });
  const signature = key.sign(signedBytes(statement));
  await keepCheckpoint(db, district, { seq: end.seq, key: key.id, statement, signature });
  return checkpointOf(db, district, end.seq, key.id);
}

/** Whether this is an entry of the chain, and the chain up to it begins with what was signed last. */
async function goesOn(deps: CheckpointDeps, end: ChainEnd): Promise<boolean> {
  const { db, district } = deps;
  if (!(await isEntryOf(deps, end))) return false;
  const signed = await newestSigned(db, district);
  // What lies before it was looked at when it was signed.
  if (signed.seq >= end.seq) return true;
  const checked = await checkLinks(db, district, end.seq, signed);
  return checked.kind === 'whole';
}

async function isEntryOf({ db, district }: CheckpointDeps, end: ChainEnd): Promise<boolean> {
  const found = await hashOfEntry(db, district, end.seq);
  return found !== null && hex(found) === hex(end.hash);
}

const signedEnd = z.object({ seq: z.int(), hash: z.hex() });

/** Of which end of the chain a statement speaks. */
export function endSigned({ statement }: Checkpoint): ChainEnd {
  const { seq, hash } = signedEnd.parse(JSON.parse(statement));
  return { seq, hash: new Uint8Array(Buffer.from(hash, 'hex')) };
}

async function newestSigned(db: Database, district: DistrictId): Promise<ChainEnd> {
  const newest = await newestCheckpoint(db, district);
  return newest === null ? startOfChain(district) : endSigned(newest);
}
