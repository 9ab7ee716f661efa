import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { journalEntry, journalHead, journalPayload, outbox } from '../../drizzle/schema/platform.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { startJournal } from '../../server/platform/journal.ts';
import { done, transact } from '../../server/platform/transact.ts';
import { sha256 } from '../../shared/kernel/hash.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import { type Act, entryHash, startOfChain } from '../../shared/kernel/journalChain.ts';
import { refuse } from '../../shared/kernel/result.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';

function actOf(n: number): Act {
  return { act: 'test.done', by: null, subject: null, facts: { n } };
}

async function withJournal(): Promise<FreshDatabase & { readonly district: DistrictId }> {
  const database = await freshDatabase();
  const district = randomIds.newId<DistrictId>();
  await database.db.transaction((tx) => startJournal(tx, district));
  return Object.assign(database, { district });
}

test('[J1, J2] concurrent transactions make one chain, each with its outbox row', async () => {
  await using database = await withJournal();
  const { db, district } = database;
  const deps = { db, clock: systemClock };
  const numbers = Array.from({ length: 20 }, (_, n) => n);
  await Promise.all(
    numbers.map((n) => transact(deps, district, async () => done(n, [actOf(n), actOf(n + 100)]))),
  );

  const entries = await db.select().from(journalEntry).orderBy(journalEntry.seq);
  const payloads = await db.select().from(journalPayload).orderBy(journalPayload.seq);
  let end = startOfChain(district);
  for (const [at, entry] of entries.entries()) {
    const payload = payloads[at];
    expect(entry.seq).toBe(end.seq + 1);
    expect(Buffer.from(entry.previous).equals(end.hash)).toBe(true);
    expect(payload && Buffer.from(entry.payloadDigest).equals(sha256(payload.salt, payload.payload))).toBe(
      true,
    );
    expect(Buffer.from(entry.entryHash).equals(entryHash(entry.seq, end.hash, entry.payloadDigest))).toBe(
      true,
    );
    end = { seq: entry.seq, hash: entry.entryHash };
  }
  expect(end.seq).toBe(40);
  expect((await db.select().from(journalHead))[0]).toMatchObject({ seq: 40, hash: end.hash });
  const told = await db.select({ seq: outbox.seq }).from(outbox).orderBy(outbox.seq);
  expect(told.map((row) => row.seq)).toEqual(entries.map((entry) => entry.seq));
  // The two acts of one transaction stand beside each other.
  const facts = payloads.map((row) => (JSON.parse(row.payload) as { facts: { n: number } }).facts.n);
  expect(facts.filter((_, at) => at % 2 === 0).map((n) => n + 100)).toEqual(
    facts.filter((_, at) => at % 2 === 1),
  );
});

test('a refusal undoes what was written, and is an answer', async () => {
  await using database = await withJournal();
  const { db, district } = database;
  const answer = await transact({ db, clock: systemClock }, district, async (tx) => {
    await tx.insert(outbox).values({ district, seq: 7 });
    return refuse('wrong_state');
  });
  expect(answer).toEqual(refuse('wrong_state'));
  expect((await db.select().from(outbox)).length).toBe(0);
});

test('a bug undoes everything and stays a bug', async () => {
  await using database = await withJournal();
  const { db, district } = database;
  const broken = transact({ db, clock: systemClock }, district, async (tx) => {
    await tx.insert(outbox).values({ district, seq: 7 });
    throw new Error('a bug');
  });
  await expect(broken).rejects.toThrow('a bug');
  expect((await db.select().from(outbox)).length).toBe(0);
});

test('whoever is told after the commit finds it done', async () => {
  await using database = await withJournal();
  const { db, district, owner } = database;
  const { promise: seen, resolve } = Promise.withResolvers<unknown>();
  await transact({ db, clock: systemClock }, district, async () =>
    done(null, [actOf(1)], () => resolve(owner`select seq::int from journal_entry`)),
  );
  expect(await seen).toEqual([{ seq: 1 }]);
});

const kept = ['journal_entry', 'journal_payload'] as const;

test.for(kept)(
  '[V5] %s is only ever added to, by the server and by the owner of the tables',
  async (table) => {
    await using database = await withJournal();
    const { db, district, owner } = database;
    await transact({ db, clock: systemClock }, district, async () => done(null, [actOf(1)]));
    const name = sql.identifier(table);
    const asServer = [sql`update ${name} set at = now()`, sql`delete from ${name}`, sql`truncate ${name}`];
    for (const statement of asServer) {
      await expect(db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
    }
    await expect(owner`update ${owner(table)} set at = now()`).rejects.toMatchObject({ code: '42501' });
    await expect(owner`delete from ${owner(table)}`).rejects.toMatchObject({ code: '42501' });
    await expect(owner`truncate ${owner(table)}`).rejects.toMatchObject({ code: '42501' });
  },
);

test('[V5] the log is never changed and never emptied', async () => {
  await using database = await withJournal();
  const asServer = [sql`update document_update set at = now()`, sql`truncate document_update`];
  for (const statement of asServer) {
    await expect(database.db.execute(statement)).rejects.toMatchObject({ cause: { code: '42501' } });
  }
  await expect(database.owner`truncate document_update`).rejects.toMatchObject({ code: '42501' });
});

test('[V5] the end of the chain moves on but is never taken away', async () => {
  await using database = await withJournal();
  await expect(database.db.delete(journalHead)).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('[J1, E1] the eraser takes payloads away and leaves the chain', async () => {
  await using database = await withJournal();
  const { db, district, owner } = database;
  await transact({ db, clock: systemClock }, district, async () => done(null, [actOf(1)]));
  await owner.begin(async (tx) => {
    await tx`set local role corale_eraser`;
    await tx`delete from journal_payload`;
  });
  expect((await db.select().from(journalPayload)).length).toBe(0);
  expect((await db.select().from(journalEntry)).length).toBe(1);
  const touched = owner.begin(async (tx) => {
    await tx`set local role corale_eraser`;
    await tx`delete from journal_entry`;
  });
  await expect(touched).rejects.toMatchObject({ code: '42501' });
});
