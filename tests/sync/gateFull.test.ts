import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Ahead } from '../../server/sync/ahead.ts';
import { judge } from '../../server/sync/gate.ts';
import type { SettledText } from '../../server/sync/settledText.ts';
import { fullAt, TextSize } from '../../server/sync/textSize.ts';
import { shapeOf } from '../../server/sync/updateShape.ts';
import { must } from '../../shared/kernel/assert.ts';
import { settledOf, verdictOf } from '../support/gateDesk.ts';

const full = { kind: 'refused', rule: 'full' };

/** A text of so many paragraphs, and what a page sends when its writer changes it. */
function textOf(paragraphs: number, words: string) {
  const doc = new Y.Doc();
  const root = doc.getXmlFragment('default');
  root.insert(
    0,
    Array.from({ length: paragraphs }, () => new Y.XmlElement('paragraph')),
  );
  const first = new Y.XmlText();
  (root.get(0) as Y.XmlElement).insert(0, [first]);
  first.insert(0, words);
  const change = (act: () => void): Uint8Array => {
    const before = Y.encodeStateVector(doc);
    doc.transact(act);
    return Y.encodeStateAsUpdate(doc, before);
  };
  return { doc, root, first, room: settledOf(Y.encodeStateAsUpdate(doc)), change };
}

const another = () => new Y.XmlElement('paragraph');

test('[G5] a text of 50,000 nodes takes no further one, but takes away, and takes as many as it gives', () => {
  const { root, room, change } = textOf(fullAt.nodes - 1, 'parole');
  expect(
    verdictOf(
      change(() => root.insert(1, [another()])),
      room,
    ),
  ).toEqual(full);
  const less = change(() => root.delete(1, 12));
  // The paragraph that was refused is in this page's copy, and in all that stands on it.
  expect(room.structs.size.now().nodes).toBe(fullAt.nodes);
  expect(less.length).toBeGreaterThan(0);
});

test('[G5] at the limit, deleting and replacing go on', () => {
  const { root, first, room, change } = textOf(fullAt.nodes - 1, 'parole');
  const takes = (update: Uint8Array) => {
    expect(verdictOf(update, room).kind).toBe('lawful');
    room.settle(update);
  };
  takes(change(() => first.insert(0, 'altre ')));
  takes(change(() => root.delete(10, 1)));
  takes(change(() => root.insert(10, [another()])));
  takes(
    change(() => {
      root.delete(20, 30);
      root.insert(20, Array.from({ length: 30 }, another));
    }),
  );
  expect(room.structs.size.now().nodes).toBe(fullAt.nodes);
  expect(
    verdictOf(
      change(() => root.insert(1, [another()])),
      room,
    ),
  ).toEqual(full);
});

test('[G5] a text of 20 MB takes no further words, but takes away', () => {
  const { first, room, change } = textOf(1, 'x'.repeat(fullAt.bytes - 2000));
  const add = change(() => first.insert(0, 'y'.repeat(3000)));
  expect(verdictOf(add, room)).toEqual(full);
  const other = textOf(1, 'x'.repeat(fullAt.bytes + 2000));
  const less = other.change(() => other.first.delete(5, 2_000_000));
  expect(verdictOf(less, other.room).kind).toBe('lawful');
  other.room.settle(less);
  const replaced = other.change(() => other.first.insert(5, 'z'.repeat(900_000)));
  // Its estimate has not fallen yet, and is taken anew as soon as it has grown.
  other.room.structs.size.grew(1024 * 1024 + 1);
  expect(verdictOf(replaced, other.room).kind).toBe('lawful');
});

test('[G5] frames of one batch count together', () => {
  const { doc, root, room } = textOf(fullAt.nodes - 3, 'parole');
  const ahead = new Ahead(room.structs);
  const kinds: string[] = [];
  doc.on('update', (update: Uint8Array) => {
    const verdict = judge(must(shapeOf(update), 'an update'), true, ahead, () => 'mine');
    kinds.push(verdict.kind);
    if (verdict.kind === 'lawful') ahead.accept(verdict.footing, verdict.growth);
  });
  for (let at = 0; at < 3; at++) root.insert(1, [another()]);
  expect(kinds).toEqual(['lawful', 'lawful', 'refused']);
});

test('[G5] nodes are counted change by change as they would be from the front', () => {
  const { doc, root, room } = textOf(50, 'parole');
  const size = room.structs.size;
  doc.on('update', (update: Uint8Array) => room.settle(update));
  for (let at = 0; at < 200; at++) {
    const paragraph = another();
    root.insert((at * 7) % root.length, [paragraph]);
    paragraph.insert(0, [new Y.XmlText('parole'), another()]);
    if (at % 3 === 0) root.delete((at * 5) % (root.length - 2), 2);
    // Taken away by one while the other writes in it.
    if (at % 10 === 0) writesInGone(doc, room);
  }
  expect(size.now().nodes).toBe(new TextSize(room.stand()).now().nodes);
});

function writesInGone(doc: Y.Doc, room: SettledText): void {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(other);
  (other.getXmlFragment('default').get(1) as Y.XmlElement).insert(0, [another()]);
  const late = Y.encodeStateAsUpdate(other, before);
  doc.getXmlFragment('default').delete(1, 1);
  Y.applyUpdate(doc, late);
  expect(room.stand().store.pendingStructs).toBeNull();
}
