import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeDeletes } from '../../server/sync/updateShape.ts';
import { readClientFrame, step2Frame, updateFrame } from '../../shared/sync/wire.ts';
import { contentOf } from '../../shared/text/content.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { heardText } from '../support/heardText.ts';
import { openRawSocket, refusedUpgrade } from '../support/rawSocket.ts';
import { openSyncTown, type SyncTown } from '../support/syncTown.ts';
import { openTypist } from '../support/typist.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown();
});
afterAll(() => town[Symbol.asyncDispose]());

const asked = `ack=1&schema=${schemaVersion}&epoch=1`;

/** A text with one writer, and the address of its socket. */
async function scene() {
  const document = await town.text();
  const writer = town.person('Anna');
  await town.allow(writer, document, 'write');
  return { document, writer, url: `${town.address}/${document}` };
}

/** An update that puts words into the first paragraph, under the clientID given. */
function typed(doc: Y.Doc, clientId: number, words: string): Uint8Array {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  // Only now: Yjs gives up a clientID under which it receives structs.
  copy.clientID = clientId;
  const vector = Y.encodeStateVector(copy);
  const text = (copy.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, words);
  return Y.encodeStateAsUpdate(copy, vector);
}

/** An update without structs and with one deleted range. */
function deletion(client: number, clock: number, length: number): Uint8Array {
  return new Uint8Array([0, ...encodeDeletes([{ client, clock, length }])]);
}

async function stored(document: string): Promise<string> {
  return JSON.stringify(await town.sync.contentOf(document as never));
}

test('without a session, without a right, or without a document the socket is closed at once', async () => {
  const { document, url } = await scene();
  const stranger = town.person('Bruno');
  const codeOf = async (address: string, headers: Record<string, string>) =>
    (await openRawSocket(address, headers)).closed;
  expect(await codeOf(`${url}?${asked}`, {})).toBe(4401);
  const forbidden = await codeOf(`${url}?${asked}`, stranger.headers);
  const unknown = await codeOf(`${town.address}/${randomUUID()}?${asked}`, stranger.headers);
  const noId = await codeOf(`${town.address}/nessuno?${asked}`, stranger.headers);
  expect([forbidden, unknown, noId]).toEqual([4404, 4404, 4404]);
  expect(await stored(document)).toContain('Inizio.');
});

test('a foreign Origin gets 403 before the upgrade, another path 404', async () => {
  const { url, writer } = await scene();
  expect(await refusedUpgrade(url, { ...writer.headers, origin: 'https://altrove.example' })).toBe(403);
  expect(await refusedUpgrade(town.address.replace('/sync', '/altro'), writer.headers)).toBe(404);
});

test('[G7] another schema version, or acknowledgements without any, close with 4426', async () => {
  const { url, writer } = await scene();
  for (const params of [
    `ack=1&schema=${schemaVersion - 1}`,
    'schema=uno',
    'ack=1',
    `schema=${schemaVersion + 1}`,
  ]) {
    expect([params, await (await openRawSocket(`${url}?${params}`, writer.headers)).closed]).toEqual([
      params,
      4426,
    ]);
  }
});

test('[H2] a client of another epoch is sent away before it hears anything', async () => {
  const { url, writer } = await scene();
  const socket = await openRawSocket(`${url}?ack=1&schema=${schemaVersion}&epoch=2`, writer.headers);
  expect(await socket.closed).toBe(4409);
  expect(socket.frames).toEqual([]);
});

test('[G1] a garbage frame is refused; the text and the others are unharmed', async () => {
  const { document, url, writer } = await scene();
  const honest = openTypist({ ...town, headers: writer.headers, person: writer.id, document });
  await honest.types(' Prima');
  const socket = await openRawSocket(`${url}?${asked}`, writer.headers);
  socket.send(new Uint8Array([0, 2, 5, 1, 2]));
  socket.send(updateFrame(new Uint8Array([255, 255, 255, 255])));
  expect(await socket.hears((message) => message.kind === 'refused')).toMatchObject({
    frame: 1,
    code: 'malformed',
  });
  expect(await socket.hears((message) => message.kind === 'refused' && message.frame === 2)).toBeDefined();
  const broken = await openRawSocket(`${url}?${asked}`, writer.headers);
  broken.send('testo');
  expect(await broken.closed).toBe(4400);
  await honest.types(' dopo');
  await honest.until('saved', (text) => text.save.kind === 'saved');
  expect(await stored(document)).toContain('Inizio. Prima dopo');
  socket.close();
  honest.close();
});

