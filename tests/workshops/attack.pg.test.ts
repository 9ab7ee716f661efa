import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { tableAccessOver } from '../../server/workshops/tableAccess.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { MemberId, PersonId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { TableView } from '../../shared/workshops/api.ts';
import type { WorkshopChoices } from '../../shared/workshops/registeringApi.ts';
import type { Answer, Visitor } from '../support/demoTown.ts';
import { guessJoinCodes } from '../support/guesses.ts';
import { openRawSocket } from '../support/rawSocket.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import { openTypist } from '../support/typist.ts';
import { openWorkshopTown, prepared, type WorkshopTown } from '../support/workshopTown.ts';

let hall: WorkshopTown;
let door: SyncDoor;
let ada: Visitor;
let bice: Visitor;
beforeAll(async () => {
  hall = await openWorkshopTown(2);
  door = await openSyncDoor(hall.town);
  await hall.acts({ do: 'open' });
  await hall.acts({ do: 'go_to_phase', phase: 'contributions' });
  ada = await hall.joins('Ada');
  bice = await hall.joins('Bice');
});
afterAll(async () => {
  door.close();
  await hall[Symbol.asyncDispose]();
});

const refused = ({ status, body }: Answer) => [status, (body as { refused?: string }).refused];
const card = (text: string) => ({
  id: randomUUID(),
  kind: 'idea',
  text,
  tags: [],
  question: null,
  onBehalf: false,
});
const brings = (who: Visitor, one: object) =>
  who.ask('POST', `/api/table/${hall.workshop}/contributions`, one);
const supports = (who: Visitor, id: string, method: 'PUT' | 'DELETE' = 'PUT') =>
  who.ask(method, `/api/table/${hall.workshop}/contributions/${id}/support`);
const live = (who: Visitor, query: string) =>
  openRawSocket(door.address.replace('/sync', `/live${query}`), { cookie: who.cookie });

/** Somebody else at the same table. */
async function besides(who: Visitor, name: string): Promise<Visitor> {
  const { table } = await hall.tableOf(who);
  const other = await hall.joins(name);
  return (await hall.tableOf(other)).table.id === table.id ? other : besides(who, name);
}

async function acts(act: Readonly<Record<string, unknown>>): Promise<Answer> {
  return hall.sara.ask('POST', `/api/workshops/${hall.workshop}/console`, act);
}

test('guesses at the code gain nothing, and lock nobody out who comes from the same address', async () => {
  const [answered, entered] = await Promise.all([
    guessJoinCodes(hall.town.stranger, 1000),
    (async () => {
      const views: TableView[] = [];
      for (let place = 0; place < 5; place++)
        views.push(await hall.tableOf(await hall.joins(`Ospite ${place}`)));
      return views;
    })(),
  ]);
  expect([...answered.keys()].toSorted()).toEqual([404, 429]);
  expect(entered.map(({ me }) => me.guest)).toEqual([true, true, true, true, true]);
});

test('whatever is asked at any other address, a guest is answered as a stranger is', async () => {
  const section = await hall.town.section('9.E');
  const theirs = hall.town.routes.filter((route) => !/ \/api\/(?:join|table)/u.test(route));
  expect(theirs.length).toBeGreaterThan(150);
  const answers = async (who: Visitor) => {
    const codes: string[] = [];
    for (const route of theirs) {
      const [method = '', path = ''] = route.split(' ');
      const to = path.replaceAll(/:[a-z]+(?:\{[^}]+\})?/giu, section);
      const answer = await who.ask(method, to, method === 'GET' ? undefined : {});
      codes.push(`${route} ${refused(answer).join(' ')}`);
    }
    return codes;
  };
  expect(await answers(ada)).toEqual(await answers(hall.town.stranger));
});

