import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { appendEdit } from '../../server/sync/appendEdit.ts';
import { compactText } from '../../server/sync/compactText.ts';
import { setWritable } from '../../server/sync/documentStore.ts';
import { rowsOfEdit, type TextToEdit } from '../../server/sync/textEdit.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type DocumentId, type MemberId, memberOfPerson } from '../../shared/kernel/ids.ts';
import { contentOf, fragmentName } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import { openSyncTown, type SyncTown, type TownPerson } from '../support/syncTown.ts';
import { openTypist, type Typist } from '../support/typist.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown();
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
});

async function at(document: DocumentId, person: TownPerson): Promise<Typist> {
  await town.allow(person, document, 'write');
  return openTypist({ address: town.address, headers: person.headers, person: person.id, document });
}

const edited = async (document: DocumentId) =>
  must(await town.sync.textToEdit(document), 'the text is there');

/** Puts words before all others, credited to somebody. */
const ahead = (words: string, creditedTo: MemberId | null) => ({
  creditedTo,
  make: (doc: Y.Doc) => {
    const block = doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
    (block.get(0) as Y.XmlText).insert(0, words);
  },
});

async function store(text: TextToEdit, changes: Parameters<typeof rowsOfEdit>[1], member: MemberId) {
  const rows = rowsOfEdit(text, changes);
  if (!rows.ok) throw new Error(rows.refused);
  const [{ version = 0 } = {}] = await town.database.sqlFor({ connections: 1 })<{ version: number }[]>`
    select access_version::int as version from document where id = ${text.document}`;
  const stored = await town.database.db.transaction((tx) =>
    appendEdit(tx, text, rows.value, { member, accessVersion: version, batch: randomUUID() }),
  );
  town.sync.textAppended(text.document);
  return stored;
}

const wordsIn = (doc: Y.Doc) => plainText(contentOf(doc));

test('[W5] what the server writes for somebody is shown to everybody who has the text open', async () => {
  const document = await town.text();
  const [anna, bruno] = [town.person('Anna'), town.person('Bruno')];
  const page = await at(document, anna);
  await page.until('the text', ({ ready }) => ready);
  const text = await edited(document);
  await page.types(' Anna.');
  await page.until('saved', ({ save }) => save.kind === 'saved');
  // Anna's words were stored after the text was read: they are in what the edit stands on now.
  const member = memberOfPerson(bruno.id);
  const stored = await store(text, [ahead('Primo. ', memberOfPerson(anna.id)), ahead('Due. ', null)], member);
  expect(stored).toMatchObject({ kind: 'stored' });
  expect(wordsIn(text.doc)).toBe('Inizio. Anna.');
  await page.until('the words', () => page.words() === 'Due. Primo. Inizio. Anna.');
  await page.types(' Ancora.');
  await page.until('saved again', ({ save }) => save.kind === 'saved');
  const now = must(await town.sync.lookInto(document, wordsIn), 'the text is there');
  expect(now).toBe('Due. Primo. Inizio. Anna. Ancora.');
  page.close();
});

test('[W5] a text that nobody else writes is shown it too, and one that is being opened', async () => {
  const document = await town.text();
  const [reader, editor] = [town.person('Rita'), town.person('Elio')];
  const text = await edited(document);
  const page = await at(document, reader);
  // Told while the room may still be loading: it either read the rows or is told of them.
  await store(text, [ahead('Prima. ', null)], memberOfPerson(editor.id));
  await page.until('the words', ({ ready }) => ready && page.words() === 'Prima. Inizio.');
  page.close();
});

test('[T1] accepted words are credited from the log, and still after a compaction', async () => {
  const document = await town.text();
  const [proposer, editor] = [town.person('Piera'), town.person('Elio')];
  const [theirs, own] = [memberOfPerson(proposer.id), memberOfPerson(editor.id)];
  await store(await edited(document), [ahead('Proposte. ', theirs), ahead('Sue. ', null)], own);
  const letters = async () => {
    const now = must(await town.sync.authorsNow(document), 'the text is there');
    const of = (member: MemberId) =>
      now.runs
        .flatMap(({ held }) => held)
        .reduce((sum, [from, to, author]) => sum + (now.members[author] === member ? to - from : 0), 0);
    return [of(theirs), of(own)];
  };
  expect(await letters()).toEqual(['Proposte. '.length, 'Sue. '.length]);
  await compactText(town.database.sqlFor({ connections: 1 }), document);
  await town.restart();
  expect(await letters()).toEqual(['Proposte. '.length, 'Sue. '.length]);
});

test('[W1] nothing is stored where rights or state have changed, or the text is not to be written', async () => {
  const document = await town.text();
  const editor = town.person('Elio');
  const text = await edited(document);
  const rows = rowsOfEdit(text, [ahead('No. ', null)]);
  if (!rows.ok) throw new Error(rows.refused);
  const by = { member: memberOfPerson(editor.id), batch: randomUUID() };
  const attempt = (accessVersion: number) =>
    town.database.db.transaction((tx) => appendEdit(tx, text, rows.value, { ...by, accessVersion }));
  expect(await attempt(7)).toEqual({ kind: 'moved' });
  await town.database.db.transaction((tx) => setWritable(tx, document, false));
  expect(await attempt(2)).toEqual({ kind: 'moved' });
  expect(await town.sync.lookInto(document, wordsIn)).toBe('Inizio.');
});

test('[W5] what fails after the append leaves nothing behind', async () => {
  const document = await town.text();
  const text = await edited(document);
  const rows = rowsOfEdit(text, [ahead('No. ', null)]);
  if (!rows.ok) throw new Error(rows.refused);
  const by = { member: memberOfPerson(town.person('Elio').id), accessVersion: 1, batch: randomUUID() };
  const broken = town.database.db.transaction(async (tx) => {
    await appendEdit(tx, text, rows.value, by);
    throw new Error('the server falls');
  });
  await expect(broken).rejects.toThrow('falls');
  expect(await edited(document)).toMatchObject({ head: 1 });
  expect(wordsIn((await edited(document)).doc)).toBe('Inizio.');
});

test('[G5] a text that is full is not made larger', async () => {
  const document = await town.text();
  const text = await edited(document);
  const flood = {
    creditedTo: null,
    make: (doc: Y.Doc) => {
      const root = doc.getXmlFragment(fragmentName);
      root.insert(
        0,
        Array.from({ length: 10_001 }, () => new Y.XmlElement('paragraph')),
      );
    },
  };
  expect(rowsOfEdit(text, [flood])).toMatchObject({ refused: 'too_large' });
});
