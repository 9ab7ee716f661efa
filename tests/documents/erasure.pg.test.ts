import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { erasedStub } from '../../shared/documents/erasure/erasedWords.ts';
import type { ErasureDone, ErasurePreview } from '../../shared/documents/erasure/erasureApi.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { anchorAt } from '../../shared/text/anchor/anchorMaking.ts';
import type { AuthorsView } from '../../shared/text/authors.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { observed } from '../support/discussionTable.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import { tablesHolding } from '../support/tablesHolding.ts';
import { openTypist, socketWith } from '../support/typist.ts';

let town: DemoTown;
let door: SyncDoor;
let elena: Visitor;
let marta: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  door = await openSyncDoor(town);
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

const secret = 'Zeno Quasivero';

async function section(title = 'Prova'): Promise<DocumentId> {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title });
  return (answer.body as { readonly id: DocumentId }).id;
}

async function idOf(visitor: Visitor): Promise<PersonId> {
  return (await visitor.get<SessionView>('/api/session')).actor.person;
}

async function typistOf(visitor: Visitor, document: DocumentId, epoch = 1) {
  const person = await idOf(visitor);
  return openTypist({ ...door, headers: { cookie: visitor.cookie }, person, document, epoch });
}

async function textOf(document: DocumentId): Promise<string> {
  return plainText((await elena.get<{ readonly content: TextNode }>(`/api/documents/${document}`)).content);
}

function erase(document: DocumentId, words: readonly string[], files: readonly string[] = []) {
  const body = { words, files, reason: `Dato incollato per errore, di ${words[0]}`, confirmed: true };
  return elena.ask('POST', `/api/documents/${document}/erasures`, body);
}

