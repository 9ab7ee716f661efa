import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { append } from '../../server/sync/updateLog.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf } from '../../shared/text/content.ts';
import { openSyncTown, type SyncTown, type TownPerson } from '../support/syncTown.ts';
import { openTypist, socketWith } from '../support/typist.ts';

function typistOf(
  town: SyncTown,
  person: TownPerson,
  document: DocumentId,
  mode: 'write' | 'read' = 'write',
  waiting = 0,
) {
  return openTypist({ ...town, headers: person.headers, person: person.id, document, mode, waiting });
}

async function writers(town: SyncTown, document: DocumentId, count: number): Promise<TownPerson[]> {
  const people = Array.from({ length: count }, (_, index) => town.person(`Persona ${index + 1}`));
  for (const person of people) await town.allow(person, document, 'write');
  return people;
}

test('[O1] twelve people open the same cold text at once: it is loaded once, and nobody adds to it', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const people = await writers(town, document, 12);
  const before = await town.database.owner`select count(*)::int as n from document_update`;
  const typists = people.map((person) => typistOf(town, person, document));
  await Promise.all(typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved')));
  for (const typist of typists) expect(typist.words()).toBe('Inizio.');
  expect(await town.database.owner`select count(*)::int as n from document_update`).toEqual(before);
  const [reads] = await town.database.owner`
    select count(*)::int as n from document_update where document_id = ${document}`;
  expect(reads).toEqual({ n: 1 });
  for (const typist of typists) typist.close();
});

test('[W1] a right withdrawn while somebody types closes her socket, and nothing is stored afterwards', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna] = await writers(town, document, 1);
  if (anna === undefined) throw new Error('nobody');
  const typist = typistOf(town, anna, document);
  await typist.types(' Prima.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  await town.allow(anna, document, 'read');
  await typist.types(' Dopo.');
  const { ended } = await typist.until('sent away', (text) => text.ended !== null);
  expect(ended).toBe('right_withdrawn');
  expect(typist.session.snapshot()?.save.kind).not.toBe('saved');
  expect(JSON.stringify(await town.sync.contentOf(document))).toContain('Prima.');
  expect(JSON.stringify(await town.sync.contentOf(document))).not.toContain('Dopo.');
  typist.close();
});

test('[W1] an append judged by an older access version stores nothing', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const update = new Uint8Array([0, 0]);
  const sql = town.database.sqlFor({ connections: 1 });
  const entry = {
    document,
    accessVersion: 1,
    rightsEndAt: null,
    updates: [{ bytes: update, member: randomUUID() as never }],
  };
  expect(await append(sql, randomUUID(), [entry])).toEqual(
    new Map([[document, { kind: 'appended', previousHead: 1 }]]),
  );
  await town.allow(town.person('Anna'), document, 'read');
  expect(await append(sql, randomUUID(), [entry])).toEqual(new Map([[document, { kind: 'moved' }]]));
  const [head] = await town.database
    .owner`select head::int, (select count(*)::int from document_update) as rows from document`;
  expect(head).toEqual({ head: 2, rows: 2 });
});

test('[W1] an append under a right that has ended by time stores nothing; before its end it does', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const sql = town.database.sqlFor({ connections: 1 });
  const until = (rightsEndAt: Date) => [
    {
      document,
      accessVersion: 1,
      rightsEndAt,
      updates: [{ bytes: new Uint8Array([0, 0]), member: randomUUID() as never }],
    },
  ];
  const anHour = 3_600_000;
  expect(await append(sql, randomUUID(), until(new Date(Date.now() - anHour)))).toEqual(
    new Map([[document, { kind: 'moved' }]]),
  );
  expect(await append(sql, randomUUID(), until(new Date(Date.now() + anHour)))).toEqual(
    new Map([[document, { kind: 'appended', previousHead: 1 }]]),
  );
});

