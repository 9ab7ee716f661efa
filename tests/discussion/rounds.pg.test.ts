import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  RoundChoices,
  RoundObservation,
  RoundsView,
  RoundView,
} from '../../shared/discussion/consultationApi.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import type { ConsultationRoundId, DocumentId } from '../../shared/kernel/ids.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { isStep2, step1Frame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { observe } from '../support/discussionTable.ts';
import { manyObserved } from '../support/manyObserved.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { readJournal } from '../support/readJournal.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
let nadia: Visitor;
let door: SyncDoor;
let cooperative: string;
let martaId: string;
beforeAll(async () => {
  town = await openDemoTown();
  [elena, marta, nadia] = await Promise.all([
    town.enter('elena-esempi'),
    town.enter('marta-provini'),
    town.enter('nadia-modelli'),
  ]);
  door = await openSyncDoor(town);
  const { organisations, people } = await elena.get<RoundChoices>('/api/consultations/choices');
  cooperative = organisations.find(({ name }) => name === 'Cooperativa Esempio Uno')?.id ?? '';
  martaId = people.find(({ name }) => name === 'Marta Provini')?.id ?? '';
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

const inDays = (days: number) => new Date(town.time.now().getTime() + days * day).toISOString();

async function section(title: string): Promise<DocumentId> {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title });
  return (answer.body as { readonly id: DocumentId }).id;
}

function opening(documents: readonly string[], more: Record<string, unknown> = {}) {
  const invited = [{ organisation: cooperative }, { person: martaId }];
  return { documents, invited, deadline: inDays(2), instructions: 'Scrivete entro il termine.', ...more };
}

async function opened(
  documents: readonly string[],
  more?: Record<string, unknown>,
): Promise<ConsultationRoundId> {
  const answer = await elena.ask('POST', '/api/consultations', opening(documents, more));
  expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
  return (answer.body as { readonly id: ConsultationRoundId }).id;
}

const round = (id: string, by = elena) => by.get<RoundView>(`/api/consultations/${id}`);
const stateOf = async (id: string) => (await elena.get<DocumentView>(`/api/documents/${id}`)).state;

test('[K1] a round takes all its sections into consultation, and brings them back when it closes', async () => {
  const [one, two] = [await section('Prima sezione di prova'), await section('Seconda sezione di prova')];
  const before = (await elena.get<RoundsView>('/api/consultations')).rounds.length;
  const id = await opened([one, two, one]);
  const view = await round(id);
  expect(view).toMatchObject({
    number: before + 1,
    over: false,
    closedAt: null,
    openedBy: 'Elena Esempi',
    instructions: 'Scrivete entro il termine.',
    observations: 0,
    settled: 0,
    mayLead: true,
    mayFollow: true,
  });
  expect(view.documents.map(({ title, state }) => [title, state])).toEqual([
    ['Prima sezione di prova', 'consultation'],
    ['Seconda sezione di prova', 'consultation'],
  ]);
  expect(view.invited.map(({ kind, name, people }) => [kind, name, people])).toEqual([
    ['organisation', 'Cooperativa Esempio Uno', 1],
    ['person', 'Marta Provini', 1],
  ]);
  // Who does not follow it reads what it is about, and not who is invited.
  expect(await round(id, nadia)).toMatchObject({ instructions: view.instructions, invited: [], list: [] });

  expect((await elena.ask('POST', `/api/consultations/${id}/close`)).status).toBe(204);
  expect([await stateOf(one), await stateOf(two)]).toEqual(['consolidation', 'consolidation']);
  expect(await round(id)).toMatchObject({ closedBy: 'Elena Esempi', closedAt: expect.any(String) });
  expect((await elena.ask('POST', `/api/consultations/${id}/close`)).body).toMatchObject({
    refused: 'wrong_state',
  });

  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === id);
  expect(acts.map(({ act, facts }) => [act, facts])).toEqual([
    [
      'consultation.opened',
      {
        number: before + 1,
        documents: [one, two],
        invited: [{ organisation: cooperative }, { person: martaId }],
        deadline: view.deadline,
      },
    ],
    ['consultation.closed', { number: before + 1, observations: 0, unanswered: 0 }],
  ]);
});

