import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentRow, DocumentView } from '../../shared/documents/api.ts';
import { type DocumentKind, documentKinds } from '../../shared/documents/kind.ts';
import { templates } from '../../shared/documents/template/templates.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { isStep2, step1Frame } from '../../shared/sync/wire.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { outlineOf } from '../../shared/text/outline.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { readJournal } from '../support/readJournal.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';

let town: DemoTown;
let elena: Visitor;
let sara: Visitor;
let marta: Visitor;
let door: SyncDoor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  sara = await town.enter('sara-traccia');
  marta = await town.enter('marta-provini');
  door = await openSyncDoor(town);
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

async function made(kind: DocumentKind, title: string, by = elena): Promise<DocumentId> {
  const answer = await by.ask('POST', '/api/documents', { kind, title });
  expect([kind, answer.status]).toEqual([kind, 201]);
  return (answer.body as { id: DocumentId }).id;
}

const view = (id: DocumentId, by = elena) => by.get<DocumentView>(`/api/documents/${id}`);
const step = (by: Visitor, id: DocumentId, name: string, reason?: string) =>
  by.ask('POST', `/api/documents/${id}/steps`, { step: name, ...(reason && { reason }) });

async function actsOn(document: string) {
  const acts = await readJournal(town.database.db);
  return acts.filter(({ subject }) => subject === document).map(({ act, facts }) => ({ act, facts }));
}

test('a new document begins in the first state of its kind, with the headings of its template', async () => {
  for (const kind of documentKinds) {
    const id = await made(kind, 'Un testo nuovo');
    const shown = await view(id);
    const headings = outlineOf(shown.content as TextNode).map(({ title }) => title);
    expect([kind, headings]).toEqual([kind, (templates[kind] ?? []).map(([heading]) => heading)]);
    expect(shown).toMatchObject({ kind, mayWrite: true, mayRename: true });
    const [{ member_id: author } = {}] = await town.database.owner`
      select member_id from document_update where document_id = ${id}`;
    const isServer = author === '00000000-0000-0000-0000-000000000000';
    expect([kind, isServer]).toEqual([kind, templates[kind] !== null]);
  }
  const states = (await elena.get<readonly DocumentRow[]>('/api/documents?q=nuovo')).map(
    ({ kind, state }) => [kind, state],
  );
  expect(Object.fromEntries(states)).toEqual({
    plan_section: 'draft',
    recommendation: 'drafted',
    agreement: 'design_table',
    minutes: 'draft',
  });
  expect(await elena.get<readonly DocumentRow[]>('/api/documents?kind=minutes&q=nuovo')).toHaveLength(1);
});

test('twenty recommendations made at once take the next twenty codes, each once', async () => {
  const before = (await elena.get<readonly DocumentRow[]>('/api/documents?kind=recommendation')).length;
  const ids = await Promise.all(
    Array.from({ length: 20 }, (_, n) => made('recommendation', `Contemporanea ${n}`, sara)),
  );
  const rows = await elena.get<readonly DocumentRow[]>('/api/documents?kind=recommendation&q=contemporanea');
  expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  expect(rows.map(({ code }) => code).toSorted()).toEqual(
    Array.from({ length: 20 }, (_, n) => `R-${String(before + n + 1).padStart(2, '0')}`),
  );
  expect((await view(await made('agreement', 'Senza codice'))).code).toBeNull();
});

test('each kind is made by those who may make it', async () => {
  const asked = async (by: Visitor, kind: DocumentKind) =>
    (await by.ask('POST', '/api/documents', { kind, title: 'Prova' })).status;
  const of = async (by: Visitor) => Promise.all(documentKinds.map((kind) => asked(by, kind)));
  expect(await of(elena)).toEqual([201, 201, 201, 201]);
  expect(await of(sara)).toEqual([403, 201, 403, 201]);
  expect(await of(marta)).toEqual([403, 403, 403, 403]);
});

