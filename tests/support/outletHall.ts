import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import WebSocket, { WebSocketServer } from 'ws';
import * as Y from 'yjs';
import { FrameStream } from '../../server/sync/frameStream.ts';
import { MemberSocket } from '../../server/sync/memberSocket.ts';
import { Outlet } from '../../server/sync/outlet.ts';
import { Presence } from '../../server/sync/presence.ts';
import type { SettledText } from '../../server/sync/settledText.ts';
import type { ReaderPatience } from '../../server/sync/slowReader.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { MemberId, PersonId } from '../../shared/kernel/ids.ts';
import { readClientFrame } from '../../shared/sync/wire.ts';
import { firstUpdate } from '../../shared/text/content.ts';
import { settledOf } from './gateDesk.ts';

/** Somebody in the hall: the server's side of her socket and her own. */
export type HallGuest = {
  readonly member: MemberSocket;
  /** The server's `ws`. */
  readonly server: WebSocket;
  /** Her `ws`. */
  readonly client: WebSocket;
  /** Writes that the server has made to her connection. */
  readonly writes: () => number;
  /** Bytes that wait for her in the server. */
  readonly waiting: () => number;
  /** Messages that she has received, oldest first. */
  readonly messages: readonly Uint8Array[];
  /** What she holds of the text. */
  readonly doc: Y.Doc;
  /** Resolves as soon as it holds, looked at with every message. */
  readonly until: (holds: () => boolean) => Promise<void>;
};

/** An outlet with a text, on real connections; who may come and what is stored is up to the test. */
export type OutletHall = AsyncDisposable & {
  readonly outlet: Outlet;
  readonly text: SettledText;
  readonly presence: Presence;
  readonly enter: (terms?: { readonly external: boolean }) => Promise<HallGuest>;
  /** Somebody who has asked for the text and holds it. */
  readonly seat: () => Promise<HallGuest>;
  /** Words at the end of the text, stored and shown, as if by this guest. */
  readonly stores: (words: string, author?: HallGuest) => void;
  /** All that is stored. */
  readonly words: () => string;
};

const nobody = Y.encodeStateVector(new Y.Doc());

export async function openOutletHall(patience?: ReaderPatience): Promise<OutletHall> {
  const first = firstUpdate(
    { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Inizio.' }] }] },
    randomUUID,
  );
  const text = settledOf(first.update);
  const writer = new Y.Doc();
  Y.applyUpdate(writer, first.update);
  const written: Uint8Array[] = [];
  writer.on('update', (update: Uint8Array) => written.push(update));
  const sockets = new Set<MemberSocket>();
  const presence = new Presence(() => Date.now());
  const outlet = new Outlet({
    sockets,
    text,
    presence,
    now: () => Date.now(),
    needsDoc: () => {},
    ...(patience && { patience }),
  });
  const door = openDoor();
  const enter: OutletHall['enter'] = async (terms = { external: false }) => {
    const { server, connection, client } = await door.comesIn();
    const member = memberOf(server, connection, terms.external);
    member.onOwed = () => outlet.owed();
    sockets.add(member);
    server.on('close', () => {
      sockets.delete(member);
      member.ended();
    });
    return guestOf(member, server, connection, client);
  };
  return {
    outlet,
    text,
    presence,
    enter,
    async seat() {
      const guest = await enter();
      guest.member.asked = nobody;
      outlet.owed();
      await guest.until(() => wordsOf(guest.doc) === wordsOf(writer));
      return guest;
    },
    stores(words, author) {
      const paragraph = writer.getXmlFragment('default').get(0) as Y.XmlElement;
      const end = paragraph.get(0) as Y.XmlText;
      end.insert(end.length, words);
      const update = must(written.pop(), 'an insertion is an update');
      text.settle(update);
      outlet.show(update, author?.member ?? null);
    },
    words: () => wordsOf(writer),
    async [Symbol.asyncDispose]() {
      outlet.stop();
      await door.close();
    },
  };
}

export function wordsOf(doc: Y.Doc): string {
  return doc.getXmlFragment('default').toString();
}

function openDoor() {
  const http = createServer();
  const upgrade = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const arrived: ((came: { server: WebSocket; connection: Duplex }) => void)[] = [];
  http.on('upgrade', (request, connection, head) => {
    upgrade.handleUpgrade(request, connection, head, (server) => {
      server.on('error', () => server.terminate());
      arrived.shift()?.({ server, connection });
    });
  });
  const listening = once(http.listen(0, '127.0.0.1'), 'listening');
  return {
    async comesIn() {
      await listening;
      const came = new Promise<{ server: WebSocket; connection: Duplex }>((resolve) => arrived.push(resolve));
      const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
      client.on('error', () => undefined);
      return { ...(await came), client };
    },
    async close() {
      http.closeAllConnections();
      for (const client of upgrade.clients) client.terminate();
      await new Promise((closed) => http.close(closed));
    },
  };
}

function memberOf(server: WebSocket, connection: Duplex, external: boolean): MemberSocket {
  const person = randomUUID() as PersonId;
  const owner = {
    visitor: { kind: 'person', actor: { person, name: 'Anna', office: 'Ente di prova' } } as never,
    member: person as string as MemberId,
    sessionId: person,
    headers: new Headers(),
  };
  const terms = { acknowledges: !external, external };
  return new MemberSocket(new FrameStream(server, connection), owner, terms, {
    access: 'write',
    version: 1,
    endsAt: null,
  });
}

function guestOf(member: MemberSocket, server: WebSocket, connection: Duplex, client: WebSocket): HallGuest {
  const doc = new Y.Doc();
  const messages: Uint8Array[] = [];
  const looks = new Set<() => void>();
  client.on('message', (data: Buffer) => {
    const message = new Uint8Array(data);
    messages.push(message);
    const frame = readClientFrame(message);
    if (frame?.kind === 'step2' || frame?.kind === 'update') Y.applyUpdate(doc, frame.update);
    for (const look of looks) look();
  });
  let writes = 0;
  const write = connection.write.bind(connection) as (...args: unknown[]) => boolean;
  connection.write = ((...args: unknown[]) => {
    writes++;
    return write(...args);
  }) as typeof connection.write;
  return {
    member,
    server,
    client,
    messages,
    doc,
    writes: () => writes,
    waiting: () => connection.writableLength,
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds()) return;
          looks.delete(look);
          resolve();
        };
        looks.add(look);
        look();
      }),
  };
}
