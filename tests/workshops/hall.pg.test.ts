import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostGuests, type TableView, type WorkshopsView } from '../../shared/workshops/api.ts';
import type { ScreenView } from '../../shared/workshops/screen.ts';
import type { Answer, Visitor } from '../support/demoTown.ts';
import { openWorkshopTown, prepared, type WorkshopTown } from '../support/workshopTown.ts';

let hall: WorkshopTown;
beforeAll(async () => {
  hall = await openWorkshopTown();
});
afterAll(() => hall[Symbol.asyncDispose]());

const refused = ({ status, body }: Answer) => [status, (body as { refused?: string }).refused];

/** A card, as a phone sends it. */
function card(text: string, more: object = {}) {
  return { id: randomUUID(), kind: 'idea', text, tags: [], question: null, onBehalf: false, ...more };
}

type Card = ReturnType<typeof card>;

async function brings(who: Visitor, one: ReturnType<typeof card>): Promise<Answer> {
  return who.ask('POST', `/api/table/${hall.workshop}/contributions`, one);
}

async function supports(who: Visitor, id: string, method: 'PUT' | 'DELETE' = 'PUT'): Promise<Answer> {
  return who.ask(method, `/api/table/${hall.workshop}/contributions/${id}/support`);
}

test('before it is opened the code says what it is, and lets nobody in', async () => {
  const view = await hall.look(hall.town.stranger);
  expect(view).toMatchObject({ theme: prepared.theme, venue: prepared.venue, as: null, joined: false });
  const { code } = await hall.view();
  const early = await hall.town.stranger.ask('POST', '/api/join', {
    code,
    name: 'Lucia',
    organisation: null,
  });
  expect(refused(early)).toEqual([409, 'not_begun']);
  for (const [typed, why] of [
    ['AAA AAA', 'code_unknown'],
    ['CRO K2M', 'code_unknown'],
    ['', 'code_unknown'],
  ] as const) {
    expect(refused(await hall.town.stranger.ask('POST', '/api/join/look', { code: typed }))).toEqual([
      404,
      why,
    ]);
  }
});

test('a guest types the code and a name, and sits at a table; a second one sits at another', async () => {
  expect((await hall.acts({ do: 'open' })).status).toBe(204);
  const lucia = await hall.joins('Lucia');
  const omar = await hall.joins('Omar');
  const [first, second] = [await hall.tableOf(lucia), await hall.tableOf(omar)];
  expect(first.me).toMatchObject({ name: 'Lucia', organisation: null, guest: true, muted: false });
  expect(first.table.id).not.toBe(second.table.id);
  expect(first.course.state).toEqual({ kind: 'open', phase: 'welcome' });
  expect(first.questions).toHaveLength(1);
  // The same browser goes on where it was.
  await hall.joins('Lucia', lucia);
  expect((await hall.tableOf(lucia)).me.id).toBe(first.me.id);
});

test('a guest passes for nobody of the district, and one who is signed in is herself', async () => {
  const { code } = await hall.view();
  const asMayor = { code, name: 'MARTA  Provini', organisation: null };
  expect(refused(await hall.town.stranger.ask('POST', '/api/join', asMayor))).toEqual([
    409,
    'name_of_member',
  ]);
  const marta = await hall.town.enter('marta-provini');
  await hall.joins(null, marta);
  expect((await hall.tableOf(marta)).me).toMatchObject({ name: 'Marta Provini', guest: false });
});

test('a guest is nobody anywhere else', async () => {
  const guest = await hall.joins('Gino');
  for (const path of ['/api/session', '/api/documents', '/api/workshops', '/api/plan', '/api/inbox']) {
    expect([path, (await guest.ask('GET', path)).status]).toEqual([path, 401]);
  }
});

test('a card sent twice is one card, and only its table sees it', async () => {
  const [ada, bice] = [await hall.joins('Ada'), await hall.joins('Bice')];
  const one = card('Lo sportello casa aperto anche dopo le 18.');
  expect((await brings(ada, one)).status).toBe(201);
  expect((await brings(ada, one)).status).toBe(201);
  const cards = (view: TableView) => view.cards.filter(({ id }) => id === one.id);
  const hers = await hall.tableOf(ada);
  expect(cards(hers)).toMatchObject([
    { text: one.text, bringer: { by: 'participant', name: 'Ada' }, supports: 0 },
  ]);
  const other = await hall.tableOf(bice);
  expect(other.table.id).not.toBe(hers.table.id);
  expect(cards(other)).toEqual([]);
  // Mended on a phone that had no answer: what she says now, as long as nobody has answered it.
  const mended = { ...one, text: 'Lo sportello casa aperto fino alle 20.' };
  expect((await brings(ada, mended)).status).toBe(201);
  expect(cards(await hall.tableOf(ada))).toMatchObject([{ text: mended.text }]);
  expect(refused(await brings(ada, { ...one, text: 'Altro ancora' }))).toEqual([409, 'contribution_read']);
  // Somebody else's id is nobody's to take.
  expect(refused(await brings(bice, { ...card('Altro'), id: one.id }))).toEqual([400, 'malformed']);
});

