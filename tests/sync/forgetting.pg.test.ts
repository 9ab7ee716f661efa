import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { forgetRows, mostForgotten } from '../../server/sync/forgetRows.ts';
import { readUpdates } from '../../server/sync/storedText.ts';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { ageLog, logState as stateOf, textWithSnapshots } from '../support/agedLog.ts';
import { compactHere as compact } from '../support/compactHere.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';
import { writeRows } from '../support/writeRows.ts';

const sqlOf = (town: SyncTown) => town.database.sqlFor({ connections: 1 });

test('[O4] rows that are 90 days old and held by two snapshots go, and the text opens, grows and is proved without them', async () => {
  await using town = await openSyncTown();
  const id = await textWithSnapshots(town, 20);
  await ageLog(town, id, 91);
  const before = await stateOf(town, id);
  expect(await forgetRows(sqlOf(town), id, 1)).toBe(21);
  expect(await stateOf(town, id)).toEqual({ ...before, first: 22, rows: 20 });
  const anna = town.person('Anna');
  await town.allow(anna, id, 'write');
  const typist = openTypist({ ...town, headers: anna.headers, person: anna.id, document: id });
  await typist.types(' E poi.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  expect(await compact(sqlOf(town), id)).toMatchObject({ rows: 1 });
  expect(JSON.stringify((await stateOf(town, id)).content)).toContain('E poi.');
  typist.close();
});

test('[O4] a turn takes a bounded number of rows', async () => {
  await using town = await openSyncTown();
  const id = await textWithSnapshots(town, mostForgotten + 5);
  await ageLog(town, id, 91);
  const sql = sqlOf(town);
  expect([await forgetRows(sql, id, 1), await forgetRows(sql, id, 1), await forgetRows(sql, id, 1)]).toEqual([
    mostForgotten,
    6,
    0,
  ]);
});

test('[O4] rows stay while they are young, held by one snapshot, or while it is not stored whose the words are', async () => {
  await using town = await openSyncTown();
  const young = await textWithSnapshots(town, 5);
  await ageLog(town, young, 89);
  const once = await textWithSnapshots(town, 5, 1);
  const silent = await textWithSnapshots(town, 5);
  for (const id of [once, silent]) await ageLog(town, id, 91);
  await town.database.owner`
    update document_snapshot set authors = null where document_id = ${silent} and seq = 6`;
  for (const id of [young, once, silent]) expect(await forgetRows(sqlOf(town), id, 1)).toBe(0);
});

test('[O4] PostgreSQL itself refuses to forget a row too early, whoever asks', async () => {
  await using town = await openSyncTown();
  const young = await textWithSnapshots(town, 5);
  const once = await textWithSnapshots(town, 5, 1);
  const held = await textWithSnapshots(town, 5);
  for (const id of [once, held]) await ageLog(town, id, 91);
  for (const sql of [sqlOf(town), town.database.owner]) {
    const remove = (id: DocumentId, seq: number) =>
      sql`delete from document_update where document_id = ${id} and seq = ${seq}`;
    await expect(remove(young, 1)).rejects.toThrow('only ever added to');
    await expect(remove(once, 1)).rejects.toThrow('only ever added to');
    // The first after the older of its two snapshots.
    await expect(remove(held, 7)).rejects.toThrow('only ever added to');
    await expect(sql`update document_update set bytes = '' where document_id = ${held}`).rejects.toThrow();
    await expect(sql`truncate document_update`).rejects.toThrow();
  }
  expect((await stateOf(town, held)).rows).toBe(11);
});

test('[T1] whose words a text holds is the same before and after the rows are forgotten', async () => {
  await using town = await openSyncTown();
  const id = await town.text();
  const [anna, bruno] = [randomUUID(), randomUUID()] as [MemberId, MemberId];
  for (const member of [anna, bruno]) {
    await writeRows(town, id, 8, 3, member);
    await compact(town.database.owner, id);
  }
  const before = await town.sync.authorsNow(id);
  expect(JSON.stringify(before)).toContain(anna);
  await ageLog(town, id, 91);
  expect(await forgetRows(sqlOf(town), id, 1)).toBe(9);
  // Another run of the server, which remembers nothing.
  await town.restart();
  expect(await town.sync.authorsNow(id)).toEqual(before);
  await writeRows(town, id, 8, 3, anna);
  await compact(town.database.owner, id);
  expect(JSON.stringify(await town.sync.authorsNow(id))).toContain(bruno);
});

test('[W5] what a room would have to catch up with and the log has forgotten is not passed over', async () => {
  await using town = await openSyncTown();
  const id = await textWithSnapshots(town, 10);
  await ageLog(town, id, 91);
  const sql = sqlOf(town);
  expect(await readUpdates(sql, id, 3, 9)).toHaveLength(6);
  expect(await readUpdates(sql, id, 21, null)).toEqual([]);
  await forgetRows(sql, id, 1);
  expect(await readUpdates(sql, id, 3, 9)).toBeNull();
  expect(await readUpdates(sql, id, 3, null)).toBeNull();
  expect(await readUpdates(sql, id, 11, null)).toHaveLength(10);
});
