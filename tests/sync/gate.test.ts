import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Ahead } from '../../server/sync/ahead.ts';
import { type HolderOf, judge, type Verdict } from '../../server/sync/gate.ts';
import { onlyNew } from '../../server/sync/onlyNew.ts';
import { encodeDeletes, shapeOf } from '../../server/sync/updateShape.ts';
import { must } from '../../shared/kernel/assert.ts';
import { contentOf } from '../../shared/text/content.ts';
import { settledOf } from '../support/gateDesk.ts';

/** A text of one paragraph by one client, and its updates one by one. */
function author(clientId: number) {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  doc.transact(() => {
    doc.getXmlFragment('default').insert(0, [paragraph]);
    paragraph.insert(0, [words]);
  });
  return { doc, words, updates };
}

type Known = { readonly ahead: Ahead; readonly holderOf: HolderOf };

/** What a room knows that has settled this document, where the writer holds the clientIDs given. */
function roomOf(doc: Y.Doc, mine: readonly number[], others: readonly number[] = []): Known {
  return {
    ahead: new Ahead(settledOf(Y.encodeStateAsUpdate(doc)).structs),
    holderOf: (client) => (mine.includes(client) ? 'mine' : others.includes(client) ? 'other' : 'free'),
  };
}

function verdictOn(update: Uint8Array, known: Known, mayWrite = true): Verdict {
  return judge(must(shapeOf(update), 'an update'), mayWrite, known.ahead, known.holderOf);
}

const victim = 7;
const attacker = 9;

/** One GC struct of the length given under a client's next clock, and no deletions. */
function gcStruct(client: number, clock: number, length: number): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number);
    encoding.writeUint8(encoder, 0);
    for (const number of [length, 0]) encoding.writeVarUint(encoder, number);
  });
}

/** No structs; one deleted range. */
function deletion(client: number, clock: number, length: number): Uint8Array {
  const deletes = encodeDeletes([{ client, clock, length }]);
  return new Uint8Array([0, ...deletes]);
}

test('[G3] a keystroke on known ground is lawful', () => {
  const { doc, words, updates } = author(victim);
  const before = new Y.Doc();
  for (const update of updates) Y.applyUpdate(before, update);
  words.insert(0, 'a');
  expect(verdictOn(must(updates.at(-1), 'a keystroke'), roomOf(before, [victim]))).toMatchObject({
    kind: 'lawful',
  });
  expect(verdictOn(must(updates.at(-1), 'a keystroke'), roomOf(doc, [victim]))).toEqual({
    kind: 'nothing_new',
  });
});

test('[G3] the GC struct of 13 bytes on the victim’s next clocks is refused, whoever holds them', () => {
  const { doc } = author(victim);
  const next = Y.getState(doc.store, victim);
  const attack = gcStruct(victim, next, 1_000_000);
  expect(attack.length).toBeLessThanOrEqual(13);
  expect(verdictOn(attack, roomOf(doc, [attacker], [victim]))).toEqual({ kind: 'refused', rule: 'G4' });
});

test('[G3] the delete set of 8 bytes on a victim’s future clocks is refused', () => {
  const { doc } = author(victim);
  const next = Y.getState(doc.store, victim);
  const attack = deletion(victim, next, 1000);
  expect(attack.length).toBeLessThanOrEqual(8);
  expect(verdictOn(attack, roomOf(doc, [attacker], [victim]))).toEqual({ kind: 'refused', rule: 'G3' });
});

test('[G3] a start clock beyond what is known is a gap', () => {
  const { doc, words, updates } = author(victim);
  const before = new Y.Doc();
  for (const update of updates) Y.applyUpdate(before, update);
  words.insert(0, 'a');
  words.insert(1, 'b');
  const second = must(updates.at(-1), 'the second keystroke');
  expect(verdictOn(second, roomOf(before, [victim]))).toEqual({ kind: 'refused', rule: 'G3' });
  expect(verdictOn(second, roomOf(doc, [victim]))).toEqual({ kind: 'nothing_new' });
});

