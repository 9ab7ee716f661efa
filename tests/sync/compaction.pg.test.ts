import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf } from '../../shared/text/content.ts';
import { compactHere as compact } from '../support/compactHere.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';
import { writeRows } from '../support/writeRows.ts';

async function storedDoc(town: SyncTown, id: DocumentId): Promise<Y.Doc> {
  return buildDoc(must(await readStoredText(town.database.owner, id), 'a text'));
}

async function snapshotsOf(town: SyncTown, id: DocumentId): Promise<readonly number[]> {
  const rows = await town.database.owner<{ seq: number }[]>`
    select seq::int from document_snapshot where document_id = ${id} order by seq`;
  return rows.map(({ seq }) => seq);
}

test('[O4] a snapshot stands for the log: the text is the same from it, and grows on', async () => {
  await using town = await openSyncTown();
  const id = await town.text();
  const sql = town.database.sqlFor({ connections: 1 });
  await writeRows(town, id, 40);
  const before = await storedDoc(town, id);
  expect(await compact(sql, id)).toMatchObject({ rows: 41 });
  expect(await compact(sql, id)).toBeNull();
  expect(await snapshotsOf(town, id)).toEqual([41]);
  const after = await storedDoc(town, id);
  expect(contentOf(after)).toEqual(contentOf(before));
  expect(Y.equalSnapshots(Y.snapshot(after), Y.snapshot(before))).toBe(true);
  for (const head of [46, 51, 56]) {
    await writeRows(town, id, 5);
    expect(await compact(sql, id)).toMatchObject({ rows: 5 });
    expect((await snapshotsOf(town, id)).at(-1)).toBe(head);
  }
  expect(await snapshotsOf(town, id)).toEqual([51, 56]);
  const [rows] = await town.database.owner`select count(*)::int as n from document_update`;
  expect(rows).toEqual({ n: 56 });
});

test('[O4] a log with a row missing is not compacted', async () => {
  await using town = await openSyncTown();
  const id = await town.text();
  await writeRows(town, id, 9);
  await town.database.owner`alter table document_update disable trigger user`;
  await town.database.owner`delete from document_update where seq = 5`;
  const sql = town.database.sqlFor({ connections: 1 });
  await expect(compact(sql, id)).rejects.toThrow('missing');
  await town.database.owner`update document_update set seq = seq - 1 where seq > 5`;
  await town.database.owner`update document set head = 9`;
  await expect(compact(sql, id)).rejects.toThrow('gap');
  expect(await snapshotsOf(town, id)).toEqual([]);
});

test.each([
  ['500 rows', 500, 0],
  ['256 kB', 3, 90_000],
])('[O4] a text that is open is compacted past %s, and not before', async (_what, rows, bytes) => {
  await using town = await openSyncTown();
  const id = await town.text();
  const anna = town.person('Anna');
  await town.allow(anna, id, 'write');
  // The first update and these are as much as a tail may hold; the larger ones a little less.
  await writeRows(town, id, rows - 1, bytes);
  const typist = openTypist({ ...town, headers: anna.headers, person: anna.id, document: id });
  await typist.until('open', (text) => text.save.kind === 'saved');
  expect(await snapshotsOf(town, id)).toEqual([]);
  await typist.types('x'.repeat(Math.max(1, bytes)));
  await typist.until('saved', (text) => text.save.kind === 'saved');
  await expect.poll(() => snapshotsOf(town, id)).toEqual([rows + 1]);
  typist.close();
});

test('[O4] a text whose tail was long already is compacted when it is opened', async () => {
  await using town = await openSyncTown();
  const id = await town.text();
  const anna = town.person('Anna');
  await town.allow(anna, id, 'read');
  await writeRows(town, id, 600);
  const reader = openTypist({ ...town, headers: anna.headers, person: anna.id, document: id, mode: 'read' });
  await expect.poll(() => snapshotsOf(town, id)).toEqual([601]);
  reader.close();
});
