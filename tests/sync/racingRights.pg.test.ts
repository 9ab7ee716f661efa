import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { append } from '../../server/sync/updateLog.ts';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { seeded } from '../support/seeded.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';

/** Takes the right of a text away in a transaction of its own; resolves to the last update before its commit. */
async function revoke(town: SyncTown, document: DocumentId): Promise<number> {
  return await town.database.owner.begin(async (tx) => {
    const [row] = await tx`
      update document set access_version = access_version + 1 where id = ${document} returning head::int as head`;
    return row?.['head'];
  });
}

async function headOf(town: SyncTown, document: DocumentId): Promise<number> {
  const [row] = await town.database.owner`select head::int as head from document where id = ${document}`;
  return row?.['head'];
}

test('[W1] of appends that race with a revocation none is stored after its commit, from whichever node', async () => {
  const seed = Date.now();
  await using town = await openSyncTown();
  const random = seeded(seed);
  const nodes = Array.from({ length: 2 }, () => town.database.sqlFor({ connections: 1 }));
  for (let round = 0; round < 25; round++) {
    const document = await town.text();
    let refused = 0;
    const writing = nodes.map(async (sql) => {
      while (refused < nodes.length) {
        const update = { bytes: new Uint8Array([0, 0]), member: randomUUID() as string as MemberId };
        const entry = { document, accessVersion: 1, rightsEndAt: null, updates: [update] };
        const outcome = await append(sql, randomUUID(), [entry]);
        if (outcome.get(document)?.kind === 'appended') continue;
        refused++;
        return;
      }
    });
    // After some appends, not after some time.
    const enough = 2 + Math.floor(random() * 8);
    while ((await headOf(town, document)) < enough) await new Promise(setImmediate);
    const last = await revoke(town, document);
    await Promise.all(writing);
    expect({ seed, round, head: await headOf(town, document) }).toEqual({ seed, round, head: last });
  }
});

test('[W1] a writer whose node was told nothing of the revocation stores nothing after it', async () => {
  await using town = await openSyncTown();
  await using other = await town.anotherNode();
  const id = await town.text();
  const anna = town.person('Anna');
  await town.allow(anna, id, 'write');
  const typist = openTypist({ ...anna, address: other.address, person: anna.id, document: id });
  await typist.types(' Prima.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  let typing = true;
  const typed = (async () => {
    while (typing) {
      await typist.types('x');
      await new Promise(setImmediate);
    }
  })();
  // Told to the first node only; she types on at the second.
  town.forbid(anna, id);
  const last = await revoke(town, id);
  const { ended } = await typist.until('sent away', (text) => text.ended !== null);
  typing = false;
  await typed;
  expect(ended).toBe('right_withdrawn');
  expect(await headOf(town, id)).toBe(last);
  typist.close();
});

test('[W1] a right that ends by time ends in the append itself, to the millisecond of PostgreSQL', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const other = await town.text();
  const sql = town.database.sqlFor({ connections: 1 });
  const [now] = await town.database.owner`select clock_timestamp() as at`;
  const entryOf = (id: DocumentId, rightsEndAt: Date | null) => ({
    document: id,
    accessVersion: 1,
    rightsEndAt,
    updates: [{ bytes: new Uint8Array([0, 0]), member: randomUUID() as string as MemberId }],
  });
  const later = new Date(now?.['at'].getTime() + 60_000);
  const together = await append(sql, randomUUID(), [entryOf(document, now?.['at']), entryOf(other, later)]);
  expect(together.get(document)).toEqual({ kind: 'moved' });
  expect(together.get(other)).toEqual({ kind: 'appended', previousHead: 1 });
  expect((await append(sql, randomUUID(), [entryOf(document, null)])).get(document)?.kind).toBe('appended');
});

test('[W2] two nodes that append to the same texts in opposite order never wait for each other', async () => {
  await using town = await openSyncTown();
  const ids: DocumentId[] = [];
  for (let i = 0; i < 6; i++) ids.push(await town.text());
  const batchOf = (documents: readonly DocumentId[]) =>
    documents.map((document) => ({
      document,
      accessVersion: 1,
      rightsEndAt: null,
      updates: [{ bytes: new Uint8Array([0, 0]), member: randomUUID() as string as MemberId }],
    }));
  const rounds = 40;
  // Without a lock timeout: what waits in a circle is a deadlock, which PostgreSQL ends with an error.
  const nodes = [ids, ids.toReversed()].map(async (order) => {
    const sql = town.database.sqlFor({ connections: 1 });
    for (let round = 0; round < rounds; round++) {
      const outcome = await append(sql, randomUUID(), batchOf(order));
      expect([...outcome.values()].every(({ kind }) => kind === 'appended')).toBe(true);
    }
  });
  await Promise.all(nodes);
  for (const id of ids) expect(await headOf(town, id)).toBe(1 + 2 * rounds);
});