test('[E1, H2] scene 12: personal data goes from text, history, versions, observations, record and held words; a stub and the old hash stay', async () => {
  const document = await section(`Colloquio con ${secret}`);
  await elena.ask('POST', `/api/documents/${document}/grants`, { person: await idOf(marta) });
  const [hers, office] = [await typistOf(marta, document), await typistOf(elena, document)];
  await hers.types(`Prima di tutto. Abita qui ${secret}, con la madre.`);
  await hers.until('saved', (text) => text.save.kind === 'saved');
  await office.until('it has come', () => office.words().includes(secret));
  await office.types(' Aggiunto dall’ufficio.');
  await office.until('saved', (text) => text.save.kind === 'saved');
  const start = hers.words().indexOf('qui');
  const passage = (words: string) => {
    const from = hers.words().indexOf(words) + 1;
    return must(anchorAt(hers.doc(), from, from + words.length), 'the words stand there');
  };
  expect(start).toBeGreaterThan(0);
  const quoting = await observed(elena, document, {
    anchor: passage(`qui ${secret}`),
    words: `Chi è ${secret.toUpperCase()}?`,
  });
  const other = await observed(elena, document, { anchor: passage('Aggiunto'), words: 'Bene.' });
  const sql = town.database.owner;
  const versions = [secret, 'Altro'].map((words, index) => ({
    id: randomUUID(),
    number: 901 + index,
    content: Buffer.from(
      JSON.stringify({
        content: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
      }),
    ),
  }));
  for (const { id, number, content } of versions)
    await sql`
      insert into version (id, district_id, document_id, number, kind, name, epoch, seq, canonicalisation, schema_version,
        title, language, content, hash, created_at)
      select ${id}, district_id, id, ${number}, 'named', ${`Con ${secret}`}, 1, 1, 'prova', 3, 'Titolo', 'it', ${content},
        ${String(number).repeat(22).slice(0, 64)}, now() from document where id = ${document}`;
  await sql`
    insert into held_change (id, document_id, member_id, epoch, seq, bytes, at)
    values (${randomUUID()}, ${document}, ${await idOf(marta)}, 1, 1, ${Buffer.from(secret)}, now())`;
  await decidedOn(document, must(versions[0], 'a version').id);
  const copy = await elena.ask('POST', `/api/documents/${document}/duplicate`, { title: 'Copia' });
  const { id: copied } = copy.body as { readonly id: DocumentId };

  const before = await elena.ask('POST', `/api/documents/${document}/erasures/preview`, {
    words: [secret],
    files: [],
  });
  const preview = before.body as ErasurePreview;
  expect(preview).toMatchObject({
    places: 1,
    text: [{ words: secret }],
    copies: [{ document: copied, holds: true }],
  });
  expect(new Set(preview.found.map(({ kind }) => kind))).toEqual(
    new Set(['title', 'version', 'version_note', 'observation', 'held', 'round', 'record']),
  );

  // What an old client holds, and what its socket hears.
  const oldDoc = new Y.Doc();
  Y.applyUpdate(oldDoc, Y.encodeStateAsUpdate(hers.doc()));
  expect((await erase(copied, [secret])).status).toBe(201);
  office.session.snapshot()?.provider.disconnect();
  await office.types(' Mai partito.');
  const answer = await erase(document, [secret]);
  expect([answer.status, answer.body]).toMatchObject([201, { epoch: 2, places: 1 }]);
  expect((await hers.until('sent away', (text) => text.ended !== null)).ended).toBe('new_epoch');
  office.reconnect();
  const { ended, unsent } = await office.until('sent away', (text) => text.ended !== null);
  expect([ended, unsent && plainText(unsent)]).toEqual(['new_epoch', 'Mai partito.']);
  hers.close();
  office.close();
  expect(await tablesHolding(town, secret)).toEqual([]);
  expect(await tablesHolding(town, 'Quasivero')).toEqual([]);

  expect(await textOf(document)).toBe(
    `Prima di tutto. Abita qui ${erasedStub}, con la madre. Aggiunto dall’ufficio.`,
  );
  // A version keeps its hash and says which erasure took its bytes; one without the words keeps them too.
  const [gone, kept] = await sql`
    select content, hash is not null as hashed, erasure_id, name from version where document_id = ${document} order by number`;
  expect([gone, kept]).toMatchObject([
    { content: null, hashed: true, erasure_id: (answer.body as ErasureDone).id, name: `Con ${erasedStub}` },
    { hashed: true, erasure_id: null, name: `Con ${erasedStub}` },
  ]);
  expect(kept?.['content']).not.toBeNull();
  // The observations stand where they stood.
  const { observations } = await elena.get<{
    readonly observations: readonly { readonly id: string; readonly anchor: { readonly quote: string } }[];
  }>(`/api/documents/${document}/observations`);
  expect(observations.find(({ id }) => id === quoting.id)?.anchor.quote).toBe(`qui ${erasedStub}`);
  expect(observations.find(({ id }) => id === other.id)?.anchor.quote).toBe('Aggiunto');
  // The words that stay are still those of who wrote them.
  const authors = await elena.get<AuthorsView>(`/api/documents/${document}/authors`);
  const names = authors.runs.flatMap(({ held }) =>
    held.map(([from, to, who]) => {
      const author = authors.authors[who];
      return [author?.kind === 'person' ? author.name : null, to - from];
    }),
  );
  expect(names).toContainEqual(['Marta Provini', 'Prima di tutto. Abita qui '.length]);
  expect(names).toContainEqual(['Elena Esempi', ' Aggiunto dall’ufficio.'.length]);

  await comesBackInVain(document, oldDoc);
  expect(await tablesHolding(town, secret)).toEqual([]);
  const [act] = await sql`
    select payload from journal_payload where subject_id = ${document} and act = 'text.erased'`;
  expect(JSON.parse(act?.['payload'] as string)).toMatchObject({ facts: { epoch: 1, places: 1 } });
});

/** A round on a version that is over, with the words in a reason, in a statement that waits, and in the PDF of the version. */
async function decidedOn(document: DocumentId, version: string): Promise<void> {
  const sql = town.database.owner;
  const [round, sha256] = [randomUUID(), 'c'.repeat(64)];
  await sql`
    insert into sign_off_round (id, district_id, number, kind, open, opened_at, events)
    select ${round}, district_id, 90, 'opinion', false, now(), 1 from document where id = ${document}`;
  await sql`insert into sign_off_text values (${round}, 1, ${document}, ${version})`;
  await sql`
    insert into sign_off_event (round_id, ordinal, event, at)
    values (${round}, 1, ${sql.json({ kind: 'cast', reason: `Per ${secret}` })}, now())`;
  await sql`
    insert into pending_statement (id, round_id, person_id, statement, expires_at)
    values (${randomUUID()}, ${round}, ${await idOf(marta)}, ${`{"reason":"${secret}"}`}, now())`;
  await sql`
    insert into stored_file (sha256, bytes, size, media_type)
    values (${sha256}, ${Buffer.from(secret)}, 14, 'application/pdf')`;
  await sql`
    insert into kept_pdf (sha256, version_id, size, made_at) values (${sha256}, ${version}, 14, now())`;
}

