import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { buildDoc, readStoredText } from '../../server/sync/storedText.ts';
import { wordsNow } from '../../shared/discussion/proposing.ts';
import { must } from '../../shared/kernel/assert.ts';
import { type DocumentId, memberOfPerson } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { anchorAt } from '../../shared/text/anchor/anchorMaking.ts';
import { placeOf } from '../../shared/text/anchor/anchorPlaces.ts';
import { blockWords } from '../../shared/text/blockWords.ts';
import { contentOf } from '../../shared/text/content.ts';
import { passageAt, wordsBetween } from '../../shared/text/passage.ts';
import type { ProposedChange } from '../../shared/text/proposedChange.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { act, observe, observed, refusalIn, thread, writtenSection } from '../support/discussionTable.ts';
import { readJournal } from '../support/readJournal.ts';

let town: DemoTown;
let elena: Visitor;
let luca: Visitor;
let nadia: Visitor;
let sql: ReturnType<DemoTown['database']['sqlFor']>;
beforeAll(async () => {
  town = await openDemoTown();
  [elena, nadia] = await Promise.all([town.enter('elena-esempi'), town.enter('nadia-modelli')]);
  luca = await town.enter('elena-esempi');
  sql = town.database.sqlFor({ connections: 2 });
});
afterAll(() => town[Symbol.asyncDispose]());

const sentence = 'I servizi di prossimità restano aperti.';
const words = (text: string) => [{ type: 'text', text }];

async function docOf(document: DocumentId): Promise<Y.Doc> {
  return buildDoc(must(await readStoredText(sql, document), 'the text is stored'));
}

async function textOf(document: DocumentId): Promise<string> {
  return blockWords(contentOf(await docOf(document)).content ?? []);
}

/** Minutes, which are written no more as soon as they are circulated. */
async function writtenMinutes(): Promise<DocumentId> {
  const file = new File([`${sentence}\n`], 'prova.md');
  const answer = await elena.upload('/api/documents/import', { file, kind: 'minutes', title: 'Verbale' });
  return (answer.body as { readonly id: DocumentId }).id;
}

const rowsOf = (document: DocumentId) => sql<{ member: string; credited: string | null }[]>`
  select member_id as member, credited_to as credited from document_update where document_id = ${document} order by seq`;

/** An anchor at some words of the text, as a page makes it. */
async function anchorAtWords(document: DocumentId, quote: string) {
  const doc = await docOf(document);
  for (let from = 1; ; from++) {
    const found = passageAt(doc, from, from + quote.length)?.words;
    if (found && wordsBetween(found) === quote)
      return must(anchorAt(doc, from, from + quote.length), 'words');
    if (from > 500) throw new Error(`${quote} is not in the text`);
  }
}

async function proposes(by: Visitor, document: DocumentId, quote: string, proposal: ProposedChange) {
  return observed(by, document, {
    words: 'Così è più chiaro.',
    anchor: await anchorAtWords(document, quote),
    proposal,
  });
}

const memberOf = async (by: Visitor) => {
  const { actor } = await by.get<SessionView>('/api/session');
  return memberOfPerson(actor.person);
};

test('[D14] accepted words are in the text, written by the editor and credited to whoever proposed them', async () => {
  const document = await writtenSection(elena);
  const made = await proposes(nadia, document, 'restano aperti', {
    kind: 'replace_words',
    content: words('restano aperti anche il sabato'),
  });
  expect(made.proposal).toMatchObject({ was: 'restano aperti' });
  const before = (await rowsOf(document)).length;
  const answer = await act(elena, made, 'accept');
  expect(answer).toMatchObject({ status: 200, body: { seq: before + 1 } });
  expect(await textOf(document)).toContain('I servizi di prossimità restano aperti anche il sabato.');
  expect((await rowsOf(document)).slice(before)).toEqual([
    { member: await memberOf(elena), credited: await memberOf(nadia) },
  ]);
  const seen = await thread(elena, document, made.id);
  expect(seen).toMatchObject({ state: 'answered', outcome: 'accepted' });
  expect(seen.entries.at(-1)).toMatchObject({ kind: 'reply', words: 'Le parole proposte sono nel testo.' });
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === document);
  expect(acts.at(-1)).toMatchObject({ act: 'observation.answered' });
});

test('[D14] with changes, what is left of the proposal is the proposer’s and the rest the editor’s', async () => {
  const document = await writtenSection(elena);
  const made = await proposes(nadia, document, 'restano aperti', {
    kind: 'replace_words',
    content: words('aprono anche il sabato'),
  });
  const before = (await rowsOf(document)).length;
  const reason = 'Il sabato solo dove c’è personale.';
  const answer = await act(elena, made, 'accept', {
    changed: words('aprono il sabato, dove possibile'),
    reason,
  });
  expect(answer.status).toBe(200);
  expect(await textOf(document)).toContain('I servizi di prossimità aprono il sabato, dove possibile.');
  expect((await rowsOf(document)).slice(before)).toEqual([
    { member: await memberOf(elena), credited: await memberOf(nadia) },
    { member: await memberOf(elena), credited: null },
  ]);
  const seen = await thread(nadia, document, made.id);
  expect(seen).toMatchObject({ outcome: 'accepted_in_part' });
  expect(seen.entries.at(-1)).toMatchObject({ words: reason });
});

