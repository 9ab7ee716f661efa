import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { usualLimits } from '../../server/sync/syncLimits.ts';
import { noMeter } from '../../server/sync/syncMeter.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { isStep2, readClientFrame, step1Frame, updateFrame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { openRawSocket, type RawSocket } from '../support/rawSocket.ts';
import { openSyncTown, type SyncTown, type TownPerson } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';

const limits = {
  ...usualLimits,
  framesPerSecond: 100,
  frameBurst: 20,
  socketsPerMember: 3,
  socketsPerDocument: 5,
  sockets: 7,
};

let town: SyncTown;
let slowed = 0;
beforeAll(async () => {
  const meter = { ...noMeter, slowed: () => slowed++ };
  town = await openSyncTown({ limits, meter });
});
afterAll(() => town[Symbol.asyncDispose]());

async function scene(people: number): Promise<{ document: DocumentId; people: readonly TownPerson[] }> {
  const document = await town.text();
  const all = Array.from({ length: people }, (_, index) => town.person(`Persona ${index + 1}`));
  for (const person of all) await town.allow(person, document, 'write');
  return { document, people: all };
}

function open(person: TownPerson, document: DocumentId): Promise<RawSocket> {
  return openRawSocket(`${town.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`, person.headers);
}

async function served(person: TownPerson, document: DocumentId): Promise<RawSocket> {
  const socket = await open(person, document);
  socket.send(step1Frame(new Uint8Array([0])));
  await socket.receives(isStep2);
  return socket;
}

async function gone(sockets: readonly RawSocket[]): Promise<void> {
  for (const socket of sockets) socket.close();
  await Promise.all(sockets.map((socket) => socket.closed));
}

/** Whole updates, one for each word, as somebody types them. */
function wordsTyped(socket: RawSocket, count: number): readonly Uint8Array[] {
  const doc = new Y.Doc();
  for (const bytes of socket.frames) {
    const frame = readClientFrame(bytes);
    if (frame?.kind === 'step2' || frame?.kind === 'update') Y.applyUpdate(doc, frame.update);
  }
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  for (let i = 0; i < count; i++) text.insert(text.length, ` ${i}`);
  return updates;
}

test('[G1] who sends faster than she is read waits: nothing is lost, nothing refused', async () => {
  const { document, people } = await scene(2);
  const [fast, other] = people as [TownPerson, TownPerson];
  const socket = await served(fast, document);
  const honest = openTypist({ ...town, headers: other.headers, person: other.id, document });
  await honest.until('saved', (text) => text.save.kind === 'saved');
  const before = slowed;
  const updates = wordsTyped(socket, 150);
  for (const update of updates) socket.send(updateFrame(update));
  // Meanwhile somebody else is read as ever.
  await honest.types(' Intanto.');
  await honest.until('saved', (text) => text.save.kind === 'saved');
  await socket.hears((message) => message.kind === 'settled' && message.upTo === updates.length);
  expect(slowed).toBeGreaterThan(before);
  expect(socket.messages.some((message) => message.kind === 'refused')).toBe(false);
  await honest.until('all there', () => honest.words().includes(' 148 149'));
  honest.close();
  await gone([socket]);
});

test('[G1] who leaves after a flood has said all of it', async () => {
  const { document, people } = await scene(1);
  const [fast] = people as [TownPerson];
  const socket = await served(fast, document);
  for (const update of wordsTyped(socket, 60)) socket.send(updateFrame(update));
  socket.close();
  await socket.closed;
  await expect.poll(async () => JSON.stringify(await town.sync.contentOf(document))).toContain(' 58 59');
});

test('a member, a text and the process take so many sockets; one more gets 4429, and the others stay', async () => {
  const { document, people } = await scene(4);
  const [anna, bruno, carla, dario] = people as [TownPerson, TownPerson, TownPerson, TownPerson];
  const hers = await Promise.all([1, 2, 3].map(() => served(anna, document)));
  expect(await (await open(anna, document)).closed).toBe(closeCodes.tooMany);
  const others = [await served(bruno, document), await served(carla, document)];
  expect(await (await open(dario, document)).closed).toBe(closeCodes.tooMany);
  const elsewhere = await scene(1);
  for (const person of [bruno, carla, dario]) await town.allow(person, elsewhere.document, 'write');
  const more = [await served(bruno, elsewhere.document), await served(carla, elsewhere.document)];
  expect(await (await open(dario, elsewhere.document)).closed).toBe(closeCodes.tooMany);
  // A page that is refused says so and does not come back by itself.
  const page = openTypist({ ...town, headers: dario.headers, person: dario.id, document });
  expect((await page.until('refused', (text) => text.ended !== null)).ended).toBe('too_many');
  page.close();
  await gone(hers);
  const again = await served(dario, document);
  await gone([...others, ...more, again]);
});

test('a socket that is refused before it is one is cut, whatever its other side does', async () => {
  const { port } = new URL(town.address);
  const socket = connect({ port: Number(port), host: '127.0.0.1', allowHalfOpen: true });
  socket.write(
    'GET /altrove HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  let answer = '';
  socket.on('data', (chunk) => {
    answer += String(chunk);
  });
  await once(socket, 'end');
  expect(answer).toMatch(/^HTTP\/1\.1 404 /u);
  // Nobody is at the other end any more: what is written there comes back as a reset.
  const broken = once(socket, 'error');
  const writing = setInterval(() => socket.write('x'), 5);
  await broken;
  clearInterval(writing);
});

test('[G7] where a district takes no external clients, one that names no schema is sent away for good', async () => {
  await using closed = await openSyncTown({ externalClients: false });
  const document = await closed.text();
  const anna = closed.person('Anna');
  await closed.allow(anna, document, 'write');
  const stock = await openRawSocket(`${closed.address}/${document}`, anna.headers);
  expect(await stock.closed).toBe(closeCodes.schema);
  const ours = openTypist({ ...closed, headers: anna.headers, person: anna.id, document });
  await ours.until('saved', (text) => text.save.kind === 'saved');
  ours.close();
});
