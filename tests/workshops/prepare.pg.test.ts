import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { TableView, WorkshopsView, WorkshopView } from '../../shared/workshops/api.ts';
import type {
  InvitedView,
  RegistrationsView,
  WorkshopChoices,
} from '../../shared/workshops/registeringApi.ts';
import { type Answer, cookieOf, type Visitor } from '../support/demoTown.ts';
import { openWorkshopTown, prepared, type WorkshopTown } from '../support/workshopTown.ts';

let hall: WorkshopTown;
let elena: Visitor;
let choices: WorkshopChoices;
beforeAll(async () => {
  hall = await openWorkshopTown(3);
  elena = await hall.town.enter('elena-esempi');
  choices = await elena.get('/api/workshops/choices');
});
afterAll(() => hall[Symbol.asyncDispose]());

const refused = ({ status, body }: Answer) => [status, (body as { refused?: string }).refused];
const at = (path = '') => `/api/workshops/${hall.workshop}${path}`;
const registrations = () => elena.get<RegistrationsView>(at('/registrations'));

function organisation(name: string) {
  return must(
    choices.organisations.find((one) => one.name === name),
    `${name} exists`,
  ).id;
}

async function invites(name: string, places: number): Promise<string> {
  const body = { organisation: organisation(name), email: 'ente@example.org', places };
  const answer = await elena.ask('POST', at('/invitations'), body);
  expect(answer.status).toBe(201);
  const { link } = answer.body as { readonly link: string };
  return must(link.split('#')[1], 'the link holds a token');
}

const comes = (token: string, ...names: readonly string[]) =>
  hall.town.stranger.ask('POST', '/api/registrations', {
    token,
    people: names.map((name) => ({ name, accessibility: '' })),
  });

const looks = (token: string) => hall.town.stranger.ask('POST', '/api/registrations/look', { token });

test('what it is about is changed as it was seen, and not as it was before', async () => {
  const { actor } = await hall.sara.get<SessionView>('/api/session');
  const { revision } = await hall.view();
  const wanted = {
    ...prepared,
    theme: 'Un altro tema',
    questions: ['Seconda domanda?', ...prepared.questions],
    facilitators: [actor.person],
  };
  expect(refused(await elena.ask('PUT', at(), { ...wanted, seen: revision + 1 }))).toEqual([
    409,
    'changed_meanwhile',
  ]);
  expect((await elena.ask('PUT', at(), { ...wanted, seen: revision })).status).toBe(204);
  const after = await hall.view();
  expect(after).toMatchObject({ theme: 'Un altro tema', revision: revision + 1 });
  expect(after.questions.map(({ words }) => words)).toEqual(wanted.questions);
  const mayor = await elena.get<WorkshopChoices>('/api/workshops/choices');
  expect(mayor.facilitators.map(({ name }) => name)).toContain('Sara Traccia');
  expect(mayor.facilitators.map(({ name }) => name)).not.toContain('Marta Provini');
});

test('a table is added, named and taken away, and the numbers have no hole', async () => {
  expect((await elena.ask('POST', at('/tables'))).status).toBe(204);
  const [first, second] = (await hall.view()).tables;
  const one = must(first, 'there is a table');
  const named = { name: 'Casa', seen: one.revision };
  expect((await elena.ask('PATCH', at(`/tables/${one.id}`), named)).status).toBe(204);
  expect(refused(await elena.ask('PATCH', at(`/tables/${one.id}`), named))).toEqual([
    409,
    'changed_meanwhile',
  ]);
  expect((await elena.ask('DELETE', at(`/tables/${must(second, 'and another').id}`))).status).toBe(204);
  const left = (await hall.view()).tables;
  expect(left.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Casa'],
    [2, null],
    [3, null],
  ]);
});

test('a body registers its people with the link, as many as it has places, and nobody reads what they need', async () => {
  const token = await invites('Cooperativa Esempio Uno', 3);
  const look = (await looks(token)).body as InvitedView;
  expect(look).toMatchObject({ organisation: 'Cooperativa Esempio Uno', places: 3, registered: [] });
  const need = 'Sedia a rotelle';
  const people = [
    { name: 'Lucia Bianchi', accessibility: need },
    { name: 'Omar Neri', accessibility: '' },
  ];
  const sent = await hall.town.stranger.ask('POST', '/api/registrations', { token, people });
  expect(sent.status).toBe(204);
  expect(refused(await comes(token, 'Anna', 'Gino'))).toEqual([409, 'no_places_left']);
  expect((await comes(token, 'Anna')).status).toBe(204);
  const after = await looks(token);
  expect(JSON.stringify(after.body)).not.toContain(need);
  const names = (after.body as InvitedView).registered;
  expect(names.map(({ name }) => name)).toEqual(['Lucia Bianchi', 'Omar Neri', 'Anna']);
  const withdrawal = { token, registration: must(names[2], 'Anna is there').id };
  expect((await hall.town.stranger.ask('POST', '/api/registrations/withdraw', withdrawal)).status).toBe(204);
  const { registrations: seen, invitations } = await registrations();
  expect(seen.map(({ name, accessibility }) => [name, accessibility])).toEqual([
    ['Lucia Bianchi', need],
    ['Omar Neri', null],
  ]);
  expect(invitations).toMatchObject([{ places: 3, registered: 2, withdrawn: false }]);
  // The minute taker looks into workshops, and not into this.
  expect(JSON.stringify(await hall.view())).not.toContain(need);
});

