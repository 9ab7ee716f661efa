import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { migrateText, type ServedSchema } from '../../server/sync/migrateText.ts';
import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type DocumentId, serverMember } from '../../shared/kernel/ids.ts';
import { contentOf } from '../../shared/text/content.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';

const paragraph = (words: string) => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const twoParagraphs = { type: 'doc', content: [paragraph('Uno.'), paragraph('Due.')] };

/** A later release in which no paragraph goes without a tone. */
const later: ServedSchema = {
  version: schemaVersion + 2,
  steps: [
    { to: schemaVersion + 1, change: null },
    {
      to: schemaVersion + 2,
      change: (text) => {
        for (const block of text.getXmlFragment('default').toArray()) {
          if (block instanceof Y.XmlElement) block.setAttribute('tone', 'plain');
        }
      },
    },
  ],
};

async function rowsOf(town: SyncTown, id: DocumentId) {
  const [document] = await town.database.owner`
    select head::int, schema_version as schema, access_version::int as access from document where id = ${id}`;
  const updates = await town.database.owner`
    select seq::int, member_id as member from document_update where document_id = ${id} order by seq`;
  return { ...document, updates };
}

async function toneOf(town: SyncTown, id: DocumentId) {
  const doc = buildDoc(must(await readStoredText(town.database.owner, id), 'a text'));
  return contentOf(doc).content?.map((block) => [block.attrs?.['tone'], block.content?.[0]?.text]);
}

const sqlOf = (town: SyncTown) => town.database.sqlFor({ connections: 1 });

test('[G7] a text of a lower schema is changed once, by the server under a clientID of its own, whoever asks at once', async () => {
  await using town = await openSyncTown();
  const id = await town.text(twoParagraphs);
  const openings = Array.from({ length: 6 }, () => migrateText(sqlOf(town), id, later));
  expect((await Promise.all(openings)).filter((changed) => changed)).toHaveLength(1);
  expect(await rowsOf(town, id)).toMatchObject({
    head: 2,
    schema: later.version,
    updates: [{ seq: 1 }, { seq: 2, member: serverMember }],
  });
  expect(await toneOf(town, id)).toEqual([
    ['plain', 'Uno.'],
    ['plain', 'Due.'],
  ]);
  const [row] = await town.database.owner`select bytes from document_update where seq = 2`;
  const clients = [...Y.parseUpdateMeta(row?.['bytes']).from.keys()];
  const bound = await town.database.owner`
    select member_id as member from client_binding where document_id = ${id} and client_id = any(${clients}::bigint[])`;
  expect(bound).toEqual([{ member: serverMember }]);
});

test('[G7] a text that may not be written is led to the new schema too', async () => {
  await using town = await openSyncTown();
  const id = await town.text(twoParagraphs);
  await town.database.owner`update document set writable = false`;
  expect(await migrateText(sqlOf(town), id, later)).toBe(true);
  expect(await toneOf(town, id)).toEqual([
    ['plain', 'Uno.'],
    ['plain', 'Due.'],
  ]);
});

test('[G7] a version that only adds raises the number and writes nothing', async () => {
  await using town = await openSyncTown();
  const id = await town.text();
  const adds = { version: schemaVersion + 1, steps: later.steps };
  expect(await migrateText(sqlOf(town), id, adds)).toBe(true);
  expect(await migrateText(sqlOf(town), id, adds)).toBe(false);
  expect(await rowsOf(town, id)).toMatchObject({ head: 1, schema: schemaVersion + 1, access: 1 });
});

test('[G7] a migration that breaks off in the middle leaves the text as it was, and the next one does it', async () => {
  await using town = await openSyncTown();
  const id = await town.text(twoParagraphs);
  const before = await rowsOf(town, id);
  const breaks: ServedSchema = {
    version: later.version,
    steps: [
      ...later.steps,
      {
        to: later.version,
        change: () => {
          throw new Error('in the middle');
        },
      },
    ],
  };
  await expect(migrateText(sqlOf(town), id, breaks)).rejects.toThrow('in the middle');
  expect(await rowsOf(town, id)).toEqual(before);
  // PostgreSQL ends the session between the change and its commit.
  const cut: ServedSchema = {
    version: later.version,
    steps: [{ to: later.version, change: (text) => later.steps[1]?.change?.(text) }],
  };
  const sql = sqlOf(town);
  await town.database.owner`
    create function end_session() returns trigger language plpgsql as $$
    begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`;
  await town.database.owner`
    create trigger ends before update of schema_version on document for each row execute function end_session()`;
  await expect(migrateText(sql, id, cut)).rejects.toThrow();
  expect(await rowsOf(town, id)).toEqual(before);
  await town.database.owner`drop trigger ends on document`;
  expect(await migrateText(sql, id, later)).toBe(true);
  expect(await rowsOf(town, id)).toMatchObject({ head: 2, schema: later.version });
});

test('[G7] a text of the first schema is opened by two nodes at once, and is of this server’s schema from then on', async () => {
  await using town = await openSyncTown();
  await using other = await town.anotherNode();
  const id = await town.text();
  await town.database.owner`update document set schema_version = 1`;
  const anna = town.person('Anna');
  await town.allow(anna, id, 'write');
  const typists = [town, other].map(({ address }) =>
    openTypist({ address, headers: anna.headers, person: anna.id, document: id }),
  );
  for (const typist of typists) await typist.until('open', (text) => text.save.kind === 'saved');
  expect(await rowsOf(town, id)).toMatchObject({ head: 1, schema: schemaVersion });
  await typists[0]?.types(' Poi.');
  await typists[0]?.until('saved', (text) => text.save.kind === 'saved');
  for (const typist of typists) typist.close();
});

test('[G7] a text of a later release is not opened here, and one that becomes it is let go unwritten', async () => {
  await using town = await openSyncTown();
  const id = await town.text();
  const anna = town.person('Anna');
  await town.allow(anna, id, 'write');
  const typist = openTypist({ ...town, headers: anna.headers, person: anna.id, document: id });
  await typist.until('open', (text) => text.save.kind === 'saved');
  // A node of the next release opens it.
  await migrateText(sqlOf(town), id, later);
  await typist.types(' Da una pagina vecchia.');
  const { ended, save } = await typist.until('sent away', (text) => text.ended !== null);
  expect(ended).toBe('old_page');
  expect(save.kind).not.toBe('saved');
  expect(await rowsOf(town, id)).toMatchObject({ head: 2, schema: later.version });
  const socket = await openRawSocket(`${town.address}/${id}?ack=1&schema=${schemaVersion}`, anna.headers);
  expect(await socket.closed).toBe(4426);
  expect(JSON.stringify(await town.sync.contentOf(id))).toContain('Inizio.');
  typist.close();
});
