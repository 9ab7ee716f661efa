import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ChangeView, DeskView } from '../../shared/inbox/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
});
afterAll(() => town[Symbol.asyncDispose]());

const minute = 60_000;
const desk = (visitor: Visitor) => visitor.get<DeskView>('/api/desk');
const person = async (visitor: Visitor) => (await visitor.get<SessionView>('/api/session')).actor.person;

/** Everybody has seen everything, an hour ago. */
beforeEach(async () => {
  await Promise.all([desk(elena), desk(marta)]);
  town.time.pass(60 * minute);
});

async function writes(by: string, document: DocumentId): Promise<void> {
  await town.database.owner`
    insert into document_update (document_id, seq, epoch, bytes, member_id, batch_id, ordinal, at)
    select ${document}, 1 + max(seq), 1, '\\x0000', ${by}, ${randomUUID()}, 0, ${town.time.now().toISOString()}
    from document_update where document_id = ${document}`;
}

async function created(title: string): Promise<DocumentId> {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title });
  return (answer.body as { id: DocumentId }).id;
}

test('the first time there is no visit before, and what the seed did is no news', async () => {
  await using fresh = await openDemoTown();
  const view = await desk(await fresh.enter('marta-provini'));
  expect(view.lastVisit).toBeNull();
  expect(view.changes).toEqual([]);
  expect(view.mine.map((row) => row.number).toSorted()).toEqual(['9.E', '9.G']);
});

test('mine is what I may write, last changed first', async () => {
  const document = await town.section('9.G');
  await writes(await person(elena), document);
  expect((await desk(marta)).mine.map((row) => row.number)).toEqual(['9.G', '9.E']);
  expect((await desk(elena)).mine.length).toBeGreaterThan(10);
});

test('what others did since my last visit is told, newest first, and what I did is not', async () => {
  const id = await created('Una sezione nuova');
  await elena.ask('PATCH', `/api/documents/${id}`, { title: 'Una sezione diversa' });
  await elena.ask('POST', '/api/plan/entries', { document: id, under: null });
  await elena.ask('POST', `/api/documents/${id}/grants`, { person: await person(marta) });
  await elena.ask('DELETE', `/api/documents/${id}/grants/person/${await person(marta)}`);

  const told = (await desk(marta)).changes.filter((change) => change.document === id);
  const by = { name: 'Elena Esempi', office: 'Ufficio di Piano' };
  const common = { title: 'Una sezione diversa', number: '14', by };
  expect(told).toMatchObject([
    { ...common, kind: 'grant_withdrawn', to: 'Marta Provini' },
    { ...common, kind: 'granted', to: 'Marta Provini' },
    { ...common, kind: 'placed' },
    { ...common, kind: 'renamed', was: 'Una sezione nuova' },
    { ...common, kind: 'created' },
  ]);
  expect((await desk(elena)).changes).toEqual([]);
});

test('writing is told once a document: three names, the latest first, and how many others', async () => {
  const document = await town.section('9.E');
  const mayors = await town.database.owner`
    select person_id as id from membership where role = 'mayor' and person_id <> ${await person(marta)} limit 4`;
  for (const { id } of mayors) await writes(String(id), document);
  await writes(await person(elena), document);
  await writes(await person(elena), document);
  await writes(await person(marta), document);

  const changes = (await desk(marta)).changes;
  expect(changes).toHaveLength(1);
  const [written] = changes as [Extract<ChangeView, { kind: 'written' }>];
  expect(written).toMatchObject({ kind: 'written', document, number: '9.E', others: 2 });
  expect(written.by).toHaveLength(3);
  expect(written.by[0]).toEqual({ name: 'Elena Esempi', office: 'Ufficio di Piano' });
});

test('the words of an import come with the import, not as writing of their own', async () => {
  const answer = await elena.upload('/api/documents/import', {
    kind: 'plan_section',
    title: 'Portata da un file',
    file: new File(['# Titolo\n\nParole'], 'a.md'),
  });
  expect(answer.status).toBe(201);
  expect((await desk(marta)).changes.map(({ kind, title }) => [kind, title])).toEqual([
    ['imported', 'Portata da un file'],
  ]);
});

test('news stay for the whole visit and are gone with the next', async () => {
  await created('Notizia');
  const first = await desk(marta);
  expect(first.changes).toHaveLength(1);
  town.time.pass(29 * minute);
  const again = await desk(marta);
  expect([again.lastVisit, again.changes.length]).toEqual([first.lastVisit, 1]);
  town.time.pass(31 * minute);
  const next = await desk(marta);
  expect(next.changes).toEqual([]);
  expect(Date.parse(next.lastVisit ?? '')).toBeGreaterThan(Date.parse(first.lastVisit ?? ''));
});

test('two tabs that open at once for the first time are one visit', async () => {
  const nadia = await town.enter('nadia-modelli');
  const views = await Promise.all([desk(nadia), desk(nadia), desk(nadia)]);
  expect(views.map((view) => view.lastVisit)).toEqual([null, null, null]);
});

test('at most thirty changes are told', async () => {
  await Promise.all(Array.from({ length: 35 }, (_, n) => created(`Tante ${n}`)));
  const { changes } = await desk(marta);
  expect(changes).toHaveLength(30);
  const times = changes.map((change) => change.at);
  expect(times).toEqual(times.toSorted().toReversed());
});

test('an administrator is told nothing, a stranger even less', async () => {
  await created('Riservata');
  const sara = await town.enter('sara-traccia');
  expect((await desk(sara)).changes.length).toBeGreaterThan(0);
  await town.database.owner`update membership set role = 'admin' where role = 'facilitator'`;
  expect(await desk(sara)).toMatchObject({ mine: [], changes: [] });
  expect(await town.stranger.ask('GET', '/api/desk')).toMatchObject({ status: 401 });
});
