import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isStep2, readClientFrame, step1Frame, step2Frame, updateFrame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown();
});
afterAll(() => town[Symbol.asyncDispose]());

const nothing = Y.encodeStateVector(new Y.Doc());
const isStep1 = (frame: Uint8Array) => readClientFrame(frame)?.kind === 'step1';
const isUpdate = (frame: Uint8Array) => readClientFrame(frame)?.kind === 'update';

/** A text that nobody has open, and people who may read or write it. */
async function scene(...accesses: readonly ('read' | 'write')[]) {
  const document = await town.text();
  const url = `${town.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`;
  const people = accesses.map((access, index) => ({ access, person: town.person(`Persona ${index}`) }));
  for (const { access, person } of people) await town.allow(person, document, access);
  return { document, url, people: people.map(({ person }) => person) };
}

/** A client that has all that a socket has told. */
function docOf(frames: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  for (const bytes of frames) {
    const frame = readClientFrame(bytes);
    if (frame?.kind === 'step2' || frame?.kind === 'update') Y.applyUpdate(doc, frame.update);
  }
  return doc;
}

test('[O1, O2] a cold text is answered before the server asks for anything; a change that came with the question is stored', async () => {
  const { document, url, people } = await scene('write');
  const socket = await openRawSocket(url, people[0]?.headers);
  const doc = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  doc.getXmlFragment('default').insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('Subito.')]);
  socket.send(step1Frame(nothing));
  socket.send(updateFrame(Y.encodeStateAsUpdate(doc)));
  await socket.hears((message) => message.kind === 'settled' && message.upTo === 1);
  await socket.receives(isStep1);
  const asked = socket.frames.findIndex(isStep1);
  expect(socket.frames.findIndex(isStep2)).toBeLessThan(asked);
  expect(socket.frames.filter(isStep1)).toHaveLength(1);
  expect(JSON.stringify(await town.sync.contentOf(document))).toContain('Subito.');
  socket.close();
});

test('[O5] who may only read is not asked for anything, and what holds nothing new is settled for her too', async () => {
  const { document, url, people } = await scene('read', 'write');
  const reader = await openRawSocket(url, people[0]?.headers);
  reader.send(step1Frame(nothing));
  await reader.receives(isStep2);
  const [, writer] = people;
  if (writer === undefined) throw new Error('nobody');
  const typist = openTypist({ ...town, headers: writer.headers, person: writer.id, document });
  await typist.types(' Dopo.');
  await reader.receives(isUpdate);
  const whole = step2Frame(Y.encodeStateAsUpdate(docOf(reader.frames)));
  reader.send(whole);
  reader.send(whole);
  await reader.hears((message) => message.kind === 'settled' && message.upTo === 2);
  expect(reader.frames.filter(isStep1)).toEqual([]);
  reader.close();
  typist.close();
});

test('[O1] who comes back to a cold text with most of it is sent what she lacks, not the whole', async () => {
  const { document, url, people } = await scene('write');
  const first = await openRawSocket(url, people[0]?.headers);
  first.send(step1Frame(nothing));
  await first.receives(isStep2);
  const vector = Y.encodeStateVector(docOf(first.frames));
  await town.restart();
  expect(await first.closed).toBe(1012);
  const back = await openRawSocket(url, people[0]?.headers);
  back.send(step1Frame(vector));
  const answer = readClientFrame(await back.receives(isStep2));
  // No structs, no deletions: she has all of it.
  expect(answer?.kind === 'step2' && [...answer.update]).toEqual([0, 0]);
  expect(JSON.stringify(await town.sync.contentOf(document))).toContain('Inizio.');
  back.close();
});

/** A socket of hers on which whatever she writes leaves at once, and the words she writes into. */
async function flooding(url: string, headers: Readonly<Record<string, string>>) {
  const socket = await openRawSocket(url, headers);
  socket.send(step1Frame(nothing));
  await socket.receives(isStep2);
  const doc = docOf(socket.frames);
  const words = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  doc.on('update', (update: Uint8Array) => socket.send(updateFrame(update)));
  return { ...socket, put: (digit: string) => words.insert(words.length, digit.repeat(1_000_000)) };
}

test('[W9] more than a room holds for a database that does not answer: its sockets close with 1013, and all is saved when it can be', async () => {
  const { document, url, people } = await scene('write', 'write', 'write', 'write');
  const [anna, ...others] = people;
  if (anna === undefined) throw new Error('nobody');
  const typist = openTypist({ ...town, headers: anna.headers, person: anna.id, document });
  const { provider } = await typist.until('saved', ({ save }) => save.kind === 'saved');
  const closed: (number | undefined)[] = [];
  provider.on('connection-close', (event) => closed.push(event?.code));
  const floods = await Promise.all(others.map(({ headers }) => flooding(url, headers)));
  await town.database.owner.begin(async (tx) => {
    await tx`lock table document in access exclusive mode`;
    await typist.types(' Mie parole.');
    for (const [index, flood] of floods.entries()) {
      for (let i = 0; i < 3; i++) flood.put(String(3 * index + i));
    }
    expect(await Promise.all(floods.map((flood) => flood.closed))).toEqual([1013, 1013, 1013]);
  });
  await typist.until('saved', ({ save }) => closed.length > 0 && save.kind === 'saved', 20_000);
  expect(closed[0]).toBe(1013);
  const stored = JSON.stringify(await town.sync.contentOf(document));
  expect(stored.split(' Mie parole.')).toHaveLength(2);
  // What waited was not lost either; the part that found no place was never acknowledged.
  const found = Array.from({ length: 9 }, (_, digit) => stored.includes(String(digit).repeat(1_000_000)));
  expect(found.filter(Boolean)).toHaveLength(8);
  expect(floods.flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'settled'))).toEqual([]);
  typist.close();
});

test('[W9] whoever floods a text while it waits is sent away alone', async () => {
  const { document, url, people } = await scene('write', 'write');
  const [anna, bruno] = people;
  if (anna === undefined || bruno === undefined) throw new Error('nobody');
  const typist = openTypist({ ...town, headers: anna.headers, person: anna.id, document });
  const { provider } = await typist.until('saved', ({ save }) => save.kind === 'saved');
  const closed: (number | undefined)[] = [];
  provider.on('connection-close', (event) => closed.push(event?.code));
  const flood = await flooding(url, bruno.headers);
  await town.database.owner.begin(async (tx) => {
    await tx`lock table document in access exclusive mode`;
    await typist.types(' Mie parole.');
    for (let i = 0; i < 9; i++) flood.put(String(i));
    expect(await flood.closed).toBe(1013);
  });
  await typist.until('saved', ({ save }) => save.kind === 'saved');
  expect(closed).toEqual([]);
  typist.close();
});
