import { once } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readAwareness } from '../../server/sync/awarenessEntries.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { coraleMessageKind, isStep2, readClientFrame } from '../../shared/sync/wire.ts';
import { type HallGuest, type OutletHall, openOutletHall, wordsOf } from '../support/outletHall.ts';

const isAwareness = (message: Uint8Array) => message[0] === 1;
const isOurs = (message: Uint8Array) => message[0] === coraleMessageKind;
const isText = (message: Uint8Array) => message[0] === 0;

/** Whose entries an awareness message carries. */
function shownIn(message: Uint8Array): readonly number[] {
  const frame = readClientFrame(message);
  if (frame?.kind !== 'awareness') throw new Error('no awareness');
  return (readAwareness(frame.entries, () => true) ?? []).map(({ client }) => client);
}

const nothing = Y.encodeStateVector(new Y.Doc());

async function seats(hall: OutletHall, count: number): Promise<readonly HallGuest[]> {
  return await Promise.all(Array.from({ length: count }, () => hall.seat()));
}

/** Shows a caret of this guest, as awareness has it. */
function points(hall: OutletHall, { member }: HallGuest, client: number, at: number): void {
  const point = { item: { client, clock: at } };
  hall.presence.show(member, client, JSON.stringify({ cursor: { anchor: point, head: point } }));
  hall.outlet.presenceChanged();
}

/** Stores large words until this guest takes no more of them. */
async function untilBehind(hall: OutletHall, { member }: HallGuest): Promise<void> {
  const words = 'x'.repeat(200_000);
  for (let i = 0; member.behind === null; i++) {
    if (i > 200) throw new Error('nothing piles up');
    hall.stores(words);
    await nextTurn();
  }
}

test('[P4] what is stored, carets and answers of one turn are one write to each socket', async () => {
  await using hall = await openOutletHall();
  const guests = await seats(hall, 5);
  const [anna, bruno] = guests;
  if (anna === undefined || bruno === undefined) throw new Error('nobody');
  await nextTurn();
  const before = guests.map(({ writes, messages }) => ({ writes: writes(), messages: messages.length }));
  points(hall, anna, 7, 1);
  hall.stores(' Uno', anna);
  hall.stores(' due', bruno);
  anna.member.tell({ kind: 'settled', upTo: 1 });
  await Promise.all(guests.map(({ doc, until }) => until(() => wordsOf(doc) === hall.words())));
  await Promise.all(guests.map(({ messages, until }) => until(() => messages.some(isAwareness))));
  expect(guests.map(({ writes }, index) => writes() - (before[index]?.writes ?? 0))).toEqual([1, 1, 1, 1, 1]);
  const heard = guests.map(({ messages }, index) => messages.slice(before[index]?.messages));
  // Her own word first, then what is for all, which is the same for all.
  expect(heard[0]?.map(isOurs)).toEqual([true, false, false, false]);
  for (const messages of heard.slice(1)) expect(messages).toEqual(heard[0]?.slice(1));
});

test('who alone has written is spared her own words', async () => {
  await using hall = await openOutletHall();
  const [anna, bruno] = await seats(hall, 2);
  if (anna === undefined || bruno === undefined) throw new Error('nobody');
  const before = anna.messages.length;
  hall.stores(' Mio', anna);
  anna.member.tell({ kind: 'settled', upTo: 1 });
  await bruno.until(() => wordsOf(bruno.doc) === hall.words());
  await anna.until(() => anna.messages.some(isOurs));
  expect(anna.messages.slice(before).filter(isText)).toEqual([]);
});

test('[O1] nothing falls between an answer and what is stored around it', async () => {
  await using hall = await openOutletHall();
  const [anna] = await seats(hall, 1);
  const late = await hall.enter();
  hall.stores(' prima');
  late.member.asked = Y.encodeStateVector(new Y.Doc());
  hall.outlet.owed();
  hall.stores(' durante');
  await late.until(() => late.messages.some(isStep2));
  hall.stores(' dopo');
  await late.until(() => wordsOf(late.doc) === hall.words());
  await anna?.until(() => wordsOf(anna.doc) === hall.words());
  expect(late.doc.store.pendingStructs).toBeNull();
  expect(late.messages.findIndex(isText)).toBe(late.messages.findIndex(isStep2));
});