test('[W3] the same batch again stores nothing twice and gives the same answer', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const other = await town.text();
  const sql = town.database.sqlFor({ connections: 1 });
  const entries = [document, other].map((id) => ({
    document: id,
    accessVersion: 1,
    rightsEndAt: null,
    updates: [1, 2].map(() => ({ bytes: new Uint8Array([0, 0]), member: randomUUID() as never })),
  }));
  const batch = randomUUID();
  const first = await append(sql, batch, entries);
  expect(await append(sql, batch, entries)).toEqual(first);
  expect(first.get(document)).toEqual({ kind: 'appended', previousHead: 1 });
  const rows = await town.database.owner`select count(*)::int as n from document_update`;
  expect(rows).toEqual([{ n: 6 }]);
});

test('[W2] a document that somebody holds waits for its turn; the others do not wait for it', async () => {
  await using town = await openSyncTown();
  const [held, free] = [await town.text(), await town.text()];
  const sql = town.database.sqlFor({ connections: 1, lockTimeoutMs: 50 });
  const entryOf = (id: DocumentId) => ({
    document: id,
    accessVersion: 1,
    rightsEndAt: null,
    updates: [{ bytes: new Uint8Array([0, 0]), member: randomUUID() as never }],
  });
  await town.database.owner.begin(async (tx) => {
    await tx`select id from document where id = ${held} for update`;
    const outcome = await append(sql, randomUUID(), [entryOf(held), entryOf(free)]);
    expect(outcome.get(held)).toEqual({ kind: 'locked' });
    expect(outcome.get(free)).toEqual({ kind: 'appended', previousHead: 1 });
    expect((await append(sql, randomUUID(), [entryOf(held)])).get(held)).toEqual({ kind: 'locked' });
  });
  expect((await append(sql, randomUUID(), [entryOf(held)])).get(held)).toEqual({
    kind: 'appended',
    previousHead: 1,
  });
});

test('a session that ends loses its sockets', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna] = await writers(town, document, 1);
  if (anna === undefined) throw new Error('nobody');
  const typist = typistOf(town, anna, document);
  await typist.until('saved', (text) => text.save.kind === 'saved');
  town.endSession(anna);
  expect((await typist.until('sent away', (text) => text.ended !== null)).ended).toBe('signed_out');
  typist.close();
});

test('[C1] what was written without a connection is merged when it returns', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna, bruno] = await writers(town, document, 2);
  if (anna === undefined || bruno === undefined) throw new Error('nobody');
  const a = typistOf(town, anna, document);
  const b = typistOf(town, bruno, document);
  await Promise.all([a, b].map((typist) => typist.until('saved', (text) => text.save.kind === 'saved')));
  a.cut();
  await a.types(' Senza');
  await a.types(' rete');
  const { save } = await a.until('offline', (text) => text.save.kind === 'offline');
  expect(save).toEqual({ kind: 'offline', changes: 2, kept: false });
  await b.types(' Intanto');
  await a.until('saved again', (text) => text.save.kind === 'saved' && a.words().includes('Intanto'));
  await b.until('seen', () => b.words().includes('Senza rete'));
  expect(a.words()).toBe(b.words());
  a.close();
  b.close();
});

test('[A1] a stock y-websocket client writes and reads, shown as an external client', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna, bruno] = await writers(town, document, 2);
  if (anna === undefined || bruno === undefined) throw new Error('nobody');
  const ours = typistOf(town, anna, document);
  const doc = new Y.Doc();
  const stock = new WebsocketProvider(town.address, document, doc, {
    disableBc: true,
    WebSocketPolyfill: socketWith(bruno.headers),
  });
  stock.awareness.setLocalStateField('user', { name: 'Sindaca di Crema', color: '#ff0000' });
  await new Promise<void>((resolve) => stock.once('sync', () => resolve()));
  const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, 'Da fuori. ');
  await ours.until('seen', () => ours.words().startsWith('Da fuori.'));
  const { people } = await ours.until('present', (shared) => shared.people.length === 1);
  expect(people).toMatchObject([{ name: bruno.name, organisation: 'Ente di prova', external: true }]);
  await ours.types(' Da dentro.');
  await new Promise<void>((resolve) => {
    doc.on('update', () => JSON.stringify(contentOf(doc)).includes('Da dentro.') && resolve());
    if (JSON.stringify(contentOf(doc)).includes('Da dentro.')) resolve();
  });
  stock.destroy();
  await ours.until('gone', (shared) => shared.people.length === 0);
  ours.close();
});

