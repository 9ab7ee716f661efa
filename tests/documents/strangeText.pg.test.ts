import { Node } from '@tiptap/pm/model';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentView } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { isStep2, readClientFrame, step1Frame, updateFrame } from '../../shared/sync/wire.ts';
import { textSchema } from '../../shared/text/schema.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';

let town: DemoTown;
let elena: Visitor;
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  door = await openSyncDoor(town);
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

async function emptyDocument(): Promise<DocumentId> {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title: 'Strano' });
  return (answer.body as { id: DocumentId }).id;
}

/** Writes into a text what no editor of ours would, and answers what became of it. */
async function writes(id: DocumentId, write: (root: Y.XmlFragment) => void): Promise<string> {
  const asked = `ack=1&schema=${schemaVersion}&epoch=1`;
  const socket = await openRawSocket(`${door.address}/${id}?${asked}`, { cookie: elena.cookie });
  socket.send(step1Frame(new Uint8Array([0])));
  const frame = must(readClientFrame(await socket.receives(isStep2)), 'a step 2');
  const doc = new Y.Doc();
  if (frame.kind === 'step2') Y.applyUpdate(doc, frame.update);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => write(doc.getXmlFragment('default')));
  socket.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
  const heard = await socket.hears(({ kind }) => kind === 'settled' || kind === 'refused');
  socket.close();
  return heard.kind === 'refused' ? heard.code : heard.kind;
}

type Attributes = Readonly<Record<string, unknown>>;

function element(name: string, children: readonly (Y.XmlElement | Y.XmlText)[], attributes: Attributes = {}) {
  const made = new Y.XmlElement(name);
  // Yjs lets attributes be more than its types say.
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, [...children]);
  return made;
}

const words = (text: string) => new Y.XmlText(text);
const cell = (text: string, attributes: Attributes = {}) =>
  element('tableCell', [element('paragraph', [words(text)])], attributes);

const strange: Readonly<Record<string, () => readonly (Y.XmlElement | Y.XmlText)[]>> = {
  'words without a block': () => [words('parole')],
  'a table without rows': () => [element('table', []), element('paragraph', [words('parole')])],
  'a row without cells': () => [element('table', [element('tableRow', [])]), words('parole')],
  'a table in a cell': () => [
    element('table', [
      element('tableRow', [
        element('tableCell', [element('table', [element('tableRow', [cell('parole')])])]),
      ]),
    ]),
  ],
  'a cell without a table': () => [cell('parole')],
  'a note in a note': () => [
    element('paragraph', [element('footnote', [words('fuori '), element('footnote', [words('parole')])])]),
  ],
  'a list item in the text': () => [element('listItem', [words('parole')])],
};

for (const [what, build] of Object.entries(strange))
  test(`[G6] ${what}: it is read, and copied with its words`, async () => {
    const id = await emptyDocument();
    expect(await writes(id, (root) => root.insert(0, [...build()]))).toBe('settled');
    const view = await elena.get<DocumentView>(`/api/documents/${id}`);
    expect(JSON.stringify(view.content)).toContain('parole');
    const copy = await elena.ask('POST', `/api/documents/${id}/duplicate`, { title: 'Copia' });
    expect(copy.status).toBe(201);
    const { content } = await elena.get<DocumentView>(
      `/api/documents/${(copy.body as { id: DocumentId }).id}`,
    );
    expect(() => Node.fromJSON(textSchema, content).check()).not.toThrow();
    expect(JSON.stringify(content)).toContain('parole');
  });

test('[G6] a text from which everything was taken away is copied as an empty one', async () => {
  const id = await emptyDocument();
  expect(await writes(id, (root) => root.delete(0, root.length))).toBe('settled');
  const copy = await elena.ask('POST', `/api/documents/${id}/duplicate`, { title: 'Copia' });
  expect(copy.status).toBe(201);
});

test.for([1e9, -1, 0, 1.5, '3', null])(
  '[G5] a cell that reaches over %s columns is refused',
  async (colspan) => {
    const id = await emptyDocument();
    const table = () => element('table', [element('tableRow', [cell('parole', { colspan })])]);
    expect(await writes(id, (root) => root.insert(0, [table()]))).toBe('structure');
  },
);

const unlawful: Readonly<Record<string, () => readonly (Y.XmlElement | Y.XmlText)[]>> = {
  'a mention of no kind': () => [
    element('paragraph', [element('mention', [], { kind: 5, subject: true, label: 7 }), words('parole')]),
  ],
  'an element that nobody knows': () => [element('script', [element('paragraph', [words('parole')])])],
  'an attribute that nobody knows': () => [element('paragraph', [], { onload: 'alert(1)' })],
  'a heading of no level': () => [element('heading', [words('parole')], { level: 'x' })],
};

for (const [what, build] of Object.entries(unlawful))
  test(`[G5] ${what} is refused`, async () => {
    const id = await emptyDocument();
    expect(await writes(id, (root) => root.insert(0, [...build()]))).toBe('structure');
  });

test('a reason that no database takes is malformed', async () => {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'agreement', title: 'Accordo' });
  const { id } = answer.body as { id: DocumentId };
  for (const reason of ['a\u0000b', '\ud800'])
    expect(
      await elena.ask('POST', `/api/documents/${id}/steps`, { step: 'close_design', reason }),
    ).toMatchObject({ status: 400 });
  const lines = await elena.ask('POST', `/api/documents/${id}/steps`, {
    step: 'close_design',
    reason: 'Prima riga\nseconda riga',
  });
  expect(lines.status).toBe(204);
});

test('a value nested beyond all measure is malformed', async () => {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'agreement', title: 'Accordo' });
  const { id } = answer.body as { id: DocumentId };
  const deep = '['.repeat(100_000) + ']'.repeat(100_000);
  const body = `{"field":"acts","value":"x","was":${deep}}`;
  expect(await elena.ask('PATCH', `/api/documents/${id}/fields`, body)).toMatchObject({ status: 400 });
});

test('[G5] elements in elements without end are refused', async () => {
  const id = await emptyDocument();
  const nest = (levels: number) => (root: Y.XmlFragment) => {
    let at = root;
    for (let level = 0; level < levels; level++) {
      const inner = new Y.XmlElement('blockquote');
      at.insert(0, [inner]);
      at = inner;
    }
  };
  expect(await writes(id, nest(5000))).toBe('structure');
  expect(await writes(id, nest(64))).toBe('settled');
  // Under what is stored, too.
  const innermost = (root: Y.XmlFragment) => {
    let at: Y.XmlFragment = root;
    while (at.get(0) instanceof Y.XmlElement) at = at.get(0) as Y.XmlElement;
    at.insert(0, [words('parole')]);
  };
  expect(await writes(id, innermost)).toBe('structure');
});