test('[G1] a state vector that cannot be read, and a deletion of nothing, end no server', async () => {
  const { document, url, writer } = await scene();
  const honest = openTypist({ ...town, headers: writer.headers, person: writer.id, document });
  await honest.types(' Prima');
  await honest.until('saved', (text) => text.save.kind === 'saved');
  const reader = town.person('Carla');
  await town.allow(reader, document, 'read');
  const broken = await openRawSocket(`${url}?${asked}`, reader.headers);
  broken.send(new Uint8Array([0, 0, 0]));
  expect(await broken.closed).toBe(4400);
  const socket = await openRawSocket(`${url}?${asked}`, reader.headers);
  const doc = await heardText(socket);
  const clock = Y.getState(doc.store, honest.doc().clientID);
  socket.send(updateFrame(deletion(honest.doc().clientID, clock, 0)));
  expect(await socket.hears((message) => message.kind === 'refused')).toMatchObject({ code: 'malformed' });
  await honest.types(' dopo');
  await honest.until('saved', (text) => text.save.kind === 'saved');
  expect(await stored(document)).toContain('Inizio. Prima dopo');
  socket.close();
  honest.close();
});

test('[G5] an update that builds no text is refused; an attribute that is set again is not', async () => {
  const { document, url, writer } = await scene();
  const socket = await openRawSocket(`${url}?${asked}`, writer.headers);
  const doc = await heardText(socket);
  doc.clientID = 55;
  doc.on('update', (update: Uint8Array) => socket.send(updateFrame(update)));
  const paragraph = doc.getXmlFragment('default').get(0) as Y.XmlElement;
  paragraph.setAttribute('id', 'primo');
  paragraph.setAttribute('id', 'secondo');
  expect(await socket.hears((message) => message.kind === 'settled' && message.upTo === 2)).toBeDefined();
  doc.getMap('altro').set('a', 1);
  expect(await socket.hears((message) => message.kind === 'refused')).toMatchObject({
    frame: 3,
    code: 'structure',
  });
  expect(await stored(document)).toContain('"id":"secondo"');
  socket.close();
});

test('[G2] an update above the limit closes with 4413 and changes nothing', async () => {
  const { document, url, writer } = await scene();
  const socket = await openRawSocket(`${url}?${asked}`, writer.headers);
  const doc = await heardText(socket);
  socket.send(updateFrame(typed(doc, 1, 'x'.repeat(1024 * 1024))));
  expect(await socket.closed).toBe(4413);
  expect(await stored(document)).not.toContain('xxx');
});

test('[G4] an update under another member’s clientID is refused, and hers still arrive', async () => {
  const { document, url, writer } = await scene();
  const mallory = town.person('Bruno');
  await town.allow(mallory, document, 'write');
  const victim = openTypist({ ...town, headers: writer.headers, person: writer.id, document });
  await victim.types(' Suo');
  await victim.until('saved', (text) => text.save.kind === 'saved');
  const socket = await openRawSocket(`${url}?${asked}`, mallory.headers);
  const doc = await heardText(socket);
  socket.send(updateFrame(typed(doc, victim.doc().clientID, 'Falso ')));
  expect(await socket.hears((message) => message.kind === 'refused')).toMatchObject({
    code: 'foreign_client',
  });
  await victim.types(' ancora');
  await victim.until('saved', (text) => text.save.kind === 'saved');
  expect(await stored(document)).toContain('Inizio. Suo ancora');
  expect(await stored(document)).not.toContain('Falso');
  socket.close();
  victim.close();
});

