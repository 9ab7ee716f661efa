import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { district } from '../../drizzle/schema/people.ts';
import { createLogger } from '../../server/platform/logger.ts';
import type { Pools } from '../../server/platform/pools.ts';
import { insertText, raiseAccessVersion } from '../../server/sync/documentStore.ts';
import { openSync } from '../../server/sync/openSync.ts';
import { type SyncLimits, usualLimits } from '../../server/sync/syncLimits.ts';
import { noMeter, type SyncMeter } from '../../server/sync/syncMeter.ts';
import type { SyncServer } from '../../server/sync/syncServer.ts';
import type { Access } from '../../server/sync/writeAccess.ts';
import type { DistrictId, DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { memberOf } from '../../shared/people/visitor.ts';
import { firstUpdate, type TextNode } from '../../shared/text/content.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';

/** The real room `sync` on a real database and a real port; only who is who is decided by the test. */
export type SyncTown = AsyncDisposable & {
  readonly database: FreshDatabase;
  /** `ws://127.0.0.1:40123/sync` */
  readonly address: string;
  readonly sync: SyncServer;
  /** A person with a session; the header is her cookie. */
  readonly person: (name: string) => TownPerson;
  /** A text, from its content or its first update, that nobody may read until `allow` says so. */
  readonly text: (content?: TextNode | Uint8Array) => Promise<DocumentId>;
  /** Changes a right as the product does: in a transaction that raises the access version, then tells. */
  readonly allow: (person: TownPerson, document: DocumentId, access: Access) => Promise<void>;
  /** The right is gone, and nobody is told. */
  readonly forbid: (person: TownPerson, document: DocumentId) => void;
  readonly endSession: (person: TownPerson) => void;
  /** Her session ends by itself at that moment. */
  readonly letEnd: (person: TownPerson, at: Date) => void;
  /** What the next question for a right is answered is found now, and handed over when the test lets it go. */
  readonly holdNextAnswer: () => { readonly asked: Promise<void>; readonly letGo: () => void };
  /** How often it was asked who somebody is. */
  readonly sessionsAsked: () => number;
  /** Stops this room and opens another on the same database. */
  readonly restart: () => Promise<void>;
  /** A second room `sync` on the same database, which hears nothing of the first one's sockets and is told nothing. */
  readonly anotherNode: () => Promise<AnotherNode>;
};

export type AnotherNode = AsyncDisposable & Pick<SyncTown, 'address' | 'sync'>;

export type TownPerson = {
  readonly id: PersonId;
  readonly name: string;
  readonly headers: { readonly 'x-person': string };
};

const oneParagraph: TextNode = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Inizio.' }] }],
};

export async function openSyncTown({
  limits = usualLimits,
  meter = noMeter,
  externalClients = true,
  way = async (database) => database.sqlFor,
}: {
  readonly limits?: SyncLimits;
  readonly meter?: SyncMeter;
  readonly externalClients?: boolean;
  /** How the room reaches its database, when that is not the straight way. */
  readonly way?: (database: FreshDatabase) => Promise<Pools['sqlFor']>;
} = {}): Promise<SyncTown> {
  const database = await freshDatabase();
  const sqlFor = await way(database);
  const districtId = randomUUID() as DistrictId;
  await database.db.insert(district).values({
    id: districtId,
    name: 'Ambito di prova',
    demo: true,
    externalClients: true,
    createdAt: new Date(),
  });
  const people = new Map<string, Actor>();
  const rights = new Map<string, Access>();
  const ends = new Map<string, Date>();
  let held: { readonly asked: () => void; readonly letGo: Promise<void> } | null = null;
  let sessionsAsked = 0;
  const logger = createLogger(process.env['LOG_LEVEL'] ?? 'silent');
  const open = () =>
    openSync({
      sqlFor,
      clock: { now: () => new Date() },
      logger,
      limits,
      meter,
      externalClients,
      originAllowed: (headers) => headers.get('origin') === null,
      session: async (headers) => {
        sessionsAsked++;
        const actor = people.get(headers.get('x-person') ?? '');
        return actor === undefined
          ? null
          : {
              visitor: { kind: 'person', actor },
              sessionId: actor.person,
              endsAt: ends.get(actor.person) ?? null,
            };
      },
      access: async (visitor, document) => {
        const found = rights.get(`${memberOf(visitor)} ${document}`) ?? 'none';
        const hold = held;
        held = null;
        hold?.asked();
        await hold?.letGo;
        return found;
      },
    });
  let sync = open();
  const door = await openDoor(() => sync);
  return {
    database,
    address: door.address,
    get sync() {
      return sync;
    },
    person(name) {
      const id = randomUUID() as PersonId;
      people.set(id, {
        person: id,
        district: districtId,
        name,
        office: 'Ente di prova',
        organisations: [],
        roles: ['mayor'],
      });
      return { id, name, headers: { 'x-person': id } };
    },
    async text(content: TextNode | Uint8Array = oneParagraph) {
      const id = randomUUID() as DocumentId;
      const author = randomUUID() as never;
      const first =
        content instanceof Uint8Array ? { update: content, clientId: 9 } : firstUpdate(content, randomUUID);
      await database.db.transaction((tx) =>
        insertText(
          tx,
          { id, district: districtId, writable: true, first, author, at: new Date() },
          randomUUID(),
        ),
      );
      return id;
    },
    async allow(person, document, access) {
      await database.db.transaction((tx) => raiseAccessVersion(tx, document));
      rights.set(`${person.id} ${document}`, access);
      sync.accessChanged(document);
    },
    forbid(person, document) {
      rights.set(`${person.id} ${document}`, 'none');
    },
    letEnd(person, at) {
      ends.set(person.id, at);
      setTimeout(() => people.delete(person.id), at.getTime() - Date.now()).unref();
    },
    holdNextAnswer() {
      const asked = Promise.withResolvers<void>();
      const letGo = Promise.withResolvers<void>();
      held = { asked: asked.resolve, letGo: letGo.promise };
      return { asked: asked.promise, letGo: letGo.resolve };
    },
    sessionsAsked: () => sessionsAsked,
    endSession(person) {
      people.delete(person.id);
      sync.sessionEnded(person.id);
    },
    async restart() {
      await sync.close();
      sync = open();
    },
    async [Symbol.asyncDispose]() {
      await sync.close();
      door.close();
      await database.drop();
    },
    async anotherNode() {
      const second = open();
      const itsDoor = await openDoor(() => second);
      return {
        address: itsDoor.address,
        sync: second,
        async [Symbol.asyncDispose]() {
          await second.close();
          itsDoor.close();
        },
      };
    },
  };
}

async function openDoor(sync: () => SyncServer): Promise<{ address: string; close: () => void }> {
  const http = createServer((_request, response) => response.writeHead(404).end());
  http.on('upgrade', (request, socket, head) => sync().upgrade(request, socket, head));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  return {
    address: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync`,
    close() {
      http.close();
      http.closeAllConnections();
    },
  };
}