test('[G3] an origin, a right origin or a parent that nobody knows is a gap', () => {
  const theirs = author(victim);
  theirs.words.insert(0, 'known to nobody');
  const copy = new Y.Doc();
  copy.clientID = attacker;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(theirs.doc));
  const vector = Y.encodeStateVector(copy);
  const words = (copy.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  words.insert(3, '!');
  const update = Y.encodeStateAsUpdate(copy, vector);
  expect(verdictOn(update, roomOf(new Y.Doc(), [attacker]))).toEqual({ kind: 'refused', rule: 'G3' });
});

test('[G3] what hangs on the update’s own structs is no gap', () => {
  const { doc } = author(victim);
  expect(verdictOn(Y.encodeStateAsUpdate(doc), roomOf(new Y.Doc(), [victim]))).toMatchObject({
    kind: 'lawful',
  });
});

test('[G4] structs stand only under clientIDs that the writer holds; a free one is bound first', () => {
  const update = Y.encodeStateAsUpdate(author(victim).doc);
  expect(verdictOn(update, roomOf(new Y.Doc(), [], [victim]))).toEqual({ kind: 'refused', rule: 'G4' });
  expect(verdictOn(update, roomOf(new Y.Doc(), []))).toEqual({ kind: 'needs_binding', clients: [victim] });
});

test('[G4] a member may delete the words of another, and bring back what everybody knows', () => {
  const { doc, words } = author(victim);
  words.insert(0, 'abc');
  expect(verdictOn(deletion(victim, 2, 1), roomOf(doc, [attacker], [victim]))).toMatchObject({
    kind: 'lawful',
  });
  const whole = Y.encodeStateAsUpdate(doc);
  expect(verdictOn(whole, roomOf(doc, [attacker], [victim]))).toEqual({ kind: 'nothing_new' });
});

test('[O5] who may not write is refused anything new, and nothing else', () => {
  const { doc, words } = author(victim);
  words.insert(0, 'abc');
  expect(verdictOn(Y.encodeStateAsUpdate(doc), roomOf(doc, []), false)).toEqual({ kind: 'nothing_new' });
  expect(verdictOn(deletion(victim, 2, 1), roomOf(doc, []), false)).toEqual({
    kind: 'refused',
    rule: 'read_only',
  });
  expect(verdictOn(Y.encodeStateAsUpdate(doc), roomOf(new Y.Doc(), [victim]), false)).toEqual({
    kind: 'refused',
    rule: 'read_only',
  });
});

/** The verdict on what a writer does to a text of one paragraph, as its own update. */
function verdictOnChange(change: (words: Y.XmlText, paragraph: Y.XmlElement, doc: Y.Doc) => void): Verdict {
  const { doc } = author(victim);
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  copy.clientID = attacker;
  const paragraph = copy.getXmlFragment('default').get(0) as Y.XmlElement;
  copy.transact(() => change(paragraph.get(0) as Y.XmlText, paragraph, copy));
  return verdictOn(Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc)), roomOf(doc, [attacker], [victim]));
}

test('[G5] what a text is made of is lawful: words, marks, blocks, attributes set and set again', () => {
  const lawful = [
    verdictOnChange((words) => words.insert(0, 'abc', { bold: {} })),
    verdictOnChange((words) => words.insert(0, 'ab')),
    verdictOnChange((_words, _paragraph, doc) => {
      const heading = new Y.XmlElement('heading');
      doc.getXmlFragment('default').insert(1, [heading]);
      heading.setAttribute('level', 2 as unknown as string);
    }),
    verdictOnChange((_words, paragraph) => {
      paragraph.setAttribute('id', 'a');
      paragraph.setAttribute('id', 'b');
    }),
    verdictOnChange((_words, paragraph) =>
      paragraph.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('x')]),
    ),
    verdictOnChange((_words, paragraph) => paragraph.delete(0, 1)),
    verdictOnChange((_words, _paragraph, doc) =>
      doc.getXmlFragment('default').insert(1, [new Y.XmlElement('heading')]),
    ),
  ];
  expect(lawful.map(({ kind }) => kind)).toEqual(lawful.map(() => 'lawful'));
});