/** Our page with its old copy, and a stock client with an old Y.Doc and no epoch. */
async function comesBackInVain(document: DocumentId, oldDoc: Y.Doc): Promise<void> {
  const headers = { cookie: marta.cookie };
  const socket = await openRawSocket(
    `${door.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`,
    headers,
  );
  expect(await socket.closed).toBe(closeCodes.closedEpoch);
  const stock = new WebsocketProvider(door.address, document, oldDoc, {
    disableBc: true,
    WebSocketPolyfill: socketWith(headers),
  });
  await new Promise<void>((resolve) => stock.once('sync', () => resolve()));
  const again = await typistOf(elena, document, 2);
  await again.types(' Nella nuova epoca.');
  await again.until('saved', (text) => text.save.kind === 'saved');
  // What is stored after the stock client's step 2 has been judged comes to it.
  await new Promise<void>((resolve) => {
    const look = () => {
      if (JSON.stringify(oldDoc.getXmlFragment('default').toString()).includes('Nella nuova epoca.'))
        resolve();
    };
    oldDoc.on('update', look);
    look();
  });
  stock.destroy();
  expect(again.words()).toContain('Nella nuova epoca.');
  expect(again.words()).not.toContain(secret);
  expect(await textOf(document)).not.toContain(secret);
  again.close();
}

test('[E1] only who leads the plan office erases, only with a word typed, and never while a version is made', async () => {
  const document = await section();
  const body = { words: [secret], files: [], reason: 'Prova', confirmed: true };
  const path = `/api/documents/${document}/erasures`;
  const refused = async (visitor: Visitor, said: unknown) =>
    (await visitor.ask('POST', path, said)).body as { readonly refused?: string };
  expect(await refused(marta, body)).toMatchObject({ refused: 'forbidden' });
  expect(await refused(elena, { ...body, confirmed: false })).toMatchObject({ refused: 'malformed' });
  expect(await refused(elena, { ...body, words: [] })).toMatchObject({ refused: 'malformed' });
  await town.database.owner`
    insert into version (id, district_id, document_id, number, kind, epoch, seq, canonicalisation, schema_version, title,
      language, created_at)
    select gen_random_uuid(), district_id, id, 1, 'frozen', 1, 1, 'prova', 3, 'Titolo', 'it', now()
    from document where id = ${document}`;
  expect(await refused(elena, body)).toMatchObject({ refused: 'being_frozen' });
});

test('[E1] a file that was chosen goes, unless another text shows it too', async () => {
  const [document, other] = [await section('Con immagini'), await section('Un’altra')];
  const sql = town.database.owner;
  const files = ['a', 'b'].map((letter) => letter.repeat(64));
  for (const sha256 of files) {
    await sql`insert into stored_file (sha256, bytes, size, media_type) values (${sha256}, '\\x00', 1, 'image/png')`;
    await sql`insert into document_file (document_id, sha256) values (${document}, ${sha256})`;
    await sql`
      insert into attachment (id, document_id, sha256, name, added_at)
      values (gen_random_uuid(), ${document}, ${sha256}, ${`${secret}.png`}, now())`;
  }
  await sql`insert into document_file (document_id, sha256) values (${other}, ${must(files[1], 'two')})`;
  expect((await erase(document, [], files)).status).toBe(201);
  const left = await sql`select sha256 from stored_file where sha256 = any(${files})`;
  expect(left.map(({ sha256 }) => sha256)).toEqual([files[1]]);
  expect(await sql`select 1 as one from attachment where document_id = ${document}`).toHaveLength(0);
});