test('[W1] a step closes the text under whoever is writing it, and the way back opens it again', async () => {
  const id = await made('recommendation', 'Aprire gli sportelli la sera');
  const asked = `ack=1&schema=${schemaVersion}&epoch=1`;
  const socket = await openRawSocket(`${door.address}/${id}?${asked}`, { cookie: sara.cookie });
  const reader = await openRawSocket(`${door.address}/${id}?${asked}`, { cookie: marta.cookie });
  for (const each of [socket, reader]) each.send(step1Frame(new Uint8Array([0])));
  await Promise.all([socket.receives(isStep2), reader.receives(isStep2)]);
  expect((await view(id, sara)).steps).toEqual(['validate']);

  expect((await step(sara, id, 'validate', ' Letta in plenaria ')).status).toBe(204);
  expect(await socket.closed).toBe(closeCodes.rightWithdrawn);
  // Whoever only reads stays, and is told to look again.
  await reader.hears(({ kind }) => kind === 'changed');
  reader.close();
  expect(await view(id, sara)).toMatchObject({
    state: 'validated_by_workshop',
    mayWrite: false,
    mayRename: false,
    steps: ['reopen', 'open_observations'],
  });
  const row = async () => {
    const [found] = await town.database.owner`select writable, access_version from document where id = ${id}`;
    return [found?.['writable'], Number(found?.['access_version'])];
  };
  expect(await row()).toEqual([false, 2]);
  expect((await step(sara, id, 'reopen')).status).toBe(204);
  expect(await row()).toEqual([true, 3]);
  expect((await actsOn(id)).slice(1)).toEqual([
    {
      act: 'document.advanced',
      facts: { step: 'validate', from: 'drafted', to: 'validated_by_workshop', reason: 'Letta in plenaria' },
    },
    { act: 'document.advanced', facts: { step: 'reopen', from: 'validated_by_workshop', to: 'drafted' } },
  ]);
});

test('an agreement goes to the legal check and back; minutes circulate and come back', async () => {
  const agreement = await made('agreement', 'Accordo di prova');
  for (const name of ['close_design', 'draft_agreement', 'ask_legal_check']) {
    expect([name, (await step(elena, agreement, name)).status]).toEqual([name, 204]);
  }
  expect(await view(agreement)).toMatchObject({
    state: 'legal_check',
    mayWrite: false,
    steps: ['send_back'],
  });
  expect((await step(elena, agreement, 'send_back')).status).toBe(204);
  expect(await view(agreement)).toMatchObject({ state: 'agreement_draft', mayWrite: true });

  const minutes = await made('minutes', 'Verbale di prova');
  expect((await step(elena, minutes, 'circulate')).status).toBe(204);
  expect(await view(minutes)).toMatchObject({ state: 'circulated', mayWrite: false });
  expect((await step(elena, minutes, 'send_back')).status).toBe(204);
  expect(await view(minutes)).toMatchObject({ state: 'draft', mayWrite: true });
});

test('what does not follow, is not built, or is not theirs to do, changes nothing', async () => {
  const id = await made('minutes', 'Ferma');
  await step(elena, id, 'circulate');
  expect(await step(elena, id, 'approve')).toMatchObject({ status: 409, body: { refused: 'not_built_yet' } });
  expect(await step(elena, id, 'sign')).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
  expect(await step(elena, id, 'validate')).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
  expect(await step(elena, id, 'fly')).toMatchObject({ status: 400 });
  expect(await step(sara, id, 'send_back')).toMatchObject({ status: 403, body: { refused: 'forbidden' } });
  expect((await view(id, sara)).steps).toEqual([]);
  const both = await Promise.all([step(elena, id, 'send_back'), step(elena, id, 'send_back')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  expect(await actsOn(id)).toHaveLength(3);
});

test('only a section has a place in the plan', async () => {
  const document = await made('agreement', 'Non è una sezione');
  const answer = await elena.ask('POST', '/api/plan/entries', { document, under: null });
  expect(answer).toMatchObject({ status: 404, body: { refused: 'not_found' } });
});