test('[D14] paragraphs are added, rewritten and taken away', async () => {
  const document = await writtenSection(elena);
  const paragraph = (text: string) => ({ type: 'paragraph', content: words(text) });
  const added = await proposes(nadia, document, 'servizi', {
    kind: 'insert_after',
    content: [paragraph('Anche d’estate.'), paragraph('Sempre.')],
  });
  const rewritten = await proposes(nadia, document, 'servizi', {
    kind: 'replace_block',
    content: [paragraph('Tutto resta aperto.')],
  });
  const removed = await proposes(nadia, document, 'Gli altri', { kind: 'delete_block' });
  const changed = [paragraph('Anche d’estate e a Natale.')];
  expect((await act(elena, added, 'accept', { changed })).status).toBe(200);
  expect((await act(elena, rewritten, 'accept')).status).toBe(200);
  expect((await act(elena, removed, 'accept')).status).toBe(200);
  expect(await textOf(document)).toBe('Servizi\nTutto resta aperto.\nAnche d’estate e a Natale.');
});

test('[D15] where the text has changed nothing is written, until somebody has compared', async () => {
  const document = await writtenSection(elena);
  const replace = (text: string): ProposedChange => ({ kind: 'replace_words', content: words(text) });
  const first = await proposes(nadia, document, 'restano aperti', replace('restano sempre aperti'));
  const second = await proposes(nadia, document, 'restano aperti', replace('chiudono'));
  expect((await act(elena, first, 'accept')).status).toBe(200);
  const before = await rowsOf(document);
  expect(refusalIn(await act(elena, second, 'accept'))).toBe('passage_changed');
  expect(await rowsOf(document)).toEqual(before);
  expect(await thread(elena, document, second.id)).toMatchObject({ state: 'open' });
  const doc = await docOf(document);
  const anchor = must(second.anchor, 'it has a passage');
  const over = wordsNow(doc, placeOf(doc, anchor), must(second.proposal, 'it proposes'));
  expect(over).not.toBe('restano aperti');
  expect(refusalIn(await act(elena, second, 'accept', { over: 'altro ancora' }))).toBe('passage_changed');
  expect((await act(elena, second, 'accept', { over, changed: words('chiudono di sera') })).status).toBe(200);
  expect(await textOf(document)).toContain('I servizi di prossimità chiudono di sera.');
});

test('[D14] of two editors who accept at once one does, and the words are there once', async () => {
  const document = await writtenSection(elena);
  const made = await proposes(nadia, document, 'restano aperti', {
    kind: 'replace_words',
    content: words('restano aperti di notte'),
  });
  const answers = await Promise.all([elena, luca, elena].map((editor) => act(editor, made, 'accept')));
  expect(answers.map(refusalIn).toSorted()).toEqual([200, 'changed_meanwhile', 'changed_meanwhile']);
  expect(await textOf(document)).toBe(
    `Servizi\n${sentence.replace('aperti', 'aperti di notte')}\nGli altri sono da definire.`,
  );
});

test('[D14] who may not write the text now accepts nothing', async () => {
  const document = await writtenMinutes();
  const made = await proposes(nadia, document, 'restano', {
    kind: 'replace_words',
    content: words('rimangono'),
  });
  expect(refusalIn(await act(nadia, made, 'accept'))).toBe('forbidden');
  expect(refusalIn(await act(elena, { ...made, revision: 7 }, 'accept'))).toBe('changed_meanwhile');
  const plain = await observed(nadia, document);
  expect(refusalIn(await act(elena, plain, 'accept'))).toBe('wrong_state');
  // A step of its life, which takes the right to write away, comes at the same moment.
  const [accepted, step] = await Promise.all([
    act(elena, made, 'accept'),
    elena.ask('POST', `/api/documents/${document}/steps`, { step: 'circulate' }),
  ]);
  expect(step.status).toBe(204);
  const isIn = (await textOf(document)).includes('rimangono');
  expect(isIn).toBe(accepted.status === 200);
});

test('[D14] what no editor could write is not proposed', async () => {
  const document = await writtenSection(elena);
  const anchor = await anchorAtWords(document, 'restano');
  const link = [
    { type: 'text', text: 'qui', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
  ];
  const frame = [{ type: 'iframe', attrs: { src: 'https://example.org' } }];
  for (const content of [link, frame, words('restano')]) {
    const answer = await observe(nadia, document, { anchor, proposal: { kind: 'replace_words', content } });
    expect(refusalIn(answer)).toBe('malformed');
  }
  const levels = 7000;
  const deep = `${'{"type":"blockquote","content":['.repeat(levels)}${']}'.repeat(levels)}`;
  const body = JSON.stringify({
    key: crypto.randomUUID(),
    words: 'a',
    anchor,
    proposal: { kind: 'insert_after' },
  });
  const answer = await nadia.ask(
    'POST',
    `/api/documents/${document}/observations`,
    body.replace('"insert_after"', `"insert_after","content":[${deep}]`),
  );
  expect(refusalIn(answer)).toBe('malformed');
});
