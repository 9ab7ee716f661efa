import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { cutUpdate } from '../../client/sync/cutUpdate.ts';
import { partsLimit } from '../../shared/sync/limits.ts';
import { contentOf, fragmentName } from '../../shared/text/content.ts';
import { seeded } from '../support/seeded.ts';

/** Letters of one, two and three bytes, and of two UTF-16 units. */
const letters = ['a', 'è', '—', '𝄞', '👩🏽‍💻'];

/** A text that several people wrote, merging now and then, deleting and splitting. */
function writtenText(random: () => number, steps: number, longest: number): Y.Doc {
  const docs = [1, 2, 3].map((client) => {
    const doc = new Y.Doc();
    doc.clientID = client;
    return doc;
  });
  const any = (below: number) => Math.floor(random() * below);
  for (let step = 0; step < steps; step++) {
    const doc = docs[any(3)] as Y.Doc;
    const root = doc.getXmlFragment(fragmentName);
    if (root.length === 0 || any(5) === 0) {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText()]);
      root.insert(any(root.length + 1), [paragraph]);
    }
    const text = (root.get(any(root.length)) as Y.XmlElement).get(0) as Y.XmlText;
    if (any(4) === 0 && text.length > 4) text.delete(any(text.length - 3), 3);
    else if (any(6) === 0 && text.length > 4) text.format(0, 3, { bold: {} });
    else text.insert(any(text.length + 1), (letters[any(5)] as string).repeat(1 + any(longest)));
    if (any(4) === 0) Y.applyUpdate(docs[any(3)] as Y.Doc, Y.encodeStateAsUpdate(doc));
  }
  const [whole, ...others] = docs as [Y.Doc, ...Y.Doc[]];
  for (const other of others) Y.applyUpdate(whole, Y.encodeStateAsUpdate(other));
  return whole;
}

test('[C1, G3] parts of an update are below the limit, stand one on the other, and together say the same', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1300, max: 6000 }), (seed, limit) => {
      const whole = writtenText(seeded(seed), 40, 600);
      const known = new Y.Doc();
      const parts = cutUpdate(Y.encodeStateAsUpdate(whole), limit) ?? [];
      expect(parts.length).toBeGreaterThan(1);
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(limit);
        Y.applyUpdate(known, part);
        expect([known.store.pendingStructs, known.store.pendingDs]).toEqual([null, null]);
      }
      // Also letter by letter: Yjs replaces a letter that is cut in two.
      expect(JSON.stringify(contentOf(known)) === JSON.stringify(contentOf(whole))).toBe(true);
      expect(Y.equalSnapshots(Y.snapshot(known), Y.snapshot(whole))).toBe(true);
    }),
    { numRuns: 12 },
  );
});

test('[C1] what somebody lacks is cut from where she stands', () => {
  const whole = writtenText(seeded(7), 80, 400);
  const known = new Y.Doc();
  Y.applyUpdate(known, Y.encodeStateAsUpdate(whole));
  const paragraph = whole.getXmlFragment(fragmentName).get(0) as Y.XmlElement;
  whole.clientID = 9;
  (paragraph.get(0) as Y.XmlText).insert(3, 'parole '.repeat(3000));
  const parts = cutUpdate(Y.encodeStateAsUpdate(whole, Y.encodeStateVector(known)), 4000) ?? [];
  expect(parts.length).toBeGreaterThan(4);
  for (const part of parts) Y.applyUpdate(known, part);
  expect(known.store.pendingStructs).toBeNull();
  expect(contentOf(known)).toEqual(contentOf(whole));
});

test('[C1] one thing that is above the limit by itself cannot be cut; what is below stays as it is', () => {
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.setAttribute('id', 'x'.repeat(5000));
  doc.getXmlFragment(fragmentName).insert(0, [paragraph]);
  const update = Y.encodeStateAsUpdate(doc);
  expect(cutUpdate(update, 4000)).toBeNull();
  expect(cutUpdate(update, 6000)).toEqual([update]);
});

test('[C1] an update that hangs on something that is not there is not cut', () => {
  const doc = writtenText(seeded(3), 60, 300);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = (doc.getXmlFragment(fragmentName).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, 'a'.repeat(3000));
  text.insert(0, 'b'.repeat(3000));
  text.insert(3000, 'c'.repeat(3000));
  const [first, , third] = updates as [Uint8Array, Uint8Array, Uint8Array];
  expect(cutUpdate(Y.mergeUpdates([first, third]), 1500)).toBeNull();
});

test('[C1, G2] what brings more than one frame may is cut, however small it is', () => {
  const doc = new Y.Doc();
  const root = doc.getXmlFragment(fragmentName);
  doc.transact(() =>
    root.insert(
      0,
      Array.from({ length: 6000 }, () => filled(new Y.XmlElement('paragraph'))),
    ),
  );
  const written = cutUpdate(Y.encodeStateAsUpdate(doc), 1024 * 1024) ?? [];
  expect(written.length).toBe(2);
  const known = new Y.Doc();
  for (const part of written) {
    expect(Y.decodeUpdate(part).structs.length).toBeLessThanOrEqual(partsLimit);
    Y.applyUpdate(known, part);
  }
  expect(known.getXmlFragment(fragmentName).length).toBe(6000);
});

function filled(paragraph: Y.XmlElement): Y.XmlElement {
  paragraph.insert(0, [new Y.XmlText()]);
  return paragraph;
}