test('[W1, K2] while a section is in consultation nobody writes it, the office neither', async () => {
  const id = await section('Sezione che si stava scrivendo');
  await elena.ask('POST', `/api/documents/${id}/grants`, { person: martaId });
  const address = `${door.address}/${id}?ack=1&schema=${schemaVersion}&epoch=1`;
  const sockets = await Promise.all([elena, marta].map(({ cookie }) => openRawSocket(address, { cookie })));
  for (const socket of sockets) socket.send(step1Frame(new Uint8Array([0])));
  await Promise.all(sockets.map((socket) => socket.receives(isStep2)));
  const consultation = await opened([id]);
  expect(await Promise.all(sockets.map(({ closed }) => closed))).toEqual([
    closeCodes.rightWithdrawn,
    closeCodes.rightWithdrawn,
  ]);
  for (const by of [elena, marta]) {
    expect(await by.get<DocumentView>(`/api/documents/${id}`)).toMatchObject({
      mayWrite: false,
      mayRename: false,
    });
  }
  const renamed = await elena.ask('PATCH', `/api/documents/${id}`, { title: 'Altro titolo' });
  expect(renamed.body).toMatchObject({ refused: 'wrong_state' });
  const [row] = await town.database.owner`select writable from document where id = ${id}`;
  expect(row?.['writable']).toBe(false);
  await elena.ask('POST', `/api/consultations/${consultation}/close`);
  expect(await marta.get<DocumentView>(`/api/documents/${id}`)).toMatchObject({ mayWrite: true });
});

test('[K1] where one section cannot go into consultation, none does, and the refusal names it', async () => {
  const [free, taken] = [await section('Sezione libera'), await section('Sezione già in consultazione')];
  await opened([taken]);
  const answer = await elena.ask('POST', '/api/consultations', opening([free, taken]));
  expect([answer.status, answer.body]).toEqual([
    409,
    expect.objectContaining({
      refused: 'wrong_state',
      about: [{ label: 'Sezione già in consultazione', href: `/documenti/${taken}` }],
    }),
  ]);
  expect(await stateOf(free)).toBe('draft');
  const choices = await elena.get<RoundChoices>('/api/consultations/choices');
  const offered = new Set(choices.documents.map(({ id }) => id));
  expect([offered.has(free), offered.has(taken)]).toEqual([true, false]);
});

test('what cannot be is refused: a deadline of yesterday, a stranger, another kind, another role', async () => {
  const id = await section('Sezione che resta in bozza');
  const minutes = await elena.ask('POST', '/api/documents', { kind: 'minutes', title: 'Un verbale' });
  const refused = async (by: Visitor, documents: readonly string[], more?: Record<string, unknown>) =>
    (await by.ask('POST', '/api/consultations', opening(documents, more))).body;
  const nobody = '11111111-1111-4111-8111-111111111111';
  expect(await refused(elena, [id], { deadline: inDays(-1) })).toMatchObject({ refused: 'outside_term' });
  const beyond = '9999-12-31T23:00:00-14:00';
  expect(await refused(elena, [id], { deadline: beyond })).toMatchObject({ refused: 'malformed' });
  expect(await refused(elena, [id], { invited: [{ person: nobody }] })).toMatchObject({
    refused: 'not_found',
  });
  expect(await refused(elena, [id], { invited: [] })).toMatchObject({ refused: 'malformed' });
  expect(await refused(elena, [nobody])).toMatchObject({ refused: 'not_found' });
  expect(await refused(elena, [(minutes.body as { id: string }).id])).toMatchObject({
    refused: 'wrong_state',
  });
  for (const by of [marta, nadia]) expect(await refused(by, [id])).toMatchObject({ refused: 'forbidden' });
  expect(await stateOf(id)).toBe('draft');
});