test('a guest hears of her own workshop, and her sockets open the text of her own table', async () => {
  const { person: sara } = (await hall.sara.get<SessionView>('/api/session')).actor;
  const other = await hall.sara.ask('POST', '/api/workshops', {
    ...prepared,
    tables: 1,
    // Named twice, she leads it once.
    facilitators: [sara, sara],
  });
  const { id: another } = other.body as { id: string };
  for (const query of ['', '?workshop=', `?workshop=${another}`, `?workshop=${randomUUID()}`]) {
    expect([query, await (await live(ada, query)).closed]).toEqual([query, 4401]);
  }
  expect(refused(await ada.ask('GET', `/api/table/${another}`))).toEqual([404, 'not_found']);
  const foreign = (await hall.tableOf(bice)).document;
  const section = await hall.town.section('9.E');
  const own = (await hall.tableOf(ada)).document;
  expect(foreign).not.toBe(own);
  for (const document of [foreign, section]) {
    const socket = await openRawSocket(`${door.address}/${document}?schema=3&ack=1`, { cookie: ada.cookie });
    expect(await socket.closed).toBe(4404);
  }
});

test('who is removed hears nothing more, at once, is told why, and does not come in again with this browser', async () => {
  const guest = await hall.joins('Renzo');
  const { me, document } = await hall.tableOf(guest);
  const [page, text] = await Promise.all([
    live(guest, `?workshop=${hall.workshop}`),
    openRawSocket(`${door.address}/${document}?schema=3&ack=1`, { cookie: guest.cookie }),
  ]);
  const removal = { do: 'remove_participant', participant: me.id, reason: 'Disturba', seen: me.revision };
  expect((await acts(removal)).status).toBe(204);
  expect(await Promise.all([page.closed, text.closed])).toEqual([4401, 4403]);
  for (const [method, path, body] of [
    ['GET', `/api/table/${hall.workshop}`],
    ['POST', `/api/table/${hall.workshop}/contributions`, card('Ancora io')],
    ['POST', '/api/join/look', { code: (await hall.view()).code }],
    ['POST', '/api/join', { code: (await hall.view()).code, name: 'Un altro nome', organisation: null }],
  ] as const)
    expect([path, ...refused(await guest.ask(method, path, body))]).toEqual([
      path,
      403,
      'removed_from_workshop',
    ]);
  const again = live(guest, `?workshop=${hall.workshop}`).then(({ closed }) => closed);
  const reopened = await openRawSocket(`${door.address}/${document}?schema=3&ack=1`, {
    cookie: guest.cookie,
  });
  expect(await Promise.all([again, reopened.closed])).toEqual([4401, 4404]);
  // Asked in the same breath as a person, she is still nobody at the table.
  const access = tableAccessOver(hall.town.database.db);
  const { actor } = await hall.sara.get<SessionView>('/api/session');
  const person = { ...actor, person: randomUUID() as PersonId };
  const [row] = await hall.town.database.owner`select guest_id as id from participant where id = ${me.id}`;
  const known = { id: row?.['id'], district: actor.district, name: 'Renzo', organisation: null };
  expect(
    await Promise.all([
      access({ kind: 'person', actor: person }, document),
      access({ kind: 'guest', guest: known }, document),
    ]),
  ).toEqual(['none', 'none']);
});

test('whoever leads no more has no pen at the tables, and a name that was changed is shown to nobody', async () => {
  const guest = await hall.joins('Un nome che offende');
  const other = await besides(guest, 'Olga');
  const { me, document } = await hall.tableOf(guest);
  const { actor } = await hall.sara.get<SessionView>('/api/session');
  const opens = (who: Visitor, person: PersonId | MemberId) =>
    openTypist({ address: door.address, headers: { cookie: who.cookie }, person, document });
  const pens = [
    opens(guest, me.member),
    opens(other, (await hall.tableOf(other)).me.member),
    opens(hall.sara, actor.person),
  ] as const;
  const [hers, olgas, saras] = pens;
  await Promise.all(pens.map((pen) => pen.until('the text is here', ({ ready }) => ready)));
  const seesName = (name: string) =>
    vi.waitFor(() => {
      const shown = [...(olgas.session.snapshot()?.provider.awareness.getStates().values() ?? [])];
      expect(shown.map((state) => state['user']?.name)).toContain(name);
    });
  await seesName('Un nome che offende');
  await acts({ do: 'rename_participant', participant: me.id, name: 'Renata', seen: me.revision });
  await seesName('Renata');
  const elena = await hall.town.enter('elena-esempi');
  const { facilitators } = await elena.get<WorkshopChoices>('/api/workshops/choices');
  const leadBy = async (person: PersonId) => {
    const changed = { ...prepared, facilitators: [person], seen: (await hall.view()).revision };
    expect((await elena.ask('PUT', `/api/workshops/${hall.workshop}`, changed)).status).toBe(204);
  };
  await leadBy(must(facilitators.find(({ id }) => id !== actor.person)?.id, 'somebody else leads too'));
  await vi.waitFor(() => expect(saras.session.snapshot()?.ended).toBe('right_withdrawn'));
  await leadBy(actor.person);
  for (const pen of [hers, olgas, saras]) pen.close();
});

