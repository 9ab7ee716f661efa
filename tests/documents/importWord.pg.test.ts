import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInProcess } from '../../server/documents/import/word/readInProcess.ts';
import type { DocumentRow, DocumentView, ImportAnswer } from '../../shared/documents/api.ts';
import { importLimits } from '../../shared/documents/api.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { hostileWordFiles } from './hostileWord.ts';
import { sketch } from './markdown.ts';
import { officeWordFile } from './officeWordFile.ts';
import { wordReaders } from './wordReaders.ts';
import { p, r, relationships, wordFileOf } from './wordXml.ts';

let town: DemoTown;
let elena: Visitor;
const asked: (string | undefined)[] = [];
/** Whoever fetches anything knocks here. */
const listener = createServer((request, response) => {
  asked.push(request.url);
  response.end();
});

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
});
afterAll(async () => {
  listener.close();
  await town[Symbol.asyncDispose]();
});

const address = () => `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;

function send(bytes: Uint8Array<ArrayBuffer>, name = 'piano.docx') {
  const file = new File([bytes], name);
  return elena.upload('/api/documents/import', { kind: 'plan_section', title: 'Da Word', file });
}

test('a file that an office program wrote becomes a section, and says what stayed behind', async () => {
  const answer = await send(await officeWordFile());
  expect(answer.status).toBe(201);
  const { id, notCarried } = answer.body as ImportAnswer;
  const { content } = await elena.get<DocumentView>(`/api/documents/${id}`);
  expect(sketch((content as TextNode).content ?? [])).toBe(
    [
      'h1(Piano di zona) h1(Premessa)',
      'p(Parole **forti** e *corsive* e barratenote(Vedi la **DGR** del 2024.) e [il sito](https://esempio.it/a).)',
      'h3(Quarto livello)',
      'ol3(li(p(tre) ol1(li(p(lettera)))) li(p(quattro)))',
      'ul(li(p(punto) ul(li(p(sotto)))))',
      'table(tr(th(p(Voce)) th(p(Euro))) tr(td2x1(p(Totale))))',
      'p(aggiunto resta) p(commentato)',
    ].join(' '),
  );
  expect(notCarried.map(({ kind, count, sample }) => `${kind} ${count} ${sample}`)).toEqual([
    'image 1 Una mappa',
    'header_footer 1 Ambito di Esempio',
    'comment 1 Da controllare',
    'tracked_change 2 tolto',
    'deep_heading 1 Quarto livello',
    'list_marks 1 lettera',
    'strikethrough 1 e barrate',
  ]);
  expect(wordReaders()).toEqual([]);
});

/** One for each place where a file may be stopped; `importHostileWord.long.test.ts` sends them all. */
const some = [
  'half a file',
  'an entry that swells a thousandfold',
  'entities from outside',
  '200,000 nested elements',
];

test('hostile files are refused in one word; nothing is stored, nobody is asked, no process is left', async () => {
  const before = await elena.get<readonly DocumentRow[]>('/api/documents');
  for (const [what, bytes, refused] of hostileWordFiles(address()).filter(([name]) => some.includes(name))) {
    expect([what, (await send(new Uint8Array(bytes))).body]).toMatchObject([what, { refused }]);
    expect([what, wordReaders()]).toEqual([what, []]);
  }
  expect(await elena.get<readonly DocumentRow[]>('/api/documents')).toEqual(before);
  expect(asked).toEqual([]);
});

test('what stands outside is not fetched', async () => {
  const parts = {
    '_rels/document.xml.rels': relationships([
      ['i', 'image', `${address()}/image.png`, 'External'],
      ['t', 'attachedTemplate', `${address()}/template.dotx`, 'External'],
      ['a', 'aFChunk', `${address()}/chunk.html`, 'External'],
      ['f', 'footnotes', `${address()}/notes.xml`, 'External'],
    ]),
  };
  const image = '<w:r><w:drawing><wp:inline><a:blip r:link="i"/></wp:inline></w:drawing></w:r>';
  const answer = await send(new Uint8Array(wordFileOf(`${p(r('a') + image)}<w:altChunk r:id="a"/>`, parts)));
  expect(answer).toMatchObject({
    status: 201,
    body: { notCarried: [{ kind: 'image' }, { kind: 'linked_document' }] },
  });
  expect(asked).toEqual([]);
});

test('a file that takes too long or too much is given up, and its process with it', async () => {
  const bytes = wordFileOf(p('a').repeat(9_000));
  const limits = { milliseconds: 45_000, cpuSeconds: 30, heapMegabytes: 768, dataMegabytes: 1536 };
  const tooLarge = { ok: false, refused: 'too_large' };
  expect(await readInProcess(bytes, { ...limits, milliseconds: 1 })).toEqual(tooLarge);
  expect(await readInProcess(bytes, { ...limits, heapMegabytes: 16 })).toEqual(tooLarge);
  expect(wordReaders()).toEqual([]);
});

test('twenty megabytes are looked at, one byte more is not', async () => {
  const refusals = [importLimits.word, importLimits.word + 1].map(
    async (size) => (await send(new Uint8Array(size))).body,
  );
  expect(await Promise.all(refusals)).toMatchObject([
    { refused: 'unreadable_file' },
    { refused: 'too_large' },
  ]);
});

test.each(['piano.doc', 'piano.docm', 'piano.pdf'])('%s is not taken', async (name) => {
  const refused = name === 'piano.doc' ? 'locked_file' : 'unsupported_file';
  expect((await send(new Uint8Array(wordFileOf(p('a'))), name)).body).toMatchObject({ refused });
});