test('[G5] an attribute that is stored can be set again', () => {
  const { doc } = author(victim);
  const paragraph = doc.getXmlFragment('default').get(0) as Y.XmlElement;
  paragraph.setAttribute('id', 'a');
  const before = new Y.Doc();
  Y.applyUpdate(before, Y.encodeStateAsUpdate(doc));
  paragraph.setAttribute('id', 'b');
  const update = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(before));
  expect(verdictOn(update, roomOf(before, [victim]))).toMatchObject({ kind: 'lawful' });
});

test('[G5] an attribute may be set on what somebody else has taken away meanwhile', () => {
  const { doc } = author(victim);
  (doc.getXmlFragment('default').get(0) as Y.XmlElement).setAttribute('id', 'a');
  const copy = new Y.Doc();
  copy.clientID = attacker;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const vector = Y.encodeStateVector(copy);
  (copy.getXmlFragment('default').get(0) as Y.XmlElement).setAttribute('id', 'b');
  doc.getXmlFragment('default').delete(0, 1);
  const update = Y.encodeStateAsUpdate(copy, vector);
  expect(verdictOn(update, roomOf(doc, [attacker], [victim]))).toMatchObject({ kind: 'lawful' });
});

test('[G5] another root, a subdocument, an object as attribute, words outside a text are none', () => {
  const unlawful = [
    verdictOnChange((_words, _paragraph, doc) => doc.getMap('secret').set('a', 1)),
    verdictOnChange((_words, _paragraph, doc) => doc.getText('default2').insert(0, 'x')),
    verdictOnChange((_words, paragraph) => paragraph.setAttribute('x', 'a')),
    verdictOnChange((_words, paragraph) => paragraph.setAttribute('level', 2 as unknown as string)),
    verdictOnChange((_words, paragraph) => paragraph.setAttribute('id', 'x'.repeat(1_000_000))),
    verdictOnChange((_words, paragraph) => paragraph.setAttribute('id', { a: 1 } as unknown as string)),
    verdictOnChange((_words, paragraph) => paragraph.setAttribute('id', 10n as unknown as string)),
    verdictOnChange((_words, paragraph) => paragraph.setAttribute('id', new Y.Doc() as unknown as string)),
    verdictOnChange((_words, paragraph) =>
      paragraph.setAttribute('id', new Y.XmlText() as unknown as string),
    ),
    verdictOnChange((_words, paragraph) => paragraph.insert(0, [new Y.XmlElement('script')])),
    verdictOnChange((words) => words.insert(0, 'a', { link: { href: ['x'] } })),
    verdictOnChange((words) => words.insert(0, 'a', { colour: {} })),
    verdictOnChange((words) => words.insert(0, 'a', { bold: { a: { b: {} } } })),
    verdictOnChange((words) => words.setAttribute('x', 'y')),
    verdictOnChange((words) => words.insertEmbed(0, { a: 1 })),
    // The types forbid a hook in a text; the wire does not.
    verdictOnChange((_words, paragraph) =>
      paragraph.insert(0, [new Y.XmlHook('x') as unknown as Y.XmlElement]),
    ),
  ];
  expect(unlawful).toEqual(unlawful.map(() => ({ kind: 'refused', rule: 'G5' })));
});

/** One item of words, written by hand: what no Yjs document would ever send. */
function handmade(
  structs: readonly { client: number; clock: number; origin: [number, number] | null }[],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, structs.length);
    for (const { client, clock, origin } of structs) {
      for (const number of [1, client, clock]) encoding.writeVarUint(encoder, number);
      encoding.writeUint8(encoder, 4 | (origin === null ? 0 : 128));
      if (origin !== null) for (const number of origin) encoding.writeVarUint(encoder, number);
      else {
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarString(encoder, 'default');
      }
      encoding.writeVarString(encoder, 'x');
    }
    encoding.writeVarUint(encoder, 0);
  });
}