test('a new link closes the one before, and a withdrawn one opens nothing', async () => {
  const first = await invites('Associazione Esempio Due', 2);
  const second = await invites('Associazione Esempio Due', 4);
  expect(refused(await looks(first))).toEqual([404, 'registration_over']);
  expect((await comes(second, 'Ines Gialli', 'Pia Blu')).status).toBe(204);
  const { invitations } = await registrations();
  const hers = must(
    invitations.find(({ organisation: { name } }) => name === 'Associazione Esempio Due'),
    'it is invited',
  );
  expect(hers).toMatchObject({ places: 4, registered: 2 });
  expect((await elena.ask('DELETE', at(`/invitations/${hers.id}`))).status).toBe(204);
  expect(refused(await comes(second, 'Tea'))).toEqual([404, 'registration_over']);
  expect((await registrations()).registrations).toHaveLength(4);
});

test('the registered are mixed over the tables, and then moved by hand', async () => {
  const made = await elena.ask('POST', at('/registrations'), {
    name: 'Rita Viola',
    organisation: organisation('Comune di Izano'),
    accessibility: 'Interprete LIS',
  });
  expect(made.status).toBe(201);
  const seated = await elena.ask('POST', at('/seating'), { afresh: false });
  expect(seated.body).toEqual({ seated: 5 });
  const rows = (await registrations()).registrations;
  const of = (name: string) =>
    must(
      rows.find((row) => row.name === name),
      `${name} is registered`,
    );
  // Nobody beside her own body, and no table with more than one more than another.
  expect(of('Lucia Bianchi').table).not.toBe(of('Omar Neri').table);
  expect(of('Ines Gialli').table).not.toBe(of('Pia Blu').table);
  const { tables } = await hall.view();
  const sizes = tables.map(({ id }) => rows.filter(({ table }) => table === id).length);
  expect(sizes.toSorted()).toEqual([1, 2, 2]);
  const third = must(tables[2], 'there are three').id;
  const moved = await elena.ask('PUT', at(`/registrations/${of('Lucia Bianchi').id}/table`), {
    table: third,
  });
  expect(moved.status).toBe(204);
  expect((await elena.ask('POST', at('/seating'), { afresh: false })).body).toEqual({ seated: 0 });
  // Whoever was moved by hand outlasts a new draw, until she is let go.
  expect((await elena.ask('POST', at('/seating'), { afresh: true })).body).toEqual({ seated: 4 });
  const lucia = async () =>
    (await registrations()).registrations.find(({ id }) => id === of('Lucia Bianchi').id);
  expect(await lucia()).toMatchObject({ table: third, seatedByHand: true, kind: 'third_sector_body' });
  const seat = (table: string | null) =>
    elena.ask('PUT', at(`/registrations/${of('Lucia Bianchi').id}/table`), { table });
  await seat(null);
  expect((await elena.ask('POST', at('/seating'), { afresh: false })).body).toEqual({ seated: 1 });
  expect(await lucia()).toMatchObject({ seatedByHand: false });
  await seat(third);
  // Where somebody is to sit, a table stays.
  expect(refused(await elena.ask('DELETE', at(`/tables/${third}`)))).toEqual([409, 'table_in_use']);
});

test('a table that holds anything stays, and so does the last one', async () => {
  const made = await elena.ask('POST', '/api/workshops', { ...prepared, tables: 2, facilitators: [] });
  expect(made.status).toBe(400);
  const { facilitators } = await hall.view();
  const other = await elena.ask('POST', '/api/workshops', {
    ...prepared,
    tables: 2,
    facilitators: facilitators.map(({ id }) => id),
  });
  const { id } = other.body as { readonly id: string };
  const { tables } = await elena.get<WorkshopView>(`/api/workshops/${id}`);
  const [first, second] = tables.map((table) => must(table, 'there are two'));
  const takes = (table = first) =>
    elena.ask('DELETE', `/api/workshops/${id}/tables/${must(table, 'there are two').id}`);
  // Nobody writes before it is open: a word is there as none of our pages could have put it.
  const head = (to: number) =>
    hall.town.database.owner`update document set head = ${to} where id = ${must(first, 'one').document}`;
  await head(2);
  expect(refused(await takes())).toEqual([409, 'table_in_use']);
  await head(1);
  expect((await takes()).status).toBe(204);
  expect(refused(await takes(second))).toEqual([409, 'last_table']);
});

