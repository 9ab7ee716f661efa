import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomIds } from '../../server/platform/clock.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { isStep2, step1Frame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { openRawSocket, type RawSocket, refusedUpgrade } from '../support/rawSocket.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';

let town: DemoTown;
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  door = await openSyncDoor(town);
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

const asked = `ack=1&schema=${schemaVersion}&epoch=1`;

async function openedBy(visitor: Visitor, document: string): Promise<RawSocket> {
  const socket = await openRawSocket(`${door.address}/${document}?${asked}`, { cookie: visitor.cookie });
  socket.send(step1Frame(new Uint8Array([0])));
  return socket;
}

async function person(visitor: Visitor): Promise<string> {
  return (await visitor.get<SessionView>('/api/session')).actor.person;
}

test('whoever loses the right to write is sent away from the open text, others stay', async () => {
  const [elena, marta, nadia] = (await Promise.all(
    (['elena-esempi', 'marta-provini', 'nadia-modelli'] as const).map(town.enter),
  )) as [Visitor, Visitor, Visitor];
  const document = await town.section('9.E');
  const [hers, others] = await Promise.all([openedBy(marta, document), openedBy(nadia, document)]);
  await Promise.all([hers.receives(isStep2), others.receives(isStep2)]);

  const start = performance.now();
  await elena.ask('DELETE', `/api/documents/${document}/grants/person/${await person(marta)}`);
  expect(await hers.closed).toBe(closeCodes.rightWithdrawn);
  expect(performance.now() - start).toBeLessThan(1_000);

  // Nadia's socket still answers, and Marta may come back to read.
  const heard = others.frames.length;
  others.send(step1Frame(new Uint8Array([0])));
  await others.receives((frame) => isStep2(frame) && others.frames.indexOf(frame) >= heard);
  const again = await openedBy(marta, document);
  await again.receives(isStep2);
  again.close();
  others.close();
});

test('leaving closes the sockets of that session, and of no other', async () => {
  const [first, second] = [await town.enter('sara-traccia'), await town.enter('sara-traccia')];
  const document = await town.section('1');
  const [ending, staying] = await Promise.all([openedBy(first, document), openedBy(second, document)]);
  await Promise.all([ending.receives(isStep2), staying.receives(isStep2)]);
  await first.ask('POST', '/api/session/end');
  expect(await ending.closed).toBe(closeCodes.notSignedIn);
  const heard = staying.frames.length;
  staying.send(step1Frame(new Uint8Array([0])));
  await staying.receives((frame) => isStep2(frame) && staying.frames.indexOf(frame) >= heard);
  staying.close();
});

test('without a session, for an unknown text or from another site nobody gets in', async () => {
  const marta = await town.enter('marta-provini');
  const document = await town.section('9.E');
  const strange = await openRawSocket(`${door.address}/${document}?${asked}`);
  expect(await strange.closed).toBe(closeCodes.notSignedIn);
  const unknown = await openRawSocket(`${door.address}/${randomIds.newId()}?${asked}`, {
    cookie: marta.cookie,
  });
  expect(await unknown.closed).toBe(closeCodes.notFound);
  const foreign = { cookie: marta.cookie, origin: 'https://evil.example' };
  expect(await refusedUpgrade(`${door.address}/${document}?${asked}`, foreign)).toBe(403);
});
