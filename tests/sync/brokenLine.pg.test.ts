import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { addressOf, connect } from '../../server/platform/database.ts';
import { createLogger } from '../../server/platform/logger.ts';
import { openPools } from '../../server/platform/pools.ts';
import { openAppendLine } from '../../server/sync/appendLine.ts';
import { openBatchStore } from '../../server/sync/batchStore.ts';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { type FaultProxy, openFaultProxy } from '../support/faultProxy.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';

const logger = createLogger('silent');
/** What the line asks that appends: from then on, every request on it is an append or its commit. */
const appends = (asked: string) => asked.includes('update document d');

function entryFor(document: DocumentId) {
  const update = { bytes: new Uint8Array([0, 0]), member: randomUUID() as string as MemberId };
  return { document, accessVersion: 1, rightsEndAt: null, updates: [update] };
}

async function rowsOf(town: SyncTown): Promise<number> {
  const [row] = await town.database.owner`select count(*)::int as n from document_update where seq > 1`;
  return row?.['n'];
}

test('[W3] the connection is reset again and again after a commit and before its answer: nothing is lost, nothing stored twice', async () => {
  const opened: FaultProxy[] = [];
  await using town = await openSyncTown({
    way: async (database) => {
      const proxy = await openFaultProxy(database.address);
      opened.push(proxy);
      return openPools(addressOf(proxy.url), 'corale tests').sqlFor;
    },
  });
  const [proxy] = opened;
  const id = await town.text();
  const people = ['Anna', 'Bruno', 'Carla'].map((name) => town.person(name));
  for (const person of people) await town.allow(person, id, 'write');
  const typists = people.map(({ id: person, headers }) =>
    openTypist({ ...town, headers, person, document: id }),
  );
  await Promise.all(typists.map((typist) => typist.until('open', (text) => text.save.kind === 'saved')));
  const words: string[] = [];
  for (let round = 0; round < 6; round++) {
    const cut = proxy?.cutAnswerTo(appends);
    for (const [index, typist] of typists.entries()) {
      words.push(`⟨${round}-${index}⟩`);
      await typist.types(`⟨${round}-${index}⟩`);
    }
    await cut;
    await Promise.all(typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved')));
  }
  const stored = JSON.stringify(await town.sync.contentOf(id));
  for (const word of words) expect(stored.split(word)).toHaveLength(2);
  const twice = await town.database
    .owner`select bytes from document_update group by bytes having count(*) > 1`;
  expect(twice).toEqual([]);
  for (const typist of typists) typist.close();
  await proxy?.[Symbol.asyncDispose]();
});

test('[W3] a line that falls silent is given up, and what it had stored is found by its successor', async () => {
  await using town = await openSyncTown();
  await using proxy = await openFaultProxy(town.database.address);
  const [one, two] = [await town.text(), await town.text()];
  const open = () =>
    connect(addressOf(proxy.url), { role: 'corale_app', connections: 1, name: 'corale tests' });
  const batches = openBatchStore(openAppendLine(open, 400), logger);
  const entries = [one, two].map(entryFor);
  expect([...(await batches.store(entries)).values()].map(({ kind }) => kind)).toEqual([
    'appended',
    'appended',
  ]);
  proxy.goSilent();
  const outcome = await batches.store(entries);
  expect(outcome.get(one)).toEqual({ kind: 'appended', previousHead: 2 });
  expect(outcome.get(two)).toEqual({ kind: 'appended', previousHead: 2 });
  expect(await rowsOf(town)).toBe(4);
  expect(batches.away()).toBe(false);
});

test('[W3] after a broken connection a lock may be that of the first try: the batch keeps its id until that one has ended', async () => {
  await using town = await openSyncTown();
  await using proxy = await openFaultProxy(town.database.address);
  const id = await town.text();
  const open = () =>
    connect(addressOf(proxy.url), {
      role: 'corale_app',
      connections: 1,
      lockTimeoutMs: 50,
      name: 'corale tests',
    });
  const batches = openBatchStore(openAppendLine(open), logger);
  // PostgreSQL takes its time between the statement and the end of its commit, as it does when the disk is slow.
  await town.database.owner`
    create function slowly() returns trigger language plpgsql as $$ begin perform pg_sleep(0.6); return null; end $$`;
  await town.database.owner`
    create constraint trigger slow after insert on document_update deferrable initially deferred
    for each row execute function slowly()`;
  const stored = batches.store([entryFor(id)]);
  await expect
    .poll(async () => {
      const [row] = await town.database.owner`
        select count(*)::int as n from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`;
      return row?.['n'];
    })
    .toBe(1);
  proxy.reset();
  expect((await stored).get(id)).toEqual({ kind: 'appended', previousHead: 1 });
  expect(await rowsOf(town)).toBe(1);
});

test('[W9] what PostgreSQL rejects harms its own text only', async () => {
  await using town = await openSyncTown();
  const [good, bad, better] = [await town.text(), await town.text(), await town.text()];
  const open = () =>
    connect(town.database.address, { role: 'corale_app', connections: 1, name: 'corale tests' });
  const batches = openBatchStore(openAppendLine(open), logger);
  const rejected = {
    ...entryFor(bad),
    updates: [{ bytes: new Uint8Array([0, 0]), member: 'nobody' as MemberId }],
  };
  const outcome = await batches.store([entryFor(good), rejected, entryFor(better)]);
  expect(outcome.get(good)).toEqual({ kind: 'appended', previousHead: 1 });
  expect(outcome.get(better)).toEqual({ kind: 'appended', previousHead: 1 });
  expect(outcome.has(bad)).toBe(false);
  expect(await rowsOf(town)).toBe(2);
});