test('what is over before it begins is not prepared', async () => {
  const { revision, facilitators } = await hall.view();
  const past = { ...prepared, startsAt: '2020-01-07T08:30:00.000Z', endsAt: '2020-01-07T10:30:00.000Z' };
  const led = { facilitators: facilitators.map(({ id }) => id) };
  expect(refused(await elena.ask('POST', '/api/workshops', { ...past, ...led, tables: 2 }))).toEqual([
    409,
    'already_past',
  ]);
  expect(refused(await elena.ask('PUT', at(), { ...past, ...led, seen: revision }))).toEqual([
    409,
    'already_past',
  ]);
  const backwards = { ...prepared, ...led, startsAt: prepared.endsAt, endsAt: prepared.startsAt, tables: 2 };
  expect((await elena.ask('POST', '/api/workshops', backwards)).status).toBe(400);
});

test('how it was prepared is on record, without the name of anybody', async () => {
  const rows = await hall.town.database.owner<{ act: string; payload: string }[]>`
    select act, payload from journal_payload where subject_id = ${hall.workshop} order by seq`;
  const acts = new Set(rows.map(({ act }) => act.replace('workshop.', '')));
  expect([...acts].toSorted()).toEqual([
    'changed',
    'invitation_withdrawn',
    'organisation_invited',
    'prepared',
    'registered',
    'registration_withdrawn',
    'seat_chosen',
    'table_added',
    'table_named',
    'table_removed',
    'tables_drawn',
  ]);
  const said = JSON.stringify(rows);
  for (const word of ['Lucia', 'Bianchi', 'Rita', 'rotelle', 'LIS', 'ente@example.org'])
    expect(said).not.toContain(word);
});

test('whoever joins with name and body of a registration sits where she was placed', async () => {
  expect((await hall.acts({ do: 'open' })).status).toBe(204);
  const rows = (await registrations()).registrations;
  const lucia = must(
    rows.find(({ name }) => name === 'Lucia Bianchi'),
    'Lucia is registered',
  );
  const joined = await hall.town.stranger.ask('POST', '/api/join', {
    code: (await hall.view()).code,
    name: 'lucia',
    organisation: organisation('Cooperativa Esempio Uno'),
  });
  const phone = hall.town.withCookie(cookieOf(joined.headers));
  const table = await phone.get<TableView>(`/api/table/${hall.workshop}`);
  expect(table.table.id).toBe(lucia.table);
  const after = (await registrations()).registrations;
  expect(after.filter(({ arrived }) => arrived).map(({ name }) => name)).toEqual(['Lucia Bianchi']);
  // A walk-in goes where nobody is expected: three tables, of which one is for one person only.
  const walkIn = await hall.tableOf(await hall.joins('Gino'));
  const expected = (id: string) => after.filter((row) => row.table === id).length;
  const fewest = Math.min(...(await hall.view()).tables.map(({ id }) => expected(id)));
  expect(expected(walkIn.table.id)).toBe(fewest);
});

test('once it is open nobody is invited, and no table is taken away', async () => {
  const [first] = (await hall.view()).tables;
  const body = { organisation: organisation('Comune di Izano'), email: null, places: 1 };
  expect(refused(await elena.ask('POST', at('/invitations'), body))).toEqual([409, 'workshop_begun']);
  expect(refused(await elena.ask('DELETE', at(`/tables/${must(first, 'there is one').id}`)))).toEqual([
    409,
    'workshop_begun',
  ]);
});

test('a workshop of the demo is being held: its code opens it, and there is a card at every table', async () => {
  const { workshops } = await elena.get<WorkshopsView>('/api/workshops');
  const held = must(
    workshops.find(({ id, state }) => state.kind === 'open' && id !== hall.workshop),
    'one is held',
  );
  const { code, tables } = await elena.get<WorkshopView>(`/api/workshops/${held.id}`);
  const joined = await hall.town.stranger.ask('POST', '/api/join', {
    code,
    name: 'Pina',
    organisation: null,
  });
  expect(joined.status).toBe(201);
  const phone = hall.town.withCookie(cookieOf(joined.headers));
  const { cards } = await phone.get<TableView>(`/api/table/${held.id}`);
  expect(cards.length).toBeGreaterThan(0);
  expect(held.contributions).toBeGreaterThanOrEqual(tables.length);
});