test('[W5] a room that finds rows of another node in the log shows them before it goes on', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna, bruno] = await writers(town, document, 2);
  if (anna === undefined || bruno === undefined) throw new Error('nobody');
  const typist = typistOf(town, anna, document);
  await typist.until('saved', (text) => text.save.kind === 'saved');
  // Another node: a second room `sync` on the same database.
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(typist.doc()));
  const vector = Y.encodeStateVector(doc);
  ((doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Altrove. ');
  const [row] = await town.database.owner`select access_version::int as version from document`;
  const update = { bytes: Y.encodeStateAsUpdate(doc, vector), member: bruno.id as never };
  const sql = town.database.sqlFor({ connections: 1 });
  await append(sql, randomUUID(), [
    { document, accessVersion: row?.['version'], rightsEndAt: null, updates: [update] },
  ]);
  await typist.types(' Qui.');
  await typist.until('both', () => typist.words() === 'Altrove. Inizio. Qui.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  expect(JSON.stringify(await town.sync.contentOf(document))).toContain('Altrove. Inizio. Qui.');
  typist.close();
});

test('[W8] what arrives while a statement is in flight is one batch, whoever sent it', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const people = await writers(town, document, 6);
  const typists = people.map((person) => typistOf(town, person, document));
  await Promise.all(typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved')));
  await town.database.owner.begin(async (tx) => {
    // Held for a moment: nothing is stored, and everything queues behind.
    await tx`select id from document where id = ${document} for update`;
    for (let i = 0; i < 5; i++) await Promise.all(typists.map((typist) => typist.types('x')));
  });
  await Promise.all(typists.map((typist) => typist.until('saved', (text) => text.save.kind === 'saved')));
  const [counts] = await town.database.owner`
    select count(*)::int as updates, count(distinct batch_id)::int as batches from document_update where seq > 1`;
  expect(counts?.['updates']).toBe(30);
  expect(counts?.['batches']).toBeLessThan(15);
  for (const typist of typists) typist.close();
});

test('[C4] who is sent away for good does not come back; who is sent away by a restart does', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna] = await writers(town, document, 1);
  if (anna === undefined) throw new Error('nobody');
  const stranger = typistOf(town, town.person('Bruno'), document);
  expect((await stranger.until('sent away', (text) => text.ended !== null)).ended).toBe('not_found');
  expect(stranger.session.snapshot()?.provider.shouldConnect).toBe(false);
  const typist = typistOf(town, anna, document);
  await typist.until('saved', (text) => text.save.kind === 'saved');
  await town.restart();
  await typist.until('saved again', (text) => text.provider.wsconnected && text.save.kind === 'saved');
  expect(typist.session.snapshot()?.ended).toBeNull();
  for (const each of [stranger, typist]) each.close();
});

test('[W1] a right withdrawn while its holder had no connection is told when she comes back', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna] = await writers(town, document, 1);
  if (anna === undefined) throw new Error('nobody');
  const typist = typistOf(town, anna, document);
  await typist.until('saved', (text) => text.save.kind === 'saved');
  typist.session.snapshot()?.provider.disconnect();
  await typist.types(' Senza rete.');
  await town.allow(anna, document, 'read');
  typist.reconnect();
  const { ended, save } = await typist.until('told', (text) => text.ended !== null);
  expect(ended).toBe('right_withdrawn');
  expect(save.kind).not.toBe('saved');
  expect(typist.words()).toContain('Senza rete.');
  expect(JSON.stringify(await town.sync.contentOf(document))).not.toContain('Senza rete.');
  typist.close();
});

test('[C2] what waits in a closed text is left to be counted, and taken when it is opened again', async () => {
  await using town = await openSyncTown();
  const document = await town.text();
  const [anna] = await writers(town, document, 1);
  if (anna === undefined) throw new Error('nobody');
  const typist = typistOf(town, anna, document, 'write', 3);
  await typist.until('saved', (text) => text.save.kind === 'saved');
  expect(typist.session.unsettled()).toBe(0);
  typist.close();
  const away = typistOf(town, town.person('Bruno'), document, 'write', 2);
  const { save } = await away.until('sent away', (text) => text.ended !== null);
  expect(save).toEqual({ kind: 'offline', changes: 2, kept: false });
  away.close();
});
