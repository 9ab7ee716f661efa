import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentView } from '../../shared/documents/api.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { isStep2, step1Frame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { openRawSocket, type RawSocket } from '../support/rawSocket.ts';
import { type RegisterDesk, registerDesk } from '../support/registerDesk.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import { openTypist, type Typist } from '../support/typist.ts';

let town: DemoTown;
let ivo: Visitor;
let desk: RegisterDesk;
let document: DocumentId;
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  door = await openSyncDoor(town);
  ivo = await town.enter('ivo-registri');
  desk = registerDesk(town, ivo);
  document = await town.section('9.E');
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

async function opened(visitor: Visitor): Promise<RawSocket> {
  const url = `${door.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`;
  const socket = await openRawSocket(url, { cookie: visitor.cookie });
  socket.send(step1Frame(new Uint8Array([0])));
  await socket.receives(isStep2);
  return socket;
}

async function idOf(visitor: Visitor): Promise<PersonId> {
  return (await visitor.get<SessionView>('/api/session')).actor.person;
}

async function typist(visitor: Visitor): Promise<Typist> {
  return openTypist({
    address: door.address,
    headers: { cookie: visitor.cookie },
    person: await idOf(visitor),
    document,
  });
}

/** How many statements wait for a lock right now. */
async function waiting(): Promise<number> {
  const [row] = await town.database.owner<{ waiting: number }[]>`
    select count(*)::int as waiting from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  return row?.waiting ?? 0;
}

async function untilWaiting(statements: number): Promise<void> {
  while ((await waiting()) < statements);
}

test('[N13] whoever is succeeded is sent away from the open text at once; others stay', async () => {
  const [marta, nadia] = [await town.enter('marta-provini'), await town.enter('nadia-modelli')];
  const [hers, others] = await Promise.all([opened(marta), opened(nadia)]);
  const seat = await desk.seat('Comune di Romanengo');
  const membership = {
    organisation: seat.organisation.id,
    role: 'observer',
    office: 'Osservatrice',
    from: desk.day(-9),
  };
  const person = await desk.made('people', { name: 'Gina Prove', email: null, membership });
  await desk.made(`seats/${seat.id}/holder`, { person, office: 'Sindaca', from: desk.day(0), role: 'mayor' });
  expect(await hers.closed).toBe(closeCodes.rightWithdrawn);
  // The grant is still hers; without a role in the district it opens nothing.
  expect((await marta.ask('GET', `/api/documents/${document}`)).status).toBe(404);
  const heard = others.frames.length;
  others.send(step1Frame(new Uint8Array([0])));
  await others.receives((frame) => isStep2(frame) && others.frames.indexOf(frame) >= heard);
  others.close();
});

test('[N13] whoever is given a role may write at once what it lets her write', async () => {
  const sara = await town.enter('sara-traccia');
  const socket = await opened(sara);
  const { id } = await desk.person('Sara Traccia');
  const { id: organisation } = await desk.organisation('Cooperativa Esempio Uno');
  const given = { organisation, role: 'ets_member', office: 'Referente', from: desk.day(0) };
  const membership = await desk.made(`people/${id}/memberships`, given);
  await socket.hears((message) => message.kind === 'access' && message.access === 'write');
  expect((await desk.post(`memberships/${membership}/end`, { until: desk.day(-1) })).status).toBe(204);
  expect(await socket.closed).toBe(closeCodes.rightWithdrawn);
  // She still reads: she has the role that she had before.
  expect(await sara.get<DocumentView>(`/api/documents/${document}`)).toMatchObject({ mayWrite: false });
});

test('[N13, W1] what is written while a role ends is stored before its end, or not at all', async () => {
  const nadia = await town.enter('nadia-modelli');
  const person = await idOf(nadia);
  const writer = await typist(nadia);
  await writer.types('prima');
  await writer.until('her words are saved', ({ save }) => save.kind === 'saved');
  const held = (await desk.person('Nadia Modelli')).memberships[0]?.id;

  // The end is held back just before its commit, with the texts in its hand.
  const ending = await town.database.owner.begin(async (tx) => {
    await tx`select 1 from journal_head for update`;
    const answer = desk.post(`memberships/${held}/end`, { until: desk.day(-1) });
    await untilWaiting(1);
    await writer.types(' tardi');
    // Judged by the right of before, and now at the row that the end holds.
    await untilWaiting(2);
    return { answer };
  });
  expect((await ending.answer).status).toBe(204);
  await writer.until('she is sent away', ({ ended }) => ended !== null);
  const stored = await town.database.owner`
    select seq from document_update where document_id = ${document} and member_id = ${person}`;
  expect(stored).toHaveLength(1);
  const elena = await town.enter('elena-esempi');
  const { content } = await elena.get<DocumentView>(`/api/documents/${document}`);
  expect(JSON.stringify(content)).toContain('prima');
  expect(JSON.stringify(content)).not.toContain('tardi');
  writer.close();
});

/** A socket that is being admitted, held back at a table while something happens. */
async function whileAdmitted(
  visitor: Visitor,
  heldAt: 'document' | 'document_profile',
  happens: (tx: Parameters<Parameters<typeof town.database.owner.begin>[1]>[0]) => Promise<unknown>,
): Promise<RawSocket> {
  const admitted = await town.database.owner.begin(async (tx) => {
    await tx.unsafe(`lock table ${heldAt} in access exclusive mode`);
    const url = `${door.address}/${document}?ack=1&schema=${schemaVersion}&epoch=1`;
    const socket = await openRawSocket(url, { cookie: visitor.cookie });
    await untilWaiting(1);
    await happens(tx);
    return { socket };
  });
  return admitted.socket;
}

test('[N13, W1] a role that ends while its socket is being admitted opens nothing', async () => {
  const clara = await town.enter('clara-ipotesi');
  const person = await idOf(clara);
  const socket = await whileAdmitted(clara, 'document', async (tx) => {
    await tx`update membership set valid_until = ${desk.day(-1)} where person_id = ${person}`;
    await tx`update document set access_version = access_version + 1`;
  });
  expect(await socket.closed).toBe(closeCodes.notFound);
});

test('a session that ends while its socket is being admitted opens nothing', async () => {
  const elena = await town.enter('elena-esempi');
  const socket = await whileAdmitted(elena, 'document_profile', () => elena.ask('POST', '/api/session/end'));
  expect(await socket.closed).toBe(closeCodes.notSignedIn);
});
