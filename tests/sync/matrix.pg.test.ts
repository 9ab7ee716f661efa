import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Access } from '../../server/sync/writeAccess.ts';
import { type DocumentKind, documentKinds } from '../../shared/documents/kind.ts';
import { must } from '../../shared/kernel/assert.ts';
import { policy } from '../../shared/people/can.ts';
import { roles, type Standing, standingOf } from '../../shared/people/role.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { updateLimit } from '../../shared/sync/limits.ts';
import {
  awarenessMessageKind,
  type ClientFrame,
  isStep2,
  step1Frame,
  step2Frame,
  updateFrame,
} from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { enterAsEach, type OfRole, oneOfEachStanding } from '../support/everyRole.ts';
import { caretFrame, heardText, wordsIn } from '../support/heardText.ts';
import { openRawSocket, type RawSocket } from '../support/rawSocket.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';

/** Everything that a client may say (a new kind of the wire does not compile before it has its row here), and what it may not. */
type Said = ClientFrame['kind'] | 'known_step2' | 'unreadable' | 'unknown' | 'text' | 'oversize';

type Outcome = 'answered' | 'settled' | 'read_only' | 'malformed' | 'caret' | 'no caret' | number;

/** What comes of it, by what the policy lets somebody do with the text. Who may not read it has no socket. */
const outcomes: Record<Said, Record<Exclude<Access, 'none'>, Outcome>> = {
  step1: { read: 'answered', write: 'answered' },
  step2: { read: 'read_only', write: 'settled' },
  update: { read: 'read_only', write: 'settled' },
  // It contains nothing new (O5).
  known_step2: { read: 'settled', write: 'settled' },
  awareness: { read: 'no caret', write: 'caret' },
  query_awareness: { read: 'answered', write: 'answered' },
  unreadable: { read: 'malformed', write: 'malformed' },
  unknown: { read: closeCodes.malformed, write: closeCodes.malformed },
  text: { read: closeCodes.malformed, write: closeCodes.malformed },
  oversize: { read: closeCodes.tooLarge, write: closeCodes.tooLarge },
};

/** What each of them is; the ones that end the socket come last, each with a socket of its own. */
const says: Record<Said, (socket: RawSocket, doc: Y.Doc) => Promise<Outcome>> = {
  step1: async (socket) => {
    socket.send(step1Frame(new Uint8Array([0])));
    return answered(socket, isStep2);
  },
  step2: (socket, doc) => numbered(socket, step2Frame(wordsIn(doc, 'Due.'))),
  update: (socket, doc) => numbered(socket, updateFrame(wordsIn(doc, 'Uno.'))),
  known_step2: (socket, doc) => numbered(socket, step2Frame(Y.encodeStateAsUpdate(doc))),
  unreadable: (socket) => numbered(socket, updateFrame(new Uint8Array([255, 255, 255]))),
  awareness: async (socket, doc) => {
    socket.send(caretFrame(doc.clientID, 1));
    const frame = await socket.receives((bytes) => shows(bytes, '"cursor":'));
    return shows(frame, '"cursor":{"anchor"') ? 'caret' : 'no caret';
  },
  query_awareness: async (socket) => {
    socket.send(new Uint8Array([3]));
    return answered(socket, (bytes) => bytes[0] === awarenessMessageKind);
  },
  unknown: (socket) => sentAway(socket, new Uint8Array([77, 1])),
  text: (socket) => sentAway(socket, 'testo'),
  oversize: (socket) => sentAway(socket, updateFrame(new Uint8Array(updateLimit + 1))),
};
const all = Object.keys(says) as readonly Said[];
const endsSocket = (said: Said) => typeof outcomes[said].write === 'number';

let town: DemoTown;
let people: readonly OfRole[];
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  people = await enterAsEach(town, roles);
  door = await openSyncDoor(town);
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

function shows(bytes: Uint8Array, words: string): boolean {
  return bytes[0] === awarenessMessageKind && Buffer.from(bytes).includes(words);
}

/** A frame that came after the question. */
async function answered(socket: RawSocket, fits: (frame: Uint8Array) => boolean): Promise<Outcome> {
  const before = socket.frames.length;
  await socket.receives((frame) => fits(frame) && socket.frames.indexOf(frame) >= before);
  return 'answered';
}

/** How many numbered frames each socket has sent: the server counts the same. */
const sent = new WeakMap<RawSocket, number>();
async function numbered(socket: RawSocket, frame: Uint8Array): Promise<Outcome> {
  const number = (sent.get(socket) ?? 0) + 1;
  sent.set(socket, number);
  socket.send(frame);
  const word = await socket.hears(
    (message) =>
      (message.kind === 'settled' && message.upTo >= number) ||
      (message.kind === 'refused' && message.frame === number),
  );
  return word.kind === 'refused' ? (word.code as Outcome) : 'settled';
}

async function sentAway(socket: RawSocket, frame: Uint8Array | string): Promise<Outcome> {
  socket.send(frame);
  return socket.closed;
}

function open(cookie: string, document: string): Promise<RawSocket> {
  return openRawSocket(`${door.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`, { cookie });
}