test('[O3] who asks again and again what she lacks of a long text waits, and nobody waits for her', async () => {
  await using hall = await openOutletHall();
  const [asking, other] = await seats(hall, 2);
  if (asking === undefined || other === undefined) throw new Error('nobody');
  const long = new Y.Doc();
  Y.applyUpdate(long, hall.text.lackedBy(nothing));
  const words = (long.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  long.transact(() => {
    for (let i = 0; i < 40_000; i++) words.insert(0, 'x');
  });
  hall.text.settle(Y.encodeStateAsUpdate(long, hall.text.stateVector()));
  const answered: HallGuest[] = [];
  const [first, third] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  for (const guest of [asking, other]) {
    guest.client.on('message', (data: Buffer) => {
      if (!isStep2(new Uint8Array(data))) return;
      answered.push(guest);
      first.resolve();
      if (answered.length === 3) third.resolve();
    });
  }
  const asks = (guest: HallGuest, upTo: number) => {
    guest.member.asked = Y.encodeStateVector(new Map([[long.clientID, upTo]]) as never);
    hall.outlet.owed();
  };
  asks(asking, 1);
  await first.promise;
  asks(asking, 2);
  asks(other, 3);
  await third.promise;
  expect(answered).toEqual([asking, other, asking]);
});

test('a socket that has not asked for the text is sent none of it', async () => {
  await using hall = await openOutletHall();
  const [anna] = await seats(hall, 1);
  const silent = await hall.enter();
  hall.stores(' Uno');
  await anna?.until(() => wordsOf(anna.doc) === hall.words());
  silent.member.tell({ kind: 'access', access: 'write' });
  await silent.until(() => silent.messages.length > 0);
  expect(silent.messages.map(isOurs)).toEqual([true]);
});

test('frames of ours and of ws stay whole beside each other, down to the closing', async () => {
  await using hall = await openOutletHall();
  const [anna, bruno] = await seats(hall, 2);
  if (anna === undefined || bruno === undefined) throw new Error('nobody');
  let pongs = 0;
  anna.client.on('pong', () => pongs++);
  anna.client.pause();
  for (let i = 0; i < 30; i++) {
    hall.stores(String(i).repeat(i % 3 === 0 ? 60_000 : 5));
    anna.member.tell({ kind: 'settled', upTo: i });
    anna.server.ping();
    anna.client.ping();
    await nextTurn();
    if (i % 10 === 9) anna.client.resume();
    else if (i % 10 === 4) anna.client.pause();
  }
  anna.client.resume();
  await Promise.all([anna, bruno].map(({ doc, until }) => until(() => wordsOf(doc) === hall.words())));
  anna.member.tell({ kind: 'refused', frame: 31, code: 'too_large' });
  anna.member.close(closeCodes.tooLarge);
  const [code] = await once(anna.client, 'close');
  expect(code).toBe(closeCodes.tooLarge);
  expect(anna.messages.filter(isOurs)).toHaveLength(31);
  expect(pongs).toBe(30);
  for (const message of anna.messages)
    expect(isOurs(message) || readClientFrame(message) !== null).toBe(true);
});

test('who reads slowly is sent one answer when she has caught up; nobody else waits for her', async () => {
  await using hall = await openOutletHall();
  const [slow, other] = await seats(hall, 2);
  if (slow === undefined || other === undefined) throw new Error('nobody');
  slow.client.pause();
  await untilBehind(hall, slow);
  const waiting = slow.waiting();
  expect(waiting).toBeLessThan(4 * 1024 * 1024);
  for (let i = 0; i < 200; i++) hall.stores(` ${i}`);
  slow.member.tell({ kind: 'settled', upTo: 1 });
  await other.until(() => wordsOf(other.doc) === hall.words());
  // Nothing more was put before her.
  expect(slow.waiting()).toBeLessThanOrEqual(waiting);
  slow.client.resume();
  await slow.until(() => wordsOf(slow.doc) === hall.words());
  expect(slow.messages.filter(isStep2)).toHaveLength(2);
  expect(slow.messages.filter(isOurs)).toHaveLength(1);
  expect(slow.member.behind).toBeNull();
  hall.stores(' e poi');
  await slow.until(() => wordsOf(slow.doc) === hall.words());
  expect(slow.messages.filter(isStep2)).toHaveLength(2);
}, 30_000);

test('who takes nothing at all is let go, and nobody else notices', async () => {
  await using hall = await openOutletHall({ backlogBytes: 1024 * 1024, patienceMs: 50 });
  const [slow, other] = await seats(hall, 2);
  if (slow === undefined || other === undefined) throw new Error('nobody');
  slow.client.pause();
  const gone = once(slow.server, 'close');
  await untilBehind(hall, slow);
  await gone;
  hall.stores(' dopo');
  await other.until(() => wordsOf(other.doc) === hall.words());
}, 30_000);

test('[P2] a stock client does not hear of itself, our page and the others do', async () => {
  await using hall = await openOutletHall();
  const [anna] = await seats(hall, 1);
  const stock = await hall.enter({ external: true });
  if (anna === undefined) throw new Error('nobody');
  points(hall, stock, 9, 1);
  await anna.until(() => anna.messages.some(isAwareness));
  points(hall, anna, 7, 1);
  await stock.until(() => stock.messages.filter(isAwareness).length === 2);
  expect(stock.messages.filter(isAwareness).map(shownIn)).toEqual([[], [7]]);
});
