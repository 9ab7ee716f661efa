import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { usualLimits } from '../../server/sync/syncLimits.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { updateLimit } from '../../shared/sync/limits.ts';
import { isStep2, readClientFrame, step1Frame, step2Frame, updateFrame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { handmadeUpdate } from '../support/handmadeUpdate.ts';
import { openRawSocket, type RawSocket } from '../support/rawSocket.ts';
import { openSyncTown, type SyncTown, type TownPerson } from '../support/syncTown.ts';

let town: SyncTown;
beforeAll(async () => {
  town = await openSyncTown({ limits: { ...usualLimits, frameBurst: 1000 } });
});
afterAll(() => town[Symbol.asyncDispose]());

async function writers(document: DocumentId, ...names: readonly string[]): Promise<readonly TownPerson[]> {
  const people = names.map((name) => town.person(name));
  for (const person of people) await town.allow(person, document, 'write');
  return people;
}

function open(person: TownPerson | undefined, document: DocumentId, epoch = 1): Promise<RawSocket> {
  const address = `${town.address}/${document}?ack=1&schema=${schemaVersion}&epoch=${epoch}`;
  return openRawSocket(address, person?.headers ?? {});
}

/** So many paragraphs at the beginning of a text, under a clientID that nobody has had. */
const paragraphsOf = (client: number, count: number) =>
  updateFrame(
    handmadeUpdate(
      Array.from({ length: count }, (_, clock) => ({
        client,
        clock,
        content: { kind: 'element', name: 'paragraph' },
      })),
    ),
  );
const paragraphOf = (client: number) => paragraphsOf(client, 1);

const author = 9;
const letters = 300_000;

test('[G2] a step 2 may be larger than an update, by the deletions of the text that it has to repeat', async () => {
  const holes = Array.from({ length: letters / 2 }, (_, at) => ({
    client: author,
    clock: 3 + at * 2,
    length: 1,
  }));
  const document = await town.text(
    handmadeUpdate(
      [
        { client: author, clock: 0, content: { kind: 'element', name: 'paragraph' } },
        { client: author, clock: 1, content: { kind: 'text' }, parent: { client: author, clock: 0 } },
        {
          client: author,
          clock: 2,
          content: { kind: 'string', words: 'x'.repeat(letters) },
          parent: { client: author, clock: 1 },
        },
      ],
      holes,
    ),
  );
  const [anna] = await writers(document, 'Anna');
  const socket = await open(anna, document);
  socket.send(step1Frame(new Uint8Array([0])));
  const frame = readClientFrame(await socket.receives(isStep2));
  const doc = new Y.Doc();
  if (frame?.kind === 'step2') Y.applyUpdate(doc, frame.update);
  const vector = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  doc.getXmlFragment('default').insert(1, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('y'.repeat(updateLimit - 500_000))]);
  const step2 = Y.encodeStateAsUpdate(doc, vector);
  expect(step2.length).toBeGreaterThan(updateLimit);
  socket.send(step2Frame(step2));
  expect(await socket.hears(({ kind }) => kind !== 'access')).toEqual({ kind: 'settled', upTo: 1 });
  socket.send(updateFrame(step2));
  expect(await socket.hears(({ kind }) => kind === 'refused')).toMatchObject({ frame: 2, code: 'too_large' });
  expect(await socket.closed).toBe(4413);
});

test('[G4] one socket binds 64 clientIDs; the 65th sends it away, and what was bound stays', async () => {
  const document = await town.text();
  const [anna] = await writers(document, 'Anna');
  const socket = await open(anna, document);
  for (let client = 1; client <= 64; client++) socket.send(paragraphOf(client));
  await socket.hears((message) => message.kind === 'settled' && message.upTo === 64);
  socket.send(paragraphOf(65));
  expect(await socket.closed).toBe(4429);
  expect((await town.sync.contentOf(document))?.content).toHaveLength(1 + 64);
  const again = await open(anna, document);
  again.send(paragraphOf(64));
  again.send(paragraphOf(65));
  await again.hears((message) => message.kind === 'settled' && message.upTo === 2);
  again.close();
});

test('[G4] of two who want the same clientID at once, one has it', async () => {
  const document = await town.text();
  const people = await writers(document, 'Anna', 'Bruno');
  const sockets = await Promise.all(people.map((person) => open(person, document)));
  const [anna, bruno] = sockets;
  for (let client = 1; client <= 20; client++) {
    // Whoever comes second is refused what goes beyond the first; each is the longer one in turn.
    anna?.send(paragraphsOf(client, 1 + (client % 2)));
    bruno?.send(paragraphsOf(client, 2 - (client % 2)));
  }
  const lastAnswer = (socket: RawSocket) =>
    socket.hears(
      (message) =>
        (message.kind === 'settled' && message.upTo === 20) ||
        (message.kind === 'refused' && message.frame === 20),
    );
  await Promise.all(sockets.map(lastAnswer));
  const refused = sockets.flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'refused'));
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.every((message) => message.kind === 'refused' && message.code === 'foreign_client')).toBe(
    true,
  );
  // One paragraph at the beginning, and of each clientID two, or one where the longer came second.
  expect((await town.sync.contentOf(document))?.content).toHaveLength(1 + 2 * 20 - refused.length);
  for (const socket of sockets) socket.close();
});

test('[G4] [H2] a clientID of a closed epoch is nobody’s any more, not even hers who had it', async () => {
  const document = await town.text();
  const [anna] = await writers(document, 'Anna');
  const before = await open(anna, document);
  before.send(paragraphOf(7));
  await before.hears(({ kind }) => kind === 'settled');
  before.close();
  await before.closed;
  // As an erasure or a restore will do it: a new epoch, which begins with nothing.
  await town.database.owner`update document set epoch = 2 where id = ${document}`;
  await town.restart();
  const after = await open(anna, document, 2);
  after.send(paragraphOf(7));
  expect(await after.hears(({ kind }) => kind === 'refused')).toMatchObject({ code: 'foreign_client' });
  after.send(paragraphOf(8));
  await after.hears((message) => message.kind === 'settled' && message.upTo === 2);
  after.close();
});