test('[G3] what hangs on itself, on what hangs on it, or stands in two groups never stands', () => {
  const room = roomOf(author(victim).doc, [attacker, 10], [victim]);
  const none = { kind: 'refused', rule: 'G3' };
  expect(verdictOn(handmade([{ client: attacker, clock: 0, origin: [attacker, 0] }]), room)).toEqual(none);
  expect(verdictOn(handmade([{ client: attacker, clock: 0, origin: [attacker, 1] }]), room)).toEqual(none);
  const circle = handmade([
    { client: 10, clock: 0, origin: [attacker, 0] },
    { client: attacker, clock: 0, origin: [10, 0] },
  ]);
  expect(verdictOn(circle, room)).toEqual(none);
  const twoGroups = handmade([
    { client: attacker, clock: 0, origin: [victim, 1] },
    { client: 10, clock: 0, origin: [victim, 1] },
    { client: attacker, clock: 1, origin: [attacker, 0] },
  ]);
  expect(shapeOf(twoGroups)).toBeNull();
});

test('[G1] a deletion of nothing is no update', () => {
  expect(shapeOf(deletion(victim, 2, 0))).toBeNull();
});

test('[G3][G5] whatever is lawful can be applied, leaves nothing waiting, and can be read', () => {
  const place = fc.oneof(
    { weight: 3, arbitrary: fc.tuple(fc.constant(victim), fc.integer({ min: 2, max: 4 })) },
    fc.tuple(fc.constantFrom(victim, attacker, 10), fc.nat(4)),
  ) as fc.Arbitrary<[number, number]>;
  const struct = fc.record({
    client: fc.constantFrom(attacker, 10),
    clock: fc.nat(1),
    origin: fc.option(place, { nil: null }),
  });
  const base = author(victim);
  base.words.insert(0, 'abc');
  let lawful = 0;
  fc.assert(
    fc.property(fc.array(struct, { minLength: 1, maxLength: 4 }), (structs) => {
      const update = handmade(structs);
      const shape = shapeOf(update);
      if (shape === null || verdictOn(update, roomOf(base.doc, [attacker, 10], [victim])).kind !== 'lawful')
        return;
      lawful++;
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(base.doc));
      Y.applyUpdate(doc, update);
      expect([doc.store.pendingStructs, doc.store.pendingDs]).toEqual([null, null]);
      expect(() => JSON.stringify(contentOf(doc))).not.toThrow();
    }),
    { numRuns: 3000, seed: 7 },
  );
  expect(lawful).toBeGreaterThan(100);
});

test('[G1] bombs and garbage are no update, and cost nothing', () => {
  const bomb = encoding.encode((encoder) => {
    for (const number of [1, 33_554_431, 1, 0]) encoding.writeVarUint(encoder, number);
  });
  expect(shapeOf(bomb)).toBeNull();
  expect(shapeOf(new Uint8Array([255, 255, 255]))).toBeNull();
  expect(shapeOf(new Uint8Array())).toBeNull();
});

test('[O5] of a step 2, only what is new is stored', () => {
  const { doc, words } = author(victim);
  words.insert(0, 'abcdef');
  words.delete(1, 1);
  const room = new Y.Doc();
  Y.applyUpdate(room, Y.encodeStateAsUpdate(doc));
  words.insert(0, 'X');
  words.delete(3, 1);
  const step2 = Y.encodeStateAsUpdate(doc);
  const shape = must(shapeOf(step2), 'an update');
  const verdict = verdictOn(step2, roomOf(room, [victim]));
  if (verdict.kind !== 'lawful') throw new Error(verdict.kind);
  expect(verdict.newDeletes).toHaveLength(1);
  const known = new Map([[victim, Y.getState(room.store, victim)]]);
  const stored = onlyNew(step2, shape, known, verdict.newDeletes);
  expect(must(shapeOf(stored), 'an update')).toMatchObject({
    structs: [{ length: 1 }],
    deletes: [{ length: 1 }],
  });
  Y.applyUpdate(room, stored);
  expect(room.getXmlFragment('default').toString()).toBe(doc.getXmlFragment('default').toString());
});