test('a card mended while whoever leads holds the workshop takes nothing that she needs', async () => {
  const ada = await hall.joins('Ada');
  const one = card('Un elenco degli alloggi vuoti.');
  await brings(ada, one);
  const again = await hall.town.database.owner.begin(async (facilitator) => {
    await facilitator`select id from workshop where id = ${hall.workshop} for update`;
    const sent = brings(ada, { ...one, text: 'Un elenco pubblico degli alloggi vuoti.' });
    await expect
      .poll(
        () => facilitator`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      .toHaveLength(1);
    await facilitator`select id from contribution where id = ${one.id} for no key update nowait`;
    return { sent };
  });
  expect((await again.sent).status).toBe(201);
});

test('supports come from a budget that the server keeps, and not to one’s own cards', async () => {
  await hall.acts({ do: 'go_to_phase', phase: 'contributions' });
  const writer = await hall.joins('Carla');
  const at = (await hall.tableOf(writer)).table.id;
  const many = Array.from({ length: 4 }, (_, place) => card(`Proposta ${place}`));
  for (const one of many) await brings(writer, one);
  let reader = await hall.joins('Dario');
  while ((await hall.tableOf(reader)).table.id !== at) reader = await hall.joins('Dario');
  const given = await Promise.all(many.map(({ id }) => supports(reader, id)));
  expect(given.map(({ status }) => status).toSorted()).toEqual([204, 204, 204, 409]);
  const seen = await hall.tableOf(reader);
  expect(seen.supported).toHaveLength(prepared.supportBudget);
  const [kept = ''] = seen.supported;
  await supports(reader, kept);
  expect((await hall.tableOf(reader)).cards.find(({ id }) => id === kept)?.supports).toBe(1);
  await supports(reader, kept, 'DELETE');
  const left = many.find(({ id }) => !seen.supported.includes(id as never));
  expect((await supports(reader, left?.id ?? '')).status).toBe(204);
  expect(refused(await supports(writer, kept))).toEqual([409, 'own_contribution']);
});

test('a support on a card that is hidden or merged is given back, and comes again with its card while the budget holds', async () => {
  const writer = await hall.joins('Fulvia');
  const at = (await hall.tableOf(writer)).table.id;
  let reader = await hall.joins('Gilda');
  while ((await hall.tableOf(reader)).table.id !== at) reader = await hall.joins('Gilda');
  let third = await hall.joins('Irma');
  while ((await hall.tableOf(third)).table.id !== at) third = await hall.joins('Irma');
  const [hidden, merged, into, other, last] = ['nascosto', 'unito', 'che resta', 'altro', 'ultimo'].map(
    (text) => card(`Contributo ${text}`),
  ) as [Card, Card, Card, Card, Card];
  for (const one of [hidden, merged, into, other, last]) await brings(writer, one);
  for (const { id } of [hidden, merged, into]) expect((await supports(reader, id)).status).toBe(204);
  expect((await supports(third, merged.id)).status).toBe(204);
  const seen = async ({ id }: Card) =>
    (await hall.tableOf(reader)).cards.find((one) => one.id === id)?.revision;
  const supported = async () => (await hall.tableOf(reader)).supported.toSorted();
  const does = async (act: object) => {
    const done = await hall.sara.ask('POST', `/api/workshops/${hall.workshop}/console`, act);
    expect(done.status).toBe(204);
  };

  await does({ do: 'hide_contribution', contribution: hidden.id, reason: 'Prova', seen: await seen(hidden) });
  const others = [{ contribution: merged.id, seen: await seen(merged) }];
  await does({ do: 'merge_contributions', into: into.id, seen: await seen(into), others });
  expect(await supported()).toEqual([into.id]);
  // Each participant counts once in what was two cards.
  expect((await hall.tableOf(reader)).cards.find(({ id }) => id === into.id)?.supports).toBe(2);
  const cluster = randomUUID();
  await does({ do: 'add_cluster', cluster, title: 'Contributi uniti' });
  const grouped = [{ contribution: into.id, seen: await seen(into) }];
  await does({ do: 'group_contributions', cluster, contributions: grouped });
  const { clusters } = await hall.sara.get<ScreenView>(`/api/workshops/${hall.workshop}/screen`);
  expect(clusters).toMatchObject([{ title: 'Contributi uniti', supports: 2 }]);

  expect((await supports(reader, other.id)).status).toBe(204);
  await does({ do: 'show_contribution', contribution: hidden.id, seen: await seen(hidden) });
  expect(await supported()).toEqual([hidden.id, into.id, other.id].toSorted());
  // It has been given elsewhere meanwhile.
  const parted = [{ contribution: merged.id, seen: await seen(merged), into: null }];
  await does({ do: 'part_contributions', contributions: parted });
  expect(await supported()).toEqual([hidden.id, into.id, other.id].toSorted());
  expect(refused(await supports(reader, last.id))).toEqual([409, 'nothing_left_to_give']);
  await supports(reader, other.id, 'DELETE');
  expect((await supports(reader, last.id)).status).toBe(204);
});

test('only who leads this workshop leads it, and a second facilitator’s act on what has changed is refused', async () => {
  const { revision } = await hall.view();
  for (const persona of ['elena-esempi', 'marta-provini', 'nadia-modelli'] as const) {
    const other = await hall.town.enter(persona);
    const act = { do: 'end', seen: revision };
    expect(refused(await other.ask('POST', `/api/workshops/${hall.workshop}/console`, act))).toEqual([
      403,
      'forbidden',
    ]);
  }
  expect((await hall.acts({ do: 'set_timer', timer: { do: 'start', minutes: 20 } })).status).toBe(204);
  const late = await hall.acts({ do: 'set_timer', timer: { do: 'stop' }, seen: revision });
  expect(refused(late)).toEqual([409, 'changed_meanwhile']);
});

test('what a phase does not take is refused, and what was stored is not sent twice by a late phone', async () => {
  const guest = await hall.joins('Enzo');
  const stored = card('Scritto prima della fine');
  await brings(guest, stored);
  await hall.acts({ do: 'go_to_phase', phase: 'grouping' });
  await hall.acts({ do: 'go_to_phase', phase: 'choices' });
  expect((await brings(guest, stored)).status).toBe(201);
  expect(refused(await brings(guest, card('Troppo tardi')))).toEqual([409, 'not_in_this_phase']);
  const { workshops } = await hall.sara.get<WorkshopsView>('/api/workshops');
  expect(workshops.find(({ id }) => id === hall.workshop)).toMatchObject({
    state: { kind: 'open', phase: 'choices' },
    facilitates: true,
  });
});

test('a group that tables prefer is deleted, and what it was given is there again', async () => {
  const guest = await hall.joins('Ines');
  const does = (act: object) => hall.sara.ask('POST', `/api/workshops/${hall.workshop}/console`, act);
  const groups = Array.from({ length: 3 }, () => randomUUID() as string) as [string, string, string];
  for (const cluster of groups)
    await does({ do: 'add_cluster', cluster, title: `Gruppo ${cluster.slice(0, 4)}` });
  const prefers = async (cluster: string) =>
    refused(await guest.ask('PUT', `/api/table/${hall.workshop}/clusters/${cluster}/preference`));
  expect([await prefers(groups[0]), await prefers(groups[1])]).toEqual([
    [204, undefined],
    [204, undefined],
  ]);
  expect(await prefers(groups[2])).toEqual([409, 'nothing_left_to_give']);
  await does({ do: 'delete_cluster', cluster: groups[0], deleted: true, seen: 0 });
  expect((await hall.tableOf(guest)).preferred).toEqual([groups[1]]);
  expect(await prefers(groups[2])).toEqual([204, undefined]);
  await does({ do: 'delete_cluster', cluster: groups[0], deleted: false, seen: 1 });
  expect((await hall.tableOf(guest)).preferred.toSorted()).toEqual([groups[1], groups[2]].toSorted());
});

test('a workshop takes so many guests and no more; whoever sits there stays, and people of the district come in', async () => {
  const guest = await hall.joins('Lia');
  const sql = hall.town.database.owner;
  const [{ district, code } = { district: '', code: '' }] = await sql<{ district: string; code: string }[]>`
    select district_id as district, code from workshop where id = ${hall.workshop}`;
  await sql`
    with made as (
      insert into guest (id, district_id, name, at)
      select gen_random_uuid(), ${district}, 'Ospite ' || n, now() from generate_series(1, ${mostGuests}) n
      returning id)
    insert into participant (id, workshop_id, guest_id, table_id, joined_at)
    select gen_random_uuid(), ${hall.workshop}, made.id, ${(await hall.tableOf(guest)).table.id}, now() from made`;
  const late = { code, name: 'Mara', organisation: null };
  expect(refused(await hall.town.stranger.ask('POST', '/api/join', late))).toEqual([409, 'workshop_full']);
  await hall.joins('Lia', guest);
  expect((await hall.tableOf(guest)).me.name).toBe('Lia');
  const elena = await hall.town.enter('elena-esempi');
  await hall.joins(null, elena);
  expect((await hall.tableOf(elena)).me.guest).toBe(false);
});
