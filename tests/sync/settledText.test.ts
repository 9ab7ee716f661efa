import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Answers } from '../../server/sync/answers.ts';
import { judgeQueue } from '../../server/sync/batch.ts';
import { ClientBindings } from '../../server/sync/clientBindings.ts';
import type { MemberSocket } from '../../server/sync/memberSocket.ts';
import { SettledText } from '../../server/sync/settledText.ts';
import type { StoredText } from '../../server/sync/storedText.ts';
import { isStep2, readClientFrame } from '../../shared/sync/wire.ts';
import { firstUpdate } from '../../shared/text/content.ts';
import { messagesIn } from '../support/messagesIn.ts';

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

/** The messages that answer a step 1. */
function answered(answers: Answers, stateVector: Uint8Array = empty): readonly Uint8Array[] {
  return messagesIn(answers.to(stateVector) ?? []);
}

/** A client that has all of a text; what it does next can be taken as an update. */
function clientOf(doc: Y.Doc): {
  readonly vector: Uint8Array;
  readonly words: Y.XmlText;
  readonly doc: Y.Doc;
} {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const words = (copy.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  return { vector: Y.encodeStateVector(copy), words, doc: copy };
}

test.each([true, false])(
  '[O1] a cold text is answered from its bytes, step 2 first, and nothing is built (snapshot: %s)',
  (snapshot) => {
    const text = new SettledText(stored(snapshot));
    const messages = answered(new Answers(text));
    expect(messages.map(isStep2)).toEqual([true, false, false]);
    expect(textOf(messages)).toContain('Uno due tre');
    expect(text.stands).toBe(false);
  },
);

test('[O1] who has something already waits for the Y.Doc and is sent what it lacks, not the whole', () => {
  const text = new SettledText(stored(true));
  const answers = new Answers(text);
  const other = new Y.Doc();
  Y.applyUpdate(other, text.stored?.snapshot?.update ?? new Uint8Array());
  expect(answers.to(Y.encodeStateVector(other))).toBeNull();
  const whole = answered(answers)[0]?.length ?? 0;
  text.stand();
  const [lacked] = answered(answers, Y.encodeStateVector(other));
  expect(lacked?.length).toBeLessThan(whole);
});

test('[O2] the document that is built behind says the same as the bytes', () => {
  const text = new SettledText(stored(true));
  const cold = textOf(answered(new Answers(text)));
  text.stand();
  const messages = answered(new Answers(text));
  expect(messages.map(isStep2)).toEqual([true]);
  expect(textOf(messages)).toBe(cold);
});

test('[O3] an answer is remembered for its state vector until the next update, be it a deletion only', () => {
  const text = new SettledText(stored(true));
  const doc = text.stand();
  const answers = new Answers(text);
  const first = answers.to(empty);
  expect(answers.to(empty)).toBe(first);
  const { vector, words, doc: copy } = clientOf(doc);
  words.delete(0, 3);
  text.settle(Y.encodeStateAsUpdate(copy, vector));
  expect(text.head).toBe(4);
  expect(textOf(answered(answers))).toContain('> due tre');
  expect(answers.to(vector)).toBe(answers.to(vector));
});

test('[O3] the answers that are remembered are few', () => {
  const text = new SettledText(stored(true));
  text.stand();
  const answers = new Answers(text);
  const vectorOf = (clock: number) => Y.encodeStateVector(new Map([[5, clock]]) as never);
  const first = answers.to(vectorOf(1));
  for (let clock = 2; clock < 40; clock++) answers.to(vectorOf(clock));
  expect(answers.to(vectorOf(1))).not.toBe(first);
});

test('[G2] the length of the delete set follows deletions', () => {
  const text = new SettledText(stored(true));
  const before = text.deleteSetBytes();
  const { vector, words, doc } = clientOf(text.stand());
  words.delete(0, 3);
  text.settle(Y.encodeStateAsUpdate(doc, vector));
  expect(text.deleteSetBytes()).toBeGreaterThan(before);
});

test('[O3] a step 2 that was proved to hold nothing new is settled unread, an update never', () => {
  const text = new SettledText(stored(true));
  text.stand();
  // No update at all: whoever read it would refuse it.
  const bytes = new Uint8Array([255, 255, 255]);
  text.heldStep2s.add(bytes);
  const socket = { judgedBy: 1, access: 'read', owner: { member: 'm' } } as unknown as MemberSocket;
  const frames = [true, false].map((step2, index) => ({
    socket,
    number: index + 1,
    step2,
    update: bytes,
    at: 0,
    caughtUp: false,
  }));
  const bindings = new ClientBindings(new Map(), 1, async (_client, wish) => wish);
  expect(judgeQueue(frames, 1, text, bindings).decided.map(({ kind }) => kind)).toEqual([
    'nothing_new',
    'refuse',
  ]);
});

test('a stored text with a gap is not opened', () => {
  const whole = stored(false);
  const holed = { ...whole, tail: [whole.tail[0], whole.tail[2]].filter((update) => update !== undefined) };
  expect(() => new SettledText(holed).stand()).toThrow('gap');
});
