import { once } from 'node:events';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { Ahead } from '../../server/sync/ahead.ts';
import { judge } from '../../server/sync/gate.ts';
import { isAllNew, onlyNew } from '../../server/sync/onlyNew.ts';
import type { SettledText } from '../../server/sync/settledText.ts';
import { shapeOf } from '../../server/sync/updateShape.ts';
import { must } from '../../shared/kernel/assert.ts';
import { readClientFrame, step1Frame } from '../../shared/sync/wire.ts';
import { contentOf, firstUpdate, type TextNode } from '../../shared/text/content.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { settledOf } from './gateDesk.ts';
import { bombFrames, hostileFrame } from './mutatedFrames.ts';
import { seeded } from './seeded.ts';
import type { SyncTown } from './syncTown.ts';
import { openTypist } from './typist.ts';

export type JudgedFrames = {
  readonly room: SettledText;
  /** As the log holds them, the first one included. */
  readonly log: readonly Uint8Array[];
  readonly lawful: number;
  readonly refused: number;
  /** Time of this thread, in milliseconds, of the frame that took longest. */
  readonly slowest: number;
};

const before = firstUpdate(
  { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Inizio.' }] }] },
  () => 'primo',
).update;
/** So many frames are made of one copy of the text, which then takes in what was stored. */
const frameLife = 50;

/**
 * Sends hostile frames through reading, judging and applying, one by one, as a room does, without socket and
 * database. A frame that is refused must have changed nothing.
 */
export function judgeHostileFrames(seed: number, count: number): JudgedFrames {
  const random = seeded(seed);
  const room = settledOf(before);
  const log = [before];
  const bombs = bombFrames(1);
  let [lawful, refused, slowest] = [0, 0, 0];
  let page = new Y.Doc();
  for (let at = 0; at < count; at++) {
    if (at % frameLife === 0) page = copyOf(room, 1 + (at % 7));
    const frame = hostileFrame(random, page, bombs);
    if (typeof frame === 'string') continue;
    const began = process.threadCpuUsage();
    const update = takenIn(room, frame);
    const { user, system } = process.threadCpuUsage(began);
    slowest = Math.max(slowest, (user + system) / 1000);
    if (update === null) refused++;
    else {
      lawful++;
      log.push(update);
    }
  }
  return { room, log, lawful, refused, slowest };
}

/** The update that became part of the text, or null. */
function takenIn(room: SettledText, bytes: Uint8Array): Uint8Array | null {
  const frame = readClientFrame(bytes);
  if (frame?.kind !== 'update' && frame?.kind !== 'step2') return null;
  const shape = shapeOf(frame.update);
  if (shape === null) return null;
  const verdict = judge(shape, true, new Ahead(room.structs), (client) => (client === 1 ? 'other' : 'mine'));
  if (verdict.kind !== 'lawful') return null;
  const clockOf = (client: number) => room.structs.clockOf(client);
  const known = new Map(shape.structs.map(({ client }) => [client, clockOf(client)]));
  const isWhole = frame.kind === 'update' && isAllNew(shape, clockOf);
  const update = isWhole ? frame.update : onlyNew(frame.update, shape, known, verdict.newDeletes);
  room.settle(update);
  return update;
}

function copyOf(room: SettledText, clientId: number): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.stand()));
  doc.clientID = 1000 + clientId;
  return doc;
}

/** Hostile frames through real sockets on a text in which somebody honest writes; what she wrote is there at the end. */
export async function fuzzSockets(town: SyncTown, seed: number, count: number) {
  const random = seeded(seed);
  const document = await town.text(before);
  const [honest, hostile] = [town.person('Anna'), town.person('Malvina')];
  for (const person of [honest, hostile]) await town.allow(person, document, 'write');
  const writer = openTypist({ ...town, headers: honest.headers, person: honest.id, document });
  await writer.until('the text is here', (text) => text.ready);
  const bombs = bombFrames(writer.doc().clientID);
  const attacker = new Attacker(
    `${town.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`,
    hostile.headers,
  );
  const says = async (words: string) => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    writer.doc().getXmlFragment('default').push([paragraph]);
    await writer.until('saved', (text) => text.save.kind === 'saved', 30_000);
  };
  for (let at = 0; at < count; at++) {
    await attacker.sends(hostileFrame(random, attacker.doc, bombs));
    if (at % 100 === 99) await says(`parola${at}`);
  }
  await attacker.close();
  // After all that the attacker has sent, who may lawfully have changed every word before.
  await says('ultima parola');
  const room = must(await town.sync.contentOf(document), 'the text');
  await writer.until('her page shows what is stored', () => isSame(contentOf(writer.doc()), room));
  writer.close();
  return { document, room };
}

function isSame(one: TextNode, other: TextNode): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A socket that is opened again whenever the server has closed it. */
class Attacker {
  readonly #address: string;
  readonly #headers: Readonly<Record<string, string>>;
  #socket: WebSocket | null = null;
  doc = new Y.Doc();

  constructor(address: string, headers: Readonly<Record<string, string>>) {
    this.#address = address;
    this.#headers = headers;
  }

  async sends(frame: Uint8Array | string): Promise<void> {
    const socket = await this.#open();
    // Until it is out: what is sent to a socket that closes is nobody's.
    await new Promise<void>((resolve) => socket.send(frame, () => resolve()));
  }

  async close(): Promise<void> {
    if (this.#socket === null || this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.#socket, 'close');
    this.#socket.close();
    await closed;
  }

  async #open(): Promise<WebSocket> {
    if (this.#socket?.readyState === WebSocket.OPEN) return this.#socket;
    const socket = new WebSocket(this.#address, { headers: this.#headers });
    this.#socket = socket;
    // What it writes builds on the text as it was told on this socket, and on nothing that was refused.
    const doc = new Y.Doc();
    this.doc = doc;
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const heard = readClientFrame(new Uint8Array(data));
      if (heard?.kind === 'step2' || heard?.kind === 'update') Y.applyUpdate(doc, heard.update);
    });
    await Promise.race([once(socket, 'open'), once(socket, 'close')]);
    if (socket.readyState === WebSocket.OPEN) {
      socket.send(step1Frame(new Uint8Array([0])));
      await Promise.race([once(socket, 'message'), once(socket, 'close')]);
    }
    return socket.readyState === WebSocket.OPEN ? socket : await this.#open();
  }
}