test('words are words, whatever they pretend to be; what hides or is too long is refused', async () => {
  const html = '<script>alert(1)</script><img src=x onerror=alert(1)>';
  const one = card(html);
  expect((await brings(ada, one)).status).toBe(201);
  const shown = (await hall.tableOf(ada)).cards.find(({ id }) => id === one.id);
  expect(shown?.text).toBe(html);
  for (const [text, status] of [
    ['abc\u202Efdp.exe', 400],
    ['\u2066nascosto\u2069', 400],
    ['\u200B\u200B', 400],
    ['\u0000', 400],
    ['\uD800', 400],
    [`Z${'\u0336'.repeat(40)}`, 400],
    ['', 400],
    ['a'.repeat(601), 400],
    ['a'.repeat(1_000_000), 413],
  ] as const) {
    expect([text.slice(0, 20), (await brings(ada, card(text))).status]).toEqual([text.slice(0, 20), status]);
  }
});

test('a program that writes without end is held back alone, and a card sent ten times at once is one', async () => {
  const program = await besides(ada, 'Prova');
  const same = card('Dieci volte');
  const tenfold = await Promise.all(Array.from({ length: 10 }, () => brings(program, same)));
  expect(new Set(tenfold.map(({ status }) => status))).toEqual(new Set([201]));
  const many = await Promise.all(Array.from({ length: 150 }, (_, n) => brings(program, card(`Carta ${n}`))));
  const stored = many.filter(({ status }) => status === 201).length;
  expect(stored).toBe(80);
  expect(many.find(({ status }) => status === 429)?.headers.get('retry-after')).toMatch(/^\d+$/u);
  expect((await brings(ada, card('Io scrivo ancora'))).status).toBe(201);
  const { cards } = await hall.tableOf(ada);
  expect(cards.filter(({ text }) => text.startsWith('Carta ')).length).toBe(80);
  expect(cards.filter(({ id }) => id === same.id).length).toBe(1);
});

test('a budget that is raced is kept, and given back once', async () => {
  const [writer, racer] = [await besides(ada, 'Carla'), await besides(ada, 'Dario')];
  const cards = Array.from({ length: 6 }, (_, n) => card(`Da sostenere ${n}`));
  for (const one of cards) await brings(writer, one);
  const [first, ...others] = cards.map(({ id }) => id);
  const chosen = first ?? '';
  await Promise.all(Array.from({ length: 8 }, () => supports(racer, chosen)));
  expect((await hall.tableOf(racer)).supported).toEqual([chosen]);
  await Promise.all(Array.from({ length: 8 }, () => supports(racer, chosen, 'DELETE')));
  const raced = await Promise.all([chosen, ...others].map((id) => supports(racer, id)));
  expect(raced.filter(({ status }) => status === 204).length).toBe(prepared.supportBudget);
  expect((await hall.tableOf(racer)).supported.length).toBe(prepared.supportBudget);
  // Merged, hidden, of another table, of nobody: none takes a support.
  const [one, two, three] = (await hall.tableOf(writer)).cards
    .filter(({ text }) => text.startsWith('Da sostenere'))
    .map(({ id, revision }) => ({ contribution: id, seen: revision }));
  const merged = { do: 'merge_contributions', into: one?.contribution, seen: one?.seen, others: [two] };
  expect((await acts(merged)).status).toBe(204);
  expect((await acts({ do: 'hide_contribution', ...three, reason: 'Offende' })).status).toBe(204);
  const late = await besides(ada, 'Elio');
  for (const id of [two?.contribution, three?.contribution])
    expect(refused(await supports(late, id ?? ''))).toEqual([409, 'changed_meanwhile']);
  for (const id of [one?.contribution ?? '', randomUUID()])
    expect(refused(await supports(bice, id))).toEqual([404, 'not_found']);
  const hidden = (await hall.tableOf(late)).cards.find(({ id }) => id === three?.contribution);
  expect(hidden).toMatchObject({ text: '', tags: [], standing: { kind: 'hidden' } });
});

