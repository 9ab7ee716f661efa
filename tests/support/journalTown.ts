import { type Checkpoints, openCheckpoints } from '../../server/platform/checkpoints.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { startJournal } from '../../server/platform/journal.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { newSigningKey, type SigningKey } from '../../server/platform/signingKey.ts';
import { done, transact } from '../../server/platform/transact.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** A record without a town around it. */
export type JournalTown = AsyncDisposable & {
  readonly database: FreshDatabase;
  readonly district: DistrictId;
  readonly key: SigningKey;
  readonly checkpoints: Checkpoints;
  /** As after a start with another key. */
  readonly withKey: (key: SigningKey) => Checkpoints;
  /** Puts so many acts on record, each of its own transaction. */
  readonly acts: (count: number) => Promise<void>;
  /** As somebody who owns the database and switches its guards off. */
  readonly tamper: (statement: string) => Promise<void>;
};

export async function openJournalTown(): Promise<JournalTown> {
  const database = await freshDatabase();
  const { db } = database;
  const district = randomIds.newId<DistrictId>();
  await db.transaction((tx) => startJournal(tx, district));
  const key = newSigningKey();
  const opened: Checkpoints[] = [];
  const withKey = (signingKey: SigningKey) => {
    const logger = createLogger('silent');
    const checkpoints = openCheckpoints({ db, clock: systemClock, logger, district, signingKey });
    opened.push(checkpoints);
    return checkpoints;
  };
  return {
    database,
    district,
    key,
    checkpoints: withKey(key),
    withKey,
    acts: async (count) => {
      for (let n = 0; n < count; n += 1) {
        const act = { act: 'test.done', by: null, subject: district, facts: { n } };
        await transact({ db, clock: systemClock }, district, async () => done(null, [act]));
      }
    },
    tamper: async (statement) => {
      await database.owner.begin(async (tx) => {
        await tx.unsafe('set local session_replication_role = replica');
        await tx.unsafe(statement);
      });
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(opened.map((one) => one.close()));
      await database.drop();
    },
  };
}
