import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { PlanEntryView, PlanView } from '../../shared/plan/api.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
});
afterAll(() => town[Symbol.asyncDispose]());

const plan = (visitor: Visitor) => visitor.get<PlanView>('/api/plan');

async function heading(number: string): Promise<Extract<PlanEntryView, { kind: 'heading' }>> {
  const found = (await plan(elena)).entries.find((entry) => entry.number === number);
  if (found?.kind !== 'heading') throw new Error(`${number} is no heading`);
  return found;
}

async function created(title: string): Promise<string> {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title });
  return (answer.body as { id: string }).id;
}

const place = (document: unknown, under: unknown, visitor = elena) =>
  visitor.ask('POST', '/api/plan/entries', { document, under });

test('the plan is an ordered tree, the same for everybody but for what each may write', async () => {
  const forElena = await plan(elena);
  expect(forElena).toMatchObject({ cycle: { name: '2025-2027' }, mayArrange: true });
  expect(forElena.entries.map((entry) => entry.number)).toEqual(
    Array.from({ length: 13 }, (_, n) => `${n + 1}`),
  );
  const ninth = await heading('9');
  expect(ninth.title).toBe('Obiettivi per macro-area');
  expect(ninth.entries.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '9.A Povertà ed emarginazione',
    '9.D Domiciliarità',
    '9.E Anziani e caregiver',
    '9.G Giovani e minori',
  ]);

  const forMarta = await plan(marta);
  expect(forMarta.mayArrange).toBe(false);
  const written = forMarta.entries.flatMap((entry) => (entry.kind === 'heading' ? entry.entries : [entry]));
  expect(
    written.filter((entry) => entry.kind === 'section' && entry.mayWrite).map(({ number }) => number),
  ).toEqual(['9.E', '9.G']);
});

test('a section is placed last, at the top or under a heading, and is on record', async () => {
  const top = await created('Allegati');
  expect(await place(top, null)).toMatchObject({ status: 201, body: { number: '14' } });
  const below = await created('Lavoro');
  const { id } = await heading('9');
  expect(await place(below, id)).toMatchObject({ status: 201, body: { number: '9.H' } });

  expect((await plan(marta)).entries.at(-1)).toMatchObject({
    number: '14',
    title: 'Allegati',
    kind: 'section',
  });
  expect((await heading('9')).entries.at(-1)).toMatchObject({ number: '9.H', document: below });
  const rows = await marta.get<readonly DocumentRow[]>('/api/documents?q=lavoro');
  expect(rows[0]).toMatchObject({ number: '9.H', under: '9 Obiettivi per macro-area' });

  const acts = (await readJournal(town.database.db)).filter(({ act }) => act === 'plan.placed');
  expect(acts.map(({ subject, facts }) => [subject, facts['number'], facts['under']])).toEqual([
    [top, '14', null],
    [below, '9.H', id],
  ]);
});

test('sections placed at the same moment get different numbers, one section gets one place', async () => {
  const { id } = await heading('9');
  const before = (await heading('9')).entries.length;
  const documents = await Promise.all(['a', 'b', 'c', 'd'].map(created));
  const answers = await Promise.all(documents.map((document) => place(document, id)));
  expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201, 201]);
  expect(new Set(answers.map(({ body }) => (body as { number: string }).number)).size).toBe(4);
  expect((await heading('9')).entries).toHaveLength(before + 4);

  const one = await created('Una sola');
  const twice = await Promise.all([place(one, null), place(one, id)]);
  expect(twice.map((answer) => answer.status).toSorted()).toEqual([201, 409]);
  expect(await place(one, null)).toMatchObject({ status: 409, body: { refused: 'already_placed' } });
});

test('nothing is placed by others, from nowhere, or under what is no heading', async () => {
  const document = await created('Fuori');
  const section = must(
    (await plan(elena)).entries.find((entry) => entry.kind === 'section'),
    'the plan has a section',
  );
  expect(await place(document, null, marta)).toMatchObject({ status: 403, body: { refused: 'forbidden' } });
  expect(await place(document, null, town.stranger)).toMatchObject({ status: 401 });
  expect(await place(randomUUID(), null)).toMatchObject({ status: 404, body: { refused: 'not_found' } });
  expect(await place(document, randomUUID())).toMatchObject({ status: 404, body: { refused: 'not_found' } });
  expect(await place(document, section.id)).toMatchObject({ status: 404, body: { refused: 'not_found' } });
  for (const body of [{}, { document }, { document: 'a', under: null }, { document, under: '9' }, '{']) {
    const answer = await elena.ask('POST', '/api/plan/entries', body);
    expect(answer).toMatchObject({ status: 400, body: { refused: 'malformed' } });
  }
  expect((await elena.get<readonly DocumentRow[]>('/api/documents?q=fuori'))[0]?.number).toBeNull();
});

test('without a session, or as an administrator, there is no plan to see', async () => {
  expect(await town.stranger.ask('GET', '/api/plan')).toMatchObject({ status: 401 });
  const sara = await town.enter('sara-traccia');
  expect((await sara.ask('GET', '/api/plan')).status).toBe(200);
  await town.database.owner`update membership set role = 'admin' where role = 'facilitator'`;
  expect(await sara.ask('GET', '/api/plan')).toMatchObject({ status: 403, body: { refused: 'forbidden' } });
});