test('[K1] of two rounds opened at once on one section one is opened; numbers come once each', async () => {
  const [shared, first, second] = [
    await section('Contesa'),
    await section('Di una sola'),
    await section('Dell’altra'),
  ];
  const answers = await Promise.all([
    elena.ask('POST', '/api/consultations', opening([shared, first])),
    elena.ask('POST', '/api/consultations', opening([second, shared])),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  expect([await stateOf(first), await stateOf(second)].toSorted()).toEqual(['consultation', 'draft']);
  const more = await Promise.all(
    Array.from({ length: 6 }, async (_, n) => opened([await section(`Insieme ${n}`)])),
  );
  const numbers = (await elena.get<RoundsView>('/api/consultations')).rounds.map(({ number }) => number);
  expect(numbers).toEqual(numbers.map((_, place) => numbers.length - place));
  expect(new Set(more).size).toBe(6);
});

test('[K3] a deadline is only ever moved forward, also after it has passed; of two at once one is', async () => {
  const id = await opened([await section('Sezione con più tempo')]);
  const { deadline } = await round(id);
  const prolong = (to: string, was = deadline) =>
    elena.ask('PATCH', `/api/consultations/${id}`, { deadline: to, was });
  expect((await prolong(inDays(1))).body).toMatchObject({ refused: 'outside_term' });
  const both = await Promise.all([prolong(inDays(4)), prolong(inDays(5))]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  town.time.pass(6 * day);
  const passed = await round(id);
  expect(passed.over).toBe(true);
  expect((await prolong(inDays(-1), passed.deadline)).body).toMatchObject({ refused: 'outside_term' });
  expect((await prolong(inDays(3), passed.deadline)).status).toBe(204);
  expect(await round(id)).toMatchObject({ over: false });
  await elena.ask('POST', `/api/consultations/${id}/close`);
  const closed = await round(id);
  expect((await prolong(inDays(9), closed.deadline)).body).toMatchObject({ refused: 'wrong_state' });
});

/** As `server/discussion` stores it, for whatever is not about how one observes. */
async function observed(document: DocumentId, count: number): Promise<void> {
  await town.database.owner`
    insert into observation (id, document_id, number, state, revision, made_at, changed_at)
    select gen_random_uuid(), ${document}, n, 'open', 1, now(), now() from generate_series(1, ${count}::int) n`;
}

test('[K5] a section does not leave its consolidation while an observation waits; the refusal lists each', async () => {
  const [id, other] = [await section('Sezione da consolidare'), await section('Altra da consolidare')];
  await elena.ask('POST', `/api/consultations/${await opened([id, other])}/close`);
  await observed(id, 3);
  const freeze = () => elena.ask('POST', `/api/documents/${id}/steps`, { step: 'freeze' });
  const waiting = [1, 2, 3].map((number) => ({
    label: String(number),
    href: `/documenti/${id}?osservazione=${number}`,
  }));
  const refused = await freeze();
  expect([refused.status, refused.body]).toEqual([
    409,
    expect.objectContaining({ refused: 'unanswered', about: waiting }),
  ]);
  // Neither does a further round take it away; of several sections each is named.
  const again = await elena.ask('POST', '/api/consultations', opening([id]));
  expect(again.body).toMatchObject({ refused: 'unanswered', about: waiting });
  await observed(other, 1);
  const both = await elena.ask('POST', '/api/consultations', opening([id, other]));
  const labels = (both.body as { readonly about: readonly { label: string }[] }).about.map(
    ({ label }) => label,
  );
  expect(labels.toSorted()).toEqual([
    'Altra da consolidare · 1',
    'Sezione da consolidare · 1',
    'Sezione da consolidare · 2',
    'Sezione da consolidare · 3',
  ]);
  // What does not follow anyhow is refused for that.
  const vote = await elena.ask('POST', `/api/documents/${id}/steps`, { step: 'approve' });
  expect(vote.body).toMatchObject({ refused: 'wrong_state' });
  await town.database
    .owner`update observation set state = 'resolved' where document_id = ${id} and number < 3`;
  expect((await freeze()).body).toMatchObject({ refused: 'unanswered', about: waiting.slice(2) });
  await town.database.owner`update observation set state = 'resolved' where document_id = ${id}`;
  expect((await freeze()).body).toMatchObject({ refused: 'not_built_yet' });
  await opened([id]);
});

test('[K7] the console and both files hold every observation of a round, by section and number', async () => {
  const sections = await Promise.all([section('Molto letta 0'), section('Molto letta 1')]);
  const id = await opened(sections);
  await manyObserved(town, { round: id, sections, person: martaId, count: 30 });
  await town.database.owner`
    update observation set proposal = '{"kind": "delete_block", "was": "parole"}' where round_id = ${id}`;
  await town.database.owner`
    update observation_entry e set hidden_at = now(), hidden_by = ${martaId}, hidden_reason = 'Dati personali'
    from observation o where o.id = e.observation_id and o.round_id = ${id} and o.number = 2 and e.place = 1`;
  const view = await round(id);
  expect(view).toMatchObject({ observations: 30, settled: 10 });
  expect(view.list).toHaveLength(30);
  expect(view.list[0]).toMatchObject({
    number: 1,
    by: { name: 'Marta Provini', office: 'Sindaca di Romanengo' },
    quote: 'parole che non ci sono 0',
    words: 'Parole 1',
    state: 'answered',
    outcome: 'accepted',
    reason: 'Parole 1',
    lost: false,
  });
  // Whether it has lost its words is asked of what waits.
  expect(view.list[1]).toMatchObject({ state: 'open', lost: true });
  // What is hidden is not there, nor is what it proposes.
  expect(view.list.slice(0, 3).map(({ words, proposal }) => [words, proposal])).toEqual([
    ['Parole 1', true],
    ['', false],
    ['Parole 3', true],
  ]);
  expect(new Set(view.list.map(({ document }) => document))).toEqual(
    new Set(view.documents.map((document) => document.id)),
  );
  expect(view.invited.find(({ kind }) => kind === 'person')).toMatchObject({ observations: 30 });
  // One that is merged has the reply of the other, and waits as long as it does.
  const [one, other] = view.list.filter(({ state }) => state === 'open');
  const merged = async (into: RoundObservation | undefined) => {
    await town.database.owner`
      update observation set state = 'merged', merged_into = ${String(into?.id)} where id = ${String(one?.id)}`;
    return (await round(id)).settled;
  };
  expect(await merged(other)).toBe(10);
  expect(await merged(view.list[0])).toBe(11);

  const address = `/api/consultations/${id}/export?as=`;
  const html = await mammoth.convertToHtml({ buffer: Buffer.from(await elena.download(`${address}docx`)) });
  expect(html.value.match(/<h2>/gu)).toHaveLength(30);
  const table = await elena.ask('GET', `${address}csv`);
  const name = `controdeduzioni-consultazione-${view.number}-dimostrativo.csv`;
  expect(table.headers.get('content-disposition')).toBe(
    `attachment; filename="${name}"; filename*=UTF-8''${name}`,
  );
  expect(String(table.body).trimEnd().split('\r\n')).toHaveLength(31);

  const single = `/api/documents/${view.list[0]?.document}/observations/export?as=csv`;
  expect((await elena.ask('GET', single)).headers.get('content-disposition')).toContain(
    'controdeduzioni-Molto-letta-0-dimostrativo.csv',
  );
  const refused = await Promise.all([`${address}pdf`, address].map((path) => elena.ask('GET', path)));
  expect(refused.map(({ status }) => status)).toEqual([400, 400]);
});

test('[K6] whoever is invited and has not observed yet is reminded, at most once an hour, as long as she still can', async () => {
  const sections = [await section('Sezione da ricordare')];
  const id = await opened(sections);
  await manyObserved(town, { round: id, sections, person: martaId, count: 1 });
  const remind = async () => (await elena.ask('POST', `/api/consultations/${id}/remind`)).body;
  expect(await remind()).toEqual({ people: 1 });
  expect(await remind()).toMatchObject({ refused: 'too_many' });
  const { remindedAt } = await round(id);
  expect(remindedAt).toEqual(expect.any(String));
  town.time.pass(hour);
  expect(await remind()).toEqual({ people: 1 });
  const [nadiaId] = await town.database.owner`select id from person where persona = 'nadia-modelli'`;
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === id);
  expect(acts.map(({ act, facts }) => [act, facts]).slice(1)).toEqual(
    [1, 2].map(() => ['consultation.reminded', { number: expect.any(Number), people: [nadiaId?.['id']] }]),
  );
  // Nobody is left: nobody is told, and nothing is on record.
  await manyObserved(town, {
    round: id,
    sections: [await section('Un’altra da ricordare')],
    person: String(nadiaId?.['id']),
    count: 1,
  });
  town.time.pass(hour);
  expect(await remind()).toEqual({ people: 0 });
  town.time.pass(3 * day);
  expect(await remind()).toMatchObject({ refused: 'wrong_state' });
});

test('[D1, K3] until the deadline who is invited observes; then the office may still prolong', async () => {
  const document = await section('Sezione con un termine');
  const id = await opened([document]);
  const sara = await town.enter('sara-traccia');
  expect((await observe(nadia, document)).status).toBe(201);
  expect((await observe(sara, document)).body).toMatchObject({ refused: 'not_invited' });
  town.time.pass(2 * day);
  expect((await observe(nadia, document)).body).toMatchObject({ refused: 'consultation_over' });
  const { deadline } = await round(id);
  await elena.ask('PATCH', `/api/consultations/${id}`, { deadline: inDays(1), was: deadline });
  expect((await observe(nadia, document)).status).toBe(201);
  expect((await round(id)).list.map(({ by, organisation }) => [by.name, organisation])).toEqual([
    ['Nadia Modelli', 'Cooperativa Esempio Uno'],
    ['Nadia Modelli', 'Cooperativa Esempio Uno'],
  ]);
});

test('[K4] who observes while a round closes is in it, or is refused; what the record counts is what there is', async () => {
  const document = await section('Sezione che si chiude');
  const id = await opened([document]);
  const [closing, ...answers] = await Promise.all([
    elena.ask('POST', `/api/consultations/${id}/close`),
    ...Array.from({ length: 8 }, () => observe(nadia, document)),
  ]);
  expect(closing.status).toBe(204);
  expect(answers.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual(
    [],
  );
  const made = answers.filter(({ status }) => status === 201).length;
  expect((await round(id)).list).toHaveLength(made);
  const closed = (await readJournal(town.database.db)).find(
    ({ subject, act }) => subject === id && act === 'consultation.closed',
  );
  expect(closed?.facts).toMatchObject({ observations: made, unanswered: made });
  expect((await observe(nadia, document)).body).toMatchObject({ refused: 'wrong_state' });
});