test('cards are merged into what stands at a table of this workshop, and into nothing else', async () => {
  const [one, hidden] = [card('Da unire'), card('Da nascondere')];
  for (const each of [one, hidden]) await brings(bice, each);
  await acts({ do: 'hide_contribution', contribution: hidden.id, reason: 'Offende', seen: 0 });
  const [foreign] = await hall.town.database.owner`
    select id from contribution where workshop_id <> ${hall.workshop} limit 1`;
  const here = { contribution: one.id, seen: 0 };
  for (const into of [foreign?.['id'], randomUUID(), hidden.id, one.id]) {
    const seen = into === hidden.id ? 1 : 0;
    const merged = { do: 'merge_contributions', into, seen, others: [here] };
    const parted = { do: 'part_contributions', contributions: [{ ...here, into }] };
    for (const act of [merged, parted]) expect([404, 409]).toContain((await acts(act)).status);
  }
  const shown = (await hall.tableOf(bice)).cards.find(({ id }) => id === one.id);
  expect(shown).toMatchObject({ revision: 0, standing: { kind: 'shown' } });
});

test('nobody takes a name that reads like a member’s, at the door or later', async () => {
  const { code } = await hall.view();
  const { me } = await hall.tableOf(bice);
  for (const name of [
    'Marta Provini',
    'MARTA  PRÒVINI',
    'Мarta Prоvini',
    'Marta Provini\u200B',
    'Marta Provіni',
  ]) {
    const joined = await hall.town.stranger.ask('POST', '/api/join', { code, name, organisation: null });
    const renamed = await acts({ do: 'rename_participant', participant: me.id, name, seen: me.revision });
    for (const answer of [joined, renamed]) expect([name, answer.status]).toEqual([name, 409]);
  }
  expect((await hall.tableOf(bice)).me.name).toBe('Bice');
});

test('where a browser is a person and a guest, it is the person', async () => {
  const marta = await hall.town.enter('marta-provini');
  const both = hall.town.withCookie(`${ada.cookie}; ${marta.cookie}`);
  expect(refused(await both.ask('GET', `/api/table/${hall.workshop}`))).toEqual([404, 'not_found']);
  await hall.joins(null, both);
  expect((await hall.tableOf(both)).me).toMatchObject({ name: 'Marta Provini', guest: false });
  expect((await hall.tableOf(ada)).me.name).toBe('Ada');
});

test('a guest of another district is nobody, and so is one whose workshop is over', async () => {
  const sql = hall.town.database.owner;
  const guest = await hall.joins('Lina');
  const { me } = await hall.tableOf(guest);
  await sql`insert into district select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'name', 'Altro'))).* from district d`;
  await sql`update guest set district_id = (select id from district where name = 'Altro')
    where id = (select guest_id from participant where id = ${me.id})`;
  expect((await guest.ask('GET', `/api/table/${hall.workshop}`)).status).toBe(401);
  await acts({ do: 'end', seen: (await hall.view()).revision });
  expect(refused(await brings(ada, card('Dopo la fine')))).toEqual([401, 'not_signed_in']);
  expect((await ada.ask('GET', `/api/table/${hall.workshop}`)).status).toBe(401);
});
