import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { shapeOf } from '../../server/sync/updateShape.ts';
import { brokenBombs, chainOfClients, pastedParagraphs, slowBombs } from '../support/bombs.ts';
import { settledOf, verdictOf } from '../support/gateDesk.ts';

for (const [what, make] of Object.entries(slowBombs))
  test(`[G2] ${what}: refused before Yjs begins`, () => {
    const { text, update } = make();
    expect(update.length).toBeLessThan(1024 * 1024);
    expect(verdictOf(update, settledOf(text))).toEqual({ kind: 'refused', rule: 'G2' });
  });

for (const [what, make] of Object.entries(brokenBombs))
  test(`[G1] ${what}: no update`, () => expect(shapeOf(make())).toBeNull());

test('[G3] each of thousands of clients that wait for one another is looked at once', () => {
  const { text, update } = chainOfClients(9000);
  const room = settledOf(text);
  expect(verdictOf(update, room).kind).toBe('lawful');
  room.settle(update);
  expect(room.stand().store.pendingStructs).toBeNull();
});

test('[G2] what one pastes, or wrote in hours without a connection, is within the limits', () => {
  const paste = pastedParagraphs(2400);
  expect(verdictOf(paste.update, settledOf(paste.text)).kind).toBe('lawful');
});

test('[G2] words that others wrote at the same place cost a look each, and no more', () => {
  const base = pastedParagraphs(1);
  const [one, other] = [7, 8].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    Y.applyUpdate(doc, base.text);
    const root = doc.getXmlFragment('default');
    // Both put their paragraphs at the end, one after the other, each with its own cuts and pastes.
    for (let at = 0; at < 400; at++) {
      const paragraph = new Y.XmlElement('paragraph');
      root.insert(root.length, [paragraph]);
      paragraph.insert(0, [new Y.XmlText('parole')]);
      if (at % 10 === 9) root.delete(root.length - 5, 1);
    }
    return Y.encodeStateAsUpdate(doc, Y.encodeStateVectorFromUpdate(base.text));
  });
  const room = settledOf(base.text);
  for (const update of [one, other]) {
    expect(verdictOf(update as Uint8Array, room)).toMatchObject({ kind: 'lawful' });
    room.settle(update as Uint8Array);
  }
});

test('formats that do nothing any more are not tidied here: nobody has stored that', () => {
  const doc = new Y.Doc();
  const words = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [words]);
  doc.getXmlFragment('default').insert(0, [paragraph]);
  words.insert(0, 'uno due tre');
  words.format(4, 3, { bold: {} });
  const room = settledOf(Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(doc);
  words.delete(4, 3);
  room.settle(Y.encodeStateAsUpdate(doc, before));
  expect(Y.equalSnapshots(Y.snapshot(room.stand()), Y.snapshot(doc))).toBe(true);
});
