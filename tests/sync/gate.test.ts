import * as encoding from 'lib0/encoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { judge, type Known, type Verdict } from '../../server/sync/gate.ts';
import { onlyNew } from '../../server/sync/onlyNew.ts';
import { encodeDeletes, shapeOf } from '../../server/sync/updateShape.ts';
import { must } from '../../shared/kernel/assert.ts';

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

/** What a room knows that has settled this document, where the writer holds the clientIDs given. */
function roomOf(doc: Y.Doc, mine: readonly number[], others: readonly number[] = []): Known {
  return {
    clockOf: (client) => Y.getState(doc.store, client),
    holderOf: (client) => (mine.includes(client) ? 'mine' : others.includes(client) ? 'other' : 'free'),
    isDeleted: (range) => {
      const deleted = Y.createDeleteSetFromStructStore(doc.store).clients.get(range.client) ?? [];
      return deleted.some(
        (item) => item.clock <= range.clock && item.clock + item.len >= range.clock + range.length,
      );
    },
  };
}

function verdictOn(update: Uint8Array, known: Known, mayWrite = true): Verdict {
  return judge(must(shapeOf(update), 'an update'), mayWrite, known);
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

test('[G5] another root, a map entry at the root or a subdocument is no text', () => {
  const other = new Y.Doc();
  other.clientID = attacker;
  other.getMap('secret').set('a', 1);
  const sub = new Y.Doc();
  sub.clientID = attacker;
  // The types forbid a hook in a text; the wire does not.
  sub.getXmlFragment('default').insert(0, [new Y.XmlHook('x') as unknown as Y.XmlElement]);
  for (const doc of [other, sub]) {
    const verdict = verdictOn(Y.encodeStateAsUpdate(doc), roomOf(new Y.Doc(), [attacker]));
    expect(verdict).toEqual({ kind: 'refused', rule: 'G5' });
  }
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
  const verdict = judge(shape, true, roomOf(room, [victim]));
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
