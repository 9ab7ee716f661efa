import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentRow, DocumentView, ImportAnswer } from '../../shared/documents/api.ts';
import { importLimits } from '../../shared/documents/api.ts';
import { memberOfPerson } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';
import { deck } from './deck.ts';
import { blocksOf, sketch } from './markdown.ts';

let town: DemoTown;
let elena: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
});
afterAll(() => town[Symbol.asyncDispose]());

const fields = { kind: 'plan_section', title: 'Il nostro incontro' };

function send(visitor: Visitor, name: string, content: BlobPart, more: Record<string, string> = fields) {
  return visitor.upload('/api/documents/import', { ...more, file: new File([content], name) });
}

describe('a deck', () => {
  test('becomes a section with its whole text, in the name of who brought it', async () => {
    const answer = await send(elena, 'incontro.txt', deck);
    expect(answer.status).toBe(201);
    const { id, notCarried } = answer.body as ImportAnswer;
    expect(notCarried).toEqual([]);

    const view = await elena.get<DocumentView>(`/api/documents/${id}`);
    expect(view).toMatchObject({ title: 'Il nostro incontro', state: 'draft', number: null, mayWrite: true });
    expect(sketch((view.content as TextNode).content ?? [])).toBe(sketch(blocksOf(deck)));

    const { actor } = await elena.get<SessionView>('/api/session');
    const rows = await town.database.owner`
      select u.seq::int, u.member_id as author, b.member_id as holder, d.head::int, d.writable
      from document d join document_update u on u.document_id = d.id
      join client_binding b on b.document_id = d.id where d.id = ${id}`;
    const member = memberOfPerson(actor.person);
    expect([...rows]).toEqual([{ seq: 1, author: member, holder: member, head: 1, writable: true }]);
  });

  test('is on record with its length and its hash, without a word of it', async () => {
    const bytes = new TextEncoder().encode(deck);
    const { id } = (await send(elena, 'incontro.md', bytes)).body as ImportAnswer;
    const acts = (await readJournal(town.database.db)).filter((act) => act.subject === id);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(acts.map(({ act, facts }) => ({ act, facts }))).toEqual([
      { act: 'document.imported', facts: { ...fields, bytes: bytes.length, sha256 } },
    ]);
  });

  test('says what it could not carry over', async () => {
    const answer = await send(elena, 'a.md', '#### Giù\n\n![una mappa](m.png) e `codice`');
    expect((answer.body as ImportAnswer).notCarried).toEqual([
      { kind: 'image', count: 1, sample: 'una mappa' },
      { kind: 'code', count: 1, sample: 'codice' },
      { kind: 'deep_heading', count: 1, sample: 'Giù' },
    ]);
  });
});

describe('what is refused makes no document', () => {
  const refused: readonly (readonly [
    what: string,
    name: string,
    content: BlobPart,
    status: number,
    code: string,
  ])[] = [
    ['a PDF', 'piano.pdf', 'a', 400, 'unsupported_file'],
    ['an empty file', 'piano.md', '', 400, 'empty_file'],
    ['a file without words', 'piano.md', '\n \n---\n', 400, 'empty_file'],
    ['Latin-1', 'piano.md', new Uint8Array([0x63, 0x69, 0x74, 0x74, 0xe0]), 400, 'not_utf8'],
    ['one byte above 5 MB', 'piano.md', new Uint8Array(importLimits.text + 1).fill(0x61), 413, 'too_large'],
    ['far above 5 MB', 'piano.md', new Uint8Array(5 * importLimits.text).fill(0x61), 413, 'too_large'],
    ['26,000 paragraphs', 'piano.md', 'a\n\n'.repeat(26_000), 413, 'too_large'],
    ['a parser’s nightmare', 'piano.md', `${'> '.repeat(10_000)}a`, 413, 'too_large'],
  ];

  test.each(refused)('%s', async (_what, name, content, status, code) => {
    const before = await elena.get<readonly DocumentRow[]>('/api/documents');
    expect(await send(elena, name, content)).toMatchObject({ status, body: { refused: code } });
    expect(await elena.get<readonly DocumentRow[]>('/api/documents')).toEqual(before);
  });

  const malformed: readonly (readonly [what: string, form: Record<string, string | File>])[] = [
    ['no file', fields],
    ['words where the file should be', { ...fields, file: 'a' }],
    ['no title', { kind: 'plan_section', file: new File(['a'], 'a.md') }],
    ['a blank title', { ...fields, title: ' ', file: new File(['a'], 'a.md') }],
    ['another kind', { ...fields, kind: 'boh', file: new File(['a'], 'a.md') }],
  ];

  test.each(malformed)('a form with %s', async (_what, form) => {
    const answer = await elena.upload('/api/documents/import', form);
    expect(answer).toMatchObject({ status: 400, body: { refused: 'malformed' } });
  });

  test('what is no form', async () => {
    for (const type of ['application/json', 'multipart/form-data', 'multipart/form-data; boundary=x']) {
      const answer = await elena.ask('POST', '/api/documents/import', 'boh', { 'content-type': type });
      expect([type, answer.status, answer.body]).toMatchObject([type, 400, { refused: 'malformed' }]);
    }
  });

  test.each(['marta-provini', 'nadia-modelli', 'clara-ipotesi', 'sara-traccia'] as const)(
    'a file of %s',
    async (persona) => {
      const answer = await send(await town.enter(persona), 'a.md', 'a');
      expect(answer).toMatchObject({ status: 403, body: { refused: 'forbidden' } });
    },
  );
});

test('while one file is read, the rest of Corale answers', async () => {
  let answered = 0;
  const slow = send(elena, 'lungo.md', 'Una **riga** di testo.\n\n'.repeat(2_000));
  let done = false;
  void slow.then(() => {
    done = true;
  });
  while (!done) {
    await elena.get('/api/session');
    if (!done) answered += 1;
  }
  expect((await slow).status).toBe(201);
  expect(answered).toBeGreaterThan(5);
});

test('several files at once are all read, each into its own document', async () => {
  const answers = await Promise.all(
    ['uno', 'due', 'tre'].map((word) => send(elena, `${word}.md`, `# ${word}`, { ...fields, title: word })),
  );
  for (const [index, answer] of answers.entries()) {
    const view = await elena.get<DocumentView>(`/api/documents/${(answer.body as ImportAnswer).id}`);
    const word = ['uno', 'due', 'tre'][index];
    expect([view.title, sketch((view.content as TextNode).content ?? [])]).toEqual([word, `h1(${word})`]);
  }
});

test('who may make no document is refused before anything of the file is read', async () => {
  const marta = await town.enter('marta-provini');
  const answer = await marta.ask('POST', '/api/documents/import', 'no form at all', {
    'content-type': 'multipart/form-data; boundary=x',
  });
  expect(answer).toMatchObject({ status: 403, body: { refused: 'forbidden' } });
});
