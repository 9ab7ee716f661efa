import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentView, FieldChoices } from '../../shared/documents/api.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { outlineOf } from '../../shared/text/outline.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';

let town: DemoTown;
let elena: Visitor;
let sara: Visitor;
let marta: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  sara = await town.enter('sara-traccia');
  marta = await town.enter('marta-provini');
});
afterAll(() => town[Symbol.asyncDispose]());

async function made(kind: DocumentKind, title = 'Prova'): Promise<DocumentId> {
  const answer = await elena.ask('POST', '/api/documents', { kind, title });
  return (answer.body as { id: DocumentId }).id;
}

const view = (id: DocumentId, by = elena) => by.get<DocumentView>(`/api/documents/${id}`);
const fill = (id: DocumentId, field: string, value: unknown, was: unknown = null, by = elena) =>
  by.ask('PATCH', `/api/documents/${id}/fields`, { field, value, was });

async function actsOn(document: string) {
  const acts = await readJournal(town.database.db);
  return acts.filter(({ subject }) => subject === document).slice(1);
}

test('a field is filled in, changed and emptied; the record names it and does not repeat what it says', async () => {
  const id = await made('minutes');
  expect((await fill(id, 'chair', '  Chi  presiede ')).status).toBe(204);
  expect((await view(id)).fields).toEqual({ chair: 'Chi presiede' });
  expect((await fill(id, 'chair', 'Un’altra persona', 'Chi presiede')).status).toBe(204);
  // The same again is nothing.
  expect((await fill(id, 'chair', 'Un’altra persona', 'vecchio')).status).toBe(204);
  expect((await fill(id, 'chair', null, 'Un’altra persona')).status).toBe(204);
  expect((await view(id)).fields).toEqual({});
  const acts = await actsOn(id);
  expect(acts.map(({ act, facts }) => [act, facts])).toEqual(
    Array.from({ length: 3 }, () => ['document.fields_changed', { fields: ['chair'] }]),
  );
});

