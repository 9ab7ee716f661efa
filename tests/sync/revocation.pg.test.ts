import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { isNumbered, isStep2, step1Frame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { openRawSocket, type RawSocket } from '../support/rawSocket.ts';
import { openSyncTown, type SyncTown, type TownPerson } from '../support/syncTown.ts';
import { openTypist, type Typist } from '../support/typist.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown();
});
afterAll(() => town[Symbol.asyncDispose]());

// Every right is asked again once a minute; these tests end long before, so what they see came at once.

async function raw(person: TownPerson, document: DocumentId): Promise<RawSocket> {
  const url = `${town.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`;
  const socket = await openRawSocket(url, person.headers);
  socket.send(step1Frame(new Uint8Array([0])));
  await socket.receives(isStep2);
  return socket;
}

function writing(person: TownPerson, document: DocumentId): Typist {
  return openTypist({ ...town, headers: person.headers, person: person.id, document });
}

async function scene(...rights: readonly ('read' | 'write')[]) {
  const document = await town.text();
  const people = rights.map((_, index) => town.person(`Persona ${index + 1}`));
  for (const [index, person] of people.entries()) await town.allow(person, document, rights[index] ?? 'read');
  return { document, people: people as [TownPerson, TownPerson] };
}

test('[W1] a right that ends by time ends then, and the page does not come back', async () => {
  const { document, people } = await scene('write');
  const typist = writing(people[0], document);
  await typist.until('saved', (text) => text.save.kind === 'saved');
  const ends = new Date(Date.now() + 800);
  town.letEnd(people[0], ends);
  await town.allow(people[0], document, 'write');
  await typist.types(' Ancora.');
  await typist.until('saved', (text) => text.save.kind === 'saved' && text.ended === null);
  const { ended } = await typist.until('sent away', (text) => text.ended !== null);
  expect(ended).toBe('signed_out');
  expect(Date.now()).toBeGreaterThanOrEqual(ends.getTime());
  expect(typist.session.snapshot()?.provider.shouldConnect).toBe(false);
  typist.close();
});

test('whoever may not read any more hears nothing more, whatever the others write', async () => {
  const { document, people } = await scene('read', 'write');
  const reader = await raw(people[0], document);
  const typist = writing(people[1], document);
  await typist.types(' Prima.');
  await reader.receives((frame) => isNumbered(frame) && !isStep2(frame));
  await town.allow(people[0], document, 'none');
  expect(await reader.closed).toBe(closeCodes.rightWithdrawn);
  const heard = reader.frames.length;
  await typist.types(' Dopo.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  expect(reader.frames.length).toBe(heard);
  typist.close();
});

test('[W1] of two reviews the one that asked first may answer last: it counts for nothing', async () => {
  const { document, people } = await scene('read');
  const socket = await raw(people[0], document);
  const slow = town.holdNextAnswer();
  // The same right as before, asked by an older version; its answer is on the way when she may write.
  await town.allow(people[0], document, 'read');
  await slow.asked;
  await town.allow(people[0], document, 'write');
  await socket.hears((message) => message.kind === 'access' && message.access === 'write');
  slow.letGo();
  const typist = writing(people[0], document);
  await typist.types(' Ancora.');
  await typist.until('saved', (text) => text.save.kind === 'saved');
  expect(socket.messages.filter((message) => message.kind === 'access').map(({ access }) => access)).toEqual([
    'read',
    'write',
  ]);
  await socket.receives((frame) => isNumbered(frame) && !isStep2(frame));
  socket.close();
  typist.close();
});

test('whoever comes in while a right of hers is taken away is sent away at once', async () => {
  const { document, people } = await scene('read', 'read');
  const other = await raw(people[1], document);
  const held = town.holdNextAnswer();
  const url = `${town.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`;
  const coming = openRawSocket(url, people[0].headers);
  await held.asked;
  // Told while she stands in no room; the review is under way when she comes in.
  await town.allow(people[0], document, 'none');
  held.letGo();
  const socket = await coming;
  expect(await socket.closed).toBe(closeCodes.rightWithdrawn);
  other.close();
});

test('a review asks once for all pages of a session', async () => {
  const { document, people } = await scene('write');
  const sockets = await Promise.all(Array.from({ length: 40 }, () => raw(people[0], document)));
  const before = town.sessionsAsked();
  await town.allow(people[0], document, 'read');
  expect(await Promise.all(sockets.map((socket) => socket.closed))).toEqual(
    sockets.map(() => closeCodes.rightWithdrawn),
  );
  // A second time at most, for who is asked again while the first review is under way.
  expect(town.sessionsAsked() - before).toBeLessThanOrEqual(2);
});