async function tableOf(cookie: string, document: string, saids: readonly Said[]): Promise<Table> {
  const table: Table = {};
  const socket = await open(cookie, document);
  const doc = await heardText(socket).catch(() => null);
  if (doc === null) return { none: await socket.closed };
  for (const said of saids.filter((each) => !endsSocket(each))) table[said] = await says[said](socket, doc);
  socket.close();
  for (const said of saids.filter(endsSocket))
    table[said] = await says[said](await open(cookie, document), doc);
  return table;
}

type Table = Partial<Record<Said | 'none', Outcome>>;

/** What the policy says that must come of it. */
function expected(standing: Standing, kind: DocumentKind, granted: boolean, saids: readonly Said[]): Table {
  if (policy['document.read'][standing] === 'no') return { none: closeCodes.notFound };
  const cell = policy[`${kind}.write`][standing];
  const access = cell === 'yes' || (cell === 'granted' && granted) ? 'write' : 'read';
  return Object.fromEntries(saids.map((said) => [said, outcomes[said][access]]));
}

async function newDocument(kind: DocumentKind, grantedTo: readonly OfRole[]): Promise<string> {
  const elena = await town.enter('elena-esempi');
  const { body } = await elena.ask('POST', '/api/documents', { kind, title: `Prova ${randomUUID()}` });
  const { id } = body as { readonly id: string };
  for (const person of grantedTo)
    await town.database.owner`
      insert into document_grant (id, document_id, person_id, granted_at)
      values (gen_random_uuid(), ${id}, ${person.id}, now())`;
  return id;
}

test.for(documentKinds.flatMap((kind) => [false, true].map((granted) => ({ kind, granted }))))(
  '[G1, W1] $kind, granted: $granted: every standing of the policy × every frame of the wire',
  async ({ kind, granted }) => {
    const standings = people.filter(({ role }) => oneOfEachStanding.includes(role));
    const document = await newDocument(kind, granted ? standings : []);
    // What ends a socket ends it whatever the text is: tried with one kind.
    const saids = kind === 'plan_section' ? all : all.filter((said) => !endsSocket(said));
    for (const { role, visitor } of standings) {
      const standing = standingOf[role];
      const found = await tableOf(visitor.cookie, document, saids);
      expect({ standing, ...found }).toEqual({ standing, ...expected(standing, kind, granted, saids) });
    }
  },
);

test('[G1, W1] in consultation nobody writes the text, invited or granted, by whatever frame', async () => {
  const elena = await town.enter('elena-esempi');
  const standings = people.filter(({ role }) => oneOfEachStanding.includes(role));
  const document = await newDocument('plan_section', standings);
  const invited = standings.map(({ id }) => ({ person: id }));
  const round = { documents: [document], invited, deadline: '2100-01-31T12:00:00Z', instructions: '' };
  expect((await elena.ask('POST', '/api/consultations', round)).status).toBe(201);
  const saids = all.filter((said) => !endsSocket(said));
  const reads = Object.fromEntries(saids.map((said) => [said, outcomes[said].read]));
  for (const { role, visitor } of standings) {
    const isOut = policy['document.read'][standingOf[role]] === 'no';
    const found = await tableOf(visitor.cookie, document, saids);
    expect({ role, ...found }).toEqual({ role, ...(isOut ? { none: closeCodes.notFound } : reads) });
  }
  const [log] = await town.database.owner`
    select count(*)::int as rows from document_update where document_id = ${document}`;
  expect(log?.['rows']).toBe(1);
});

test('[G1, W1] every single role reads and writes as its standing does', async () => {
  const document = await newDocument('minutes', people);
  const found = await Promise.all(
    people.map(async ({ role, visitor }) => [role, await tableOf(visitor.cookie, document, ['update'])]),
  );
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(roles.map((role) => [role, expected(standingOf[role], 'minutes', true, ['update'])])),
  );
});

test('[G1, W1] who has no session, had one, had a role, or is of another district, has no socket', async () => {
  const document = await newDocument('plan_section', people);
  const sql = town.database.owner;
  const [left, former, foreign] = people.filter(({ role }) => standingOf[role] === 'contributor') as [
    OfRole,
    OfRole,
    OfRole,
  ];
  const codeOf = async ({ cookie }: Pick<Visitor, 'cookie'>) => (await open(cookie, document)).closed;
  await left.visitor.ask('POST', '/api/session/end');
  await sql`update membership set valid_until = '2025-06-30' where person_id = ${former.id}`;
  const [other] = await sql`
    insert into district (id, name, demo, external_clients, created_at)
    values (gen_random_uuid(), 'Altro ambito', false, false, now()) returning id`;
  await sql`update person set district_id = ${must(other, 'another district')['id']} where id = ${foreign.id}`;
  expect({
    anonymous: await codeOf({ cookie: '' }),
    ended: await codeOf(left.visitor),
    former: await codeOf(former.visitor),
    foreign: await codeOf(foreign.visitor),
  }).toEqual({
    anonymous: closeCodes.notSignedIn,
    ended: closeCodes.notSignedIn,
    former: closeCodes.notFound,
    foreign: closeCodes.notSignedIn,
  });
});
