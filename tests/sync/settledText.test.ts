import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { SettledText } from '../../server/sync/settledText.ts';
import type { StoredText } from '../../server/sync/storedText.ts';
import { isStep2, readClientFrame } from '../../shared/sync/wire.ts';
import { firstUpdate } from '../../shared/text/content.ts';

const empty = Y.encodeStateVector(new Y.Doc());

/** A text of three stored updates, the first of them in a snapshot or not. */
function stored(snapshot: boolean): StoredText {
  const doc = new Y.Doc();
  const { update } = firstUpdate(
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Uno' }] }] },
    () => '00000000-0000-4000-8000-000000000001',
  );
  Y.applyUpdate(doc, update);
  const later: Uint8Array[] = [];
  doc.on('update', (bytes: Uint8Array) => later.push(bytes));
  const words = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.insert(3, ' due');
  words.insert(7, ' tre');
  return {
    head: 3,
    accessVersion: 1,
    epoch: 1,
    schemaVersion: 1,
    snapshot: snapshot ? { seq: 1, update } : null,
    tail: snapshot ? later : [update, ...later],
  };
}

/** What a client holds after the frames given. */
function textOf(frames: readonly Uint8Array[]): string {
  const doc = new Y.Doc();
  for (const bytes of frames) {
    const frame = readClientFrame(bytes);
    if (frame?.kind === 'step2' || frame?.kind === 'update') Y.applyUpdate(doc, frame.update);
  }
  return doc.getXmlFragment('default').toString();
}

test.each([true, false])(
  '[O1] a cold text is answered from its bytes, step 2 first, and nothing is built (snapshot: %s)',
  (snapshot) => {
    const text = new SettledText(stored(snapshot));
    const frames = text.answer(empty);
    expect(frames.map(isStep2)).toEqual([true, false, false]);
    expect(textOf(frames)).toContain('Uno due tre');
    expect(text.stands).toBe(false);
  },
);

test('[O2] the document that is built behind says the same as the bytes', () => {
  const text = new SettledText(stored(true));
  const cold = textOf(text.answer(empty));
  text.stand();
  const frames = text.answer(empty);
  expect(frames.map(isStep2)).toEqual([true]);
  expect(textOf(frames)).toBe(cold);
});

test('[O3] an answer is remembered for its state vector until the next update', () => {
  const text = new SettledText(stored(true));
  const doc = text.stand();
  const first = text.answer(empty);
  expect(text.answer(empty)[0]).toBe(first[0]);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const vector = Y.encodeStateVector(copy);
  ((copy.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 3);
  text.settle(Y.encodeStateAsUpdate(copy, vector));
  expect(text.head).toBe(4);
  expect(textOf(text.answer(empty))).toContain('> due tre');
});

test('a stored text with a gap is not opened', () => {
  const whole = stored(false);
  const holed = { ...whole, tail: [whole.tail[0], whole.tail[2]].filter((update) => update !== undefined) };
  expect(() => new SettledText(holed).stand()).toThrow('gap');
});