test('[G4] a clientID is bound durably by the first who shows it: a restart does not free it', async () => {
  const { document, url, writer } = await scene();
  const mallory = town.person('Bruno');
  await town.allow(mallory, document, 'write');
  const first = await openRawSocket(`${url}?${asked}`, writer.headers);
  first.send(updateFrame(typed(await heardText(first), 4242, 'Mio ')));
  await first.hears((message) => message.kind === 'settled');
  await town.restart();
  const second = await openRawSocket(`${url}?${asked}`, mallory.headers);
  second.send(updateFrame(typed(await heardText(second), 4242, 'Tuo ')));
  expect(await second.hears((message) => message.kind === 'refused')).toMatchObject({
    code: 'foreign_client',
  });
  const again = await openRawSocket(`${url}?${asked}`, writer.headers);
  again.send(updateFrame(typed(await heardText(again), 4242, 'Di nuovo ')));
  expect(await again.hears((message) => message.kind === 'settled')).toEqual({ kind: 'settled', upTo: 1 });
  expect(await stored(document)).toContain('Di nuovo Mio Inizio.');
  for (const socket of [second, again]) socket.close();
});

test('[G3] a gap is answered with resync and a new step 1; the whole step 2 settles it', async () => {
  const { document, url, writer } = await scene();
  const socket = await openRawSocket(`${url}?${asked}`, writer.headers);
  const doc = await heardText(socket);
  doc.clientID = 77;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = (doc.getXmlFragment('default').get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, 'a');
  text.insert(1, 'b');
  socket.send(updateFrame(updates[1] ?? new Uint8Array()));
  expect(await socket.hears((message) => message.kind === 'refused')).toEqual({
    kind: 'refused',
    frame: 1,
    code: 'resync',
  });
  socket.send(step2Frame(Y.encodeStateAsUpdate(doc)));
  expect(await socket.hears((message) => message.kind === 'settled')).toEqual({ kind: 'settled', upTo: 2 });
  expect(await stored(document)).toContain('abInizio.');
  socket.close();
});

test('[O5] a reader hears everything, is sent no step 1, and can change nothing', async () => {
  const { document, url, writer } = await scene();
  const reader = town.person('Carla');
  await town.allow(reader, document, 'read');
  const socket = await openRawSocket(`${url}?${asked}`, reader.headers);
  const doc = await heardText(socket);
  socket.send(updateFrame(typed(doc, 5, 'Non mio ')));
  expect(await socket.hears((message) => message.kind === 'refused')).toMatchObject({
    frame: 1,
    code: 'read_only',
  });
  socket.send(step2Frame(Y.encodeStateAsUpdate(doc)));
  expect(await socket.hears((message) => message.kind === 'settled')).toEqual({ kind: 'settled', upTo: 2 });
  const writing = openTypist({ ...town, headers: writer.headers, person: writer.id, document });
  await writing.types(' Vero');
  const heard = readClientFrame(await socket.receives((frame) => frame[0] === 0 && frame[1] === 2));
  if (heard?.kind !== 'update') throw new Error('no update');
  Y.applyUpdate(doc, heard.update);
  expect(JSON.stringify(contentOf(doc))).toContain('Vero');
  expect(socket.frames.filter((frame) => frame[0] === 0 && frame[1] === 0)).toEqual([]);
  expect(await stored(document)).not.toContain('Non mio');
  socket.close();
  writing.close();
});

test('[A4] after a refusal our client keeps the words as a copy, starts again and is saved', async () => {
  const { document, url, writer } = await scene();
  const other = town.person('Bruno');
  await town.allow(other, document, 'write');
  const anna = openTypist({ ...town, headers: writer.headers, person: writer.id, document });
  await anna.until('here', (text) => text.ready);
  // Somebody else holds the very clientID that Anna's document now writes under.
  const squatter = await openRawSocket(`${url}?${asked}`, other.headers);
  squatter.send(updateFrame(typed(await heardText(squatter), 99, 'Altri ')));
  await squatter.hears((message) => message.kind === 'settled');
  anna.doc().clientID = 99;
  await anna.types(' parole rifiutate');
  const rescued = await anna.until(
    'started again',
    (text) => text.generation === 1 && text.save.kind === 'saved',
  );
  expect(JSON.stringify(rescued.rescued?.content)).toContain('parole rifiutate');
  expect(anna.words()).toBe('Altri Inizio.');
  await anna.types(' nuove');
  await anna.until('saved', (text) => text.save.kind === 'saved');
  expect(await stored(document)).toContain('Altri Inizio. nuove');
  squatter.close();
  anna.close();
});