test('different fields at once never overwrite each other, the same one is stored once', async () => {
  const id = await made('agreement');
  const [organisation] = (await elena.get<FieldChoices>(`/api/documents/${id}/choices`)).organisations;
  const party = {
    organisation: organisation?.id,
    signatory: null,
    representative: null,
    powers: null,
    contribution: 'La sede.',
  };
  const answers = await Promise.all([
    fill(id, 'acts', 'Premessa'),
    fill(id, 'public_contribution', 12_500),
    fill(id, 'parties', [party]),
    fill(id, 'duration', { from: '2026-01-01', until: '2027-12-31' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
  const { fields, names } = await view(id);
  expect(fields).toEqual({
    acts: 'Premessa',
    public_contribution: 12_500,
    parties: [party],
    duration: { from: '2026-01-01', until: '2027-12-31' },
  });
  expect(names[organisation?.id ?? '']?.name).toBe(organisation?.name);

  const both = await Promise.all([fill(id, 'cup', 'A00000000000001'), fill(id, 'cup', 'B00000000000002')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ refused: 'changed_meanwhile' });
  // The order of keys is no difference.
  const was = { until: '2027-12-31', from: '2026-01-01' };
  expect((await fill(id, 'duration', null, was)).status).toBe(204);
});

test('whoever signs for a party acts for it', async () => {
  const id = await made('agreement');
  const { signatories } = await elena.get<FieldChoices>(`/api/documents/${id}/choices`);
  const mayor = must(
    signatories.find(({ name }) => name === 'Marta Provini'),
    'a mayor acts for her municipality',
  );
  const other = must(
    signatories.find(({ organisation }) => organisation !== mayor.organisation),
    'others act for theirs',
  );
  // Who only reads, or keeps the register, acts for nobody.
  expect(signatories.map(({ name }) => name)).not.toContain('Ivo Registri');
  const party = { representative: null, powers: null, contribution: null };
  const wrong = [{ ...party, organisation: other.organisation, signatory: mayor.id }];
  expect(await fill(id, 'parties', wrong)).toMatchObject({ status: 404 });
  const right = [{ ...party, organisation: mayor.organisation, signatory: mayor.id }];
  expect((await fill(id, 'parties', right)).status).toBe(204);
  const { fields, names } = await view(id);
  expect(fields['parties']).toEqual(right);
  expect(names[mayor.id]?.name).toBe('Marta Provini');
});

test('what is no field, does not fit, or points outside the district changes nothing', async () => {
  const id = await made('recommendation');
  for (const [field, value] of [
    ['cup', 'A00000000000001'],
    ['date', 'domani'],
    ['__proto__', 'x'],
    ['convergence', { votes: 5, participants: 2 }],
  ]) {
    expect([field, await fill(id, String(field), value)]).toMatchObject([field, { status: 400 }]);
  }
  expect(await fill(id, 'proponents', [randomUUID()])).toMatchObject({ status: 404 });
  // A recommendation is no section of the plan.
  expect(await fill(id, 'sections', [id])).toMatchObject({ status: 404 });
  expect((await fill(id, 'sections', [await town.section('9.E')])).status).toBe(204);
  expect((await view(id)).names[await town.section('9.E')]?.name).toBe('9.E Anziani e caregiver');
  expect(await actsOn(id)).toHaveLength(1);
});

test('fields follow the right to write the text, and its state', async () => {
  const id = await made('agreement');
  expect(await fill(id, 'acts', 'a', null, marta)).toMatchObject({
    status: 403,
    body: { refused: 'forbidden' },
  });
  expect(await marta.ask('GET', `/api/documents/${id}/choices`)).toMatchObject({ status: 403 });
  const { actor } = await marta.get<{ actor: { person: string } }>('/api/session');
  await elena.ask('POST', `/api/documents/${id}/grants`, { person: actor.person });
  expect((await fill(id, 'acts', 'a', null, marta)).status).toBe(204);
  for (const step of ['close_design', 'draft_agreement', 'ask_legal_check']) {
    await elena.ask('POST', `/api/documents/${id}/steps`, { step });
  }
  for (const by of [elena, marta]) {
    expect(await fill(id, 'acts', 'b', 'a', by)).toMatchObject({
      status: 409,
      body: { refused: 'wrong_state' },
    });
  }
  expect(await fill(id, 'acts', 'b', 'a', sara)).toMatchObject({ status: 403 });
  expect(await fill(randomUUID() as DocumentId, 'acts', 'b')).toMatchObject({ status: 404 });
});

test('a text is duplicated as it is now, with blocks of its own, and says where it comes from', async () => {
  const id = await made('agreement', 'Il primo accordo');
  await fill(id, 'acts', 'Le premesse');
  await fill(id, 'cup', 'A00000000000001');
  await elena.ask('POST', `/api/documents/${id}/steps`, { step: 'close_design' });
  const answer = await elena.ask('POST', `/api/documents/${id}/duplicate`, {
    title: ' Il secondo  accordo ',
  });
  expect(answer.status).toBe(201);
  const copy = (answer.body as { id: DocumentId }).id;
  const [first, second] = await Promise.all([view(id), view(copy)]);
  expect(second).toMatchObject({
    kind: 'agreement',
    title: 'Il secondo accordo',
    state: 'design_table',
    fields: { acts: 'Le premesse' },
    origin: { document: id, title: 'Il primo accordo' },
    models: 0,
  });
  expect(first).toMatchObject({ origin: null, models: 1 });
  const [before, after] = [first, second].map(({ content }) => outlineOf(content as TextNode));
  expect(after?.map(({ title }) => title)).toEqual(before?.map(({ title }) => title));
  expect(new Set([...(before ?? []), ...(after ?? [])].map((item) => item.id)).size).toBe(36);
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === copy);
  expect(acts.map(({ act, facts }) => [act, facts])).toEqual([
    ['document.duplicated', { kind: 'agreement', title: 'Il secondo accordo', from: id, seq: 1 }],
  ]);
  expect(await marta.ask('POST', `/api/documents/${id}/duplicate`, { title: 'a' })).toMatchObject({
    status: 403,
  });
});

test('a district without a plan begins one from the template, once', async () => {
  const owner = town.database.owner;
  await owner`delete from plan_entry`;
  await owner`delete from plan_cycle`;
  const nothing = await elena.get<PlanView>('/api/plan');
  expect(nothing).toEqual({ cycle: null, entries: [], mayArrange: true });
  const years = { firstYear: 2028, lastYear: 2030 };
  expect(await marta.ask('POST', '/api/plan', years)).toMatchObject({ status: 403 });
  expect(await elena.ask('POST', '/api/plan', { firstYear: 2030, lastYear: 2028 })).toMatchObject({
    status: 400,
  });
  const both = await Promise.all([
    elena.ask('POST', '/api/plan', years),
    elena.ask('POST', '/api/plan', years),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ refused: 'already_there' });
  const plan = await elena.get<PlanView>('/api/plan');
  expect(plan.cycle?.name).toBe('2028-2030');
  expect(plan.entries).toHaveLength(13);
  const act = must(
    (await readJournal(town.database.db)).findLast((each) => each.act === 'plan.created'),
    'on record',
  );
  expect(act.by).toBe((await elena.get<{ actor: { person: string } }>('/api/session')).actor.person);
});
