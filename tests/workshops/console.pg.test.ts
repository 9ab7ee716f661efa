import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { MomentsView, MomentView } from '../../shared/workshops/consoleApi.ts';
import { facilitatingActs } from '../../shared/workshops/facilitating.ts';
import type { ScreenView } from '../../shared/workshops/screen.ts';
import { acts, consoleOf, everyAct, type Things, writesText } from '../support/consoleDesk.ts';
import type { Answer, Visitor } from '../support/demoTown.ts';
import { enterAsEach, oneOfEachStanding } from '../support/everyRole.ts';
import { openWorkshopTown, prepared, type WorkshopTown } from '../support/workshopTown.ts';

let hall: WorkshopTown;
let lucia: Visitor;
let things: Things;
beforeAll(async () => {
  hall = await openWorkshopTown();
  await hall.acts({ do: 'open' });
  lucia = await hall.joins('Lucia');
  const at = await hall.tableOf(lucia);
  const other = must(
    (await hall.view()).tables.find(({ id }) => id !== at.table.id),
    'a second table',
  );
  const [card, otherCard, hiddenCard] = [await brings('Uno'), await brings('Due'), await brings('Tre')];
  const mergedCard = await brings('Quattro');
  const cluster = randomUUID();
  await does('add_cluster', { cluster, title: 'Arrivare prima dello sfratto' });
  await does('merge_contributions', {
    into: otherCard,
    seen: 0,
    others: [{ contribution: mergedCard, seen: 0 }],
  });
  await does('hide_contribution', { contribution: hiddenCard, reason: 'Dati di una persona', seen: 0 });
  things = {
    table: at.table.id,
    otherTable: other.id,
    participant: at.me.id,
    card,
    otherCard,
    hiddenCard,
    mergedCard,
    cluster,
    seen: 9999,
  };
});
afterAll(() => hall[Symbol.asyncDispose]());

async function brings(text: string): Promise<string> {
  const id = randomUUID();
  const body = { id, kind: 'idea', text, tags: [], question: null, onBehalf: false };
  const brought = await lucia.ask('POST', `/api/table/${hall.workshop}/contributions`, body);
  expect(brought.status).toBe(201);
  return id;
}

const refused = ({ status, body }: Answer) => [status, (body as { refused?: string } | null)?.refused];

async function does(act: string, facts: object): Promise<void> {
  expect([act, ...refused(await acts(hall, hall.sara, { do: act, ...facts }))]).toEqual([
    act,
    204,
    undefined,
  ]);
}

/** The things of the board as they are now, by what an act calls them. */
async function seen() {
  const { workshop, tables, participants, cards, clusters } = await consoleOf(hall);
  const of = (list: readonly { id: string; revision: number }[], id: string) =>
    must(
      list.find((one) => one.id === id),
      id,
    ).revision;
  return {
    workshop: workshop.revision,
    table: of(tables, things.table),
    participant: of(participants, things.participant),
    card: of(cards, things.card),
    otherCard: of(cards, things.otherCard),
    hiddenCard: of(cards, things.hiddenCard),
    cluster: of(clusters, things.cluster),
  };
}

/** Everything in the console but the hour. */
const board = async () => ({ ...(await consoleOf(hall)), now: null });

test('every console act is refused for anyone but this workshop’s facilitators', async () => {
  const people = await enterAsEach(hall.town, oneOfEachStanding);
  const elsewhere = await hall.town.enter('elena-esempi');
  const { actor } = await elsewhere.get<SessionView>('/api/session');
  const other = { ...prepared, tables: 1, facilitators: [actor.person] };
  // Who leads another workshop is as far from this one as everybody else.
  const led = await hall.sara.ask('POST', '/api/workshops', other);
  const before = await board();
  for (const [act, facts] of Object.entries(everyAct(things))) {
    for (const { role, visitor } of people)
      expect([act, role, ...refused(await acts(hall, visitor, { do: act, ...facts }))]).toEqual([
        act,
        role,
        403,
        'forbidden',
      ]);
    expect([act, ...refused(await acts(hall, elsewhere, { do: act, ...facts }))]).toEqual([
      act,
      403,
      'forbidden',
    ]);
    for (const nobody of [lucia, hall.town.stranger])
      expect([act, ...refused(await acts(hall, nobody, { do: act, ...facts }))]).toEqual([
        act,
        401,
        'not_signed_in',
      ]);
  }
  expect(led.status).toBe(201);
  expect(Object.keys(everyAct(things)).toSorted()).toEqual([...facilitatingActs].toSorted());
  expect(await board()).toEqual(before);
});

test('two facilitators never undo each other in silence: what one has not seen, she does not change', async () => {
  const before = await board();
  const blind: string[] = [];
  for (const [act, facts] of Object.entries(everyAct(things))) {
    if (!JSON.stringify(facts).includes('"seen"')) blind.push(act);
    else
      expect([act, ...refused(await acts(hall, hall.sara, { do: act, ...facts }))]).toEqual([
        act,
        409,
        'changed_meanwhile',
      ]);
  }
  expect(await board()).toEqual(before);
  // These only add: nothing of anybody's is other than it was.
  expect(blind).toEqual(['broadcast', 'add_cluster', 'add_minority_position']);
});

test('cards are tagged, merged, grouped and hidden, and each of it is taken back', async () => {
  const { card: contribution, otherCard, mergedCard, cluster } = things;
  const one = async (id: string) =>
    must(
      (await consoleOf(hall)).cards.find((card) => card.id === id),
      id,
    );
  await does('tag_contribution', {
    contribution,
    tags: ['lens:hot_topic'],
    seen: (await one(contribution)).revision,
  });
  // One card holds another already: both come along, and one act brings each back to where it was.
  const both = [otherCard, mergedCard] as const;
  const merging = async () => ({
    into: contribution,
    seen: (await one(contribution)).revision,
    others: [
      { contribution: otherCard, seen: (await one(otherCard)).revision },
      { contribution: mergedCard, seen: (await one(mergedCard)).revision },
    ],
  });
  const { others, ...into } = await merging();
  const chain = { do: 'merge_contributions', ...into, others: others.slice(0, 1) };
  expect(refused(await acts(hall, hall.sara, chain))).toEqual([409, 'wrong_state']);
  await does('merge_contributions', await merging());
  for (const id of both) expect((await one(id)).standing).toEqual({ kind: 'merged', into: contribution });
  expect(await one(contribution)).toMatchObject({ tags: ['lens:hot_topic'], holds: both });
  const { revision } = await one(contribution);
  const parting = {
    contributions: [
      { contribution: otherCard, seen: (await one(otherCard)).revision, into: null },
      { contribution: mergedCard, seen: (await one(mergedCard)).revision, into: otherCard },
    ],
  };
  const half = structuredClone(parting);
  for (const last of half.contributions.slice(1)) last.seen = 9999;
  const refusal = [409, 'changed_meanwhile'];
  expect(refused(await acts(hall, hall.sara, { do: 'part_contributions', ...half }))).toEqual(refusal);
  expect((await one(contribution)).holds).toEqual(both);
  await does('part_contributions', parting);
  expect((await one(otherCard)).standing).toEqual({ kind: 'shown' });
  expect((await one(mergedCard)).standing).toEqual({ kind: 'merged', into: otherCard });
  // Who held them is other than she was, for every page that is open.
  expect((await one(contribution)).revision).toBe(revision + 1);
  const regroup = async (to: string | null): Promise<void> => {
    const { revision } = await one(contribution);
    await does('group_contributions', { cluster: to, contributions: [{ contribution, seen: revision }] });
  };
  await regroup(cluster);
  expect((await one(contribution)).cluster).toBe(cluster);
  const apart = async () => ({
    contributions: [
      { contribution, seen: (await one(contribution)).revision, cluster: null },
      { contribution: otherCard, seen: (await one(otherCard)).revision, cluster },
    ],
  });
  await does('regroup_contributions', await apart());
  expect([(await one(contribution)).cluster, (await one(otherCard)).cluster]).toEqual([null, cluster]);
  await does('regroup_contributions', {
    contributions: [{ contribution: otherCard, seen: (await one(otherCard)).revision, cluster: null }],
  });
  const reason = 'Nomina una persona.';
  await does('hide_contribution', { contribution, reason, seen: (await one(contribution)).revision });
  expect(await one(contribution)).toMatchObject({ text: '', hidden: { words: 'Uno', reason } });
  await does('show_contribution', { contribution, seen: (await one(contribution)).revision });
  expect(await one(contribution)).toMatchObject({ text: 'Uno', hidden: null });
});

test('a group is made with its cards or not at all, and goes with them', async () => {
  const { card, otherCard, cluster: before } = things;
  const group = randomUUID();
  const now = async () => {
    const { cards, clusters } = await consoleOf(hall);
    const of = (id: string) =>
      must(
        cards.find((one) => one.id === id),
        id,
      );
    return { of, made: clusters.find(({ id }) => id === group) };
  };
  const { of } = await now();
  const named = [card, otherCard].map((contribution) => ({ contribution, seen: of(contribution).revision }));
  const stale = named.map((one, place) => ({ ...one, seen: place === 1 ? 9999 : one.seen }));
  const make = { cluster: group, title: 'Sportelli la sera' };
  const refusal = await acts(hall, hall.sara, { do: 'add_cluster', ...make, contributions: stale });
  expect(refused(refusal)).toEqual([409, 'changed_meanwhile']);
  expect((await now()).made).toBeUndefined();
  await does('add_cluster', { ...make, contributions: named });
  const grouped = await now();
  expect([grouped.of(card).cluster, grouped.of(otherCard).cluster]).toEqual([group, group]);
  const back = (seen: (id: string) => number) => ({
    cluster: group,
    deleted: true,
    seen: grouped.made?.revision,
    contributions: [
      { contribution: card, seen: seen(card), cluster: before },
      { contribution: otherCard, seen: seen(otherCard), cluster: null },
    ],
  });
  const crossed = await acts(hall, hall.sara, { do: 'delete_cluster', ...back(() => 9999) });
  expect(refused(crossed)).toEqual([409, 'changed_meanwhile']);
  expect((await now()).made?.deleted).toBe(false);
  await does(
    'delete_cluster',
    back((id) => grouped.of(id).revision),
  );
  const after = await now();
  expect([after.made?.deleted, after.of(card).cluster, after.of(otherCard).cluster]).toEqual([
    true,
    before,
    null,
  ]);
});

test('somebody is moved, renamed, muted and let go; a person’s name is the register’s', async () => {
  const { participant, table, otherTable } = things;
  const her = async () =>
    must(
      (await consoleOf(hall)).participants.find(({ id }) => id === participant),
      'she',
    );
  const act = async (name: string, facts: object): Promise<void> => {
    await does(name, { participant, seen: (await her()).revision, ...facts });
  };
  await act('move_participant', { table: otherTable });
  expect((await hall.tableOf(lucia)).table.id).toBe(otherTable);
  await act('move_participant', { table });
  await act('rename_participant', { name: 'Lucia B.' });
  await act('mute_participant', { muted: true });
  expect((await hall.tableOf(lucia)).me).toMatchObject({ name: 'Lucia B.', muted: true });
  await act('mute_participant', { muted: false });
  const asMayor = {
    do: 'rename_participant',
    participant,
    name: 'Marta Provini',
    seen: (await her()).revision,
  };
  expect(refused(await acts(hall, hall.sara, asMayor))).toEqual([409, 'name_of_member']);
  const gino = await hall.joins('Gino');
  const { me } = await hall.tableOf(gino);
  const his = (await consoleOf(hall)).participants.find(({ id }) => id === me.id);
  await does('remove_participant', { participant: me.id, reason: 'Disturba', seen: his?.revision });
  expect((await gino.ask('GET', `/api/table/${hall.workshop}`)).status).toBe(403);
});

test('the text of a frozen table is brought back to what it was, and what was erased can be chosen again', async () => {
  const { document } = await hall.tableOf(lucia);
  const moments = `/api/workshops/${hall.workshop}/tables/${things.table}/moments`;
  const whole = await writesText(hall, document, 'Un fondo di garanzia per tre mesi.');
  await writesText(hall, document, 'x');
  await does('freeze_table', { table: things.table, frozen: true, seen: (await seen()).table });
  const { moments: choices } = await hall.sara.get<MomentsView>(moments);
  expect(choices.length).toBeGreaterThan(0);
  const then = await hall.sara.get<MomentView>(`${moments}/${whole}`);
  expect(then.words).toBe('Un fondo di garanzia per tre mesi.');
  const back = { do: 'bring_back_text', table: things.table, at: whole, seen: (await seen()).table };
  expect((await acts(hall, hall.sara, back)).status).toBe(204);
  const now = await hall.sara.get<MomentView>(`${moments}/${new Date(Date.now() + 60_000).toISOString()}`);
  expect(now.words).toBe('Un fondo di garanzia per tre mesi.');
  // A second facilitator, who has not seen that, brings nothing back.
  expect(refused(await acts(hall, hall.sara, back))).toEqual([409, 'changed_meanwhile']);
  for (const path of [moments, `${moments}/${whole}`])
    expect((await (await hall.town.enter('elena-esempi')).ask('GET', path)).status).toBe(403);
  await does('freeze_table', { table: things.table, frozen: false, seen: (await seen()).table });
});

test('the hall: the clock, a word to all, the door and the code', async () => {
  const act = async (name: string, facts: object = {}): Promise<void> => {
    await does(name, { seen: (await seen()).workshop, ...facts });
  };
  const { code } = await hall.view();
  await act('set_timer', { timer: { do: 'start', minutes: 20 } });
  await act('set_timer', { timer: { do: 'add', minutes: 5 } });
  await act('set_timer', { timer: { do: 'stop' } });
  await does('broadcast', { words: 'Si riprende alle undici.' });
  await act('take_back_broadcast');
  expect((await consoleOf(hall)).course.broadcast).toBeNull();
  await does('broadcast', { words: 'Si riprende alle undici.' });
  await act('close_door', { closed: true });
  await act('renew_code');
  const view = await consoleOf(hall);
  expect(view.course).toMatchObject({
    timer: { kind: 'stopped' },
    broadcast: { words: 'Si riprende alle undici.' },
  });
  expect([view.doorClosed, view.workshop.code === code]).toEqual([true, false]);
});

test('a group becomes a recommendation once, with the position of the few; the screen of the hall names nobody', async () => {
  const { cluster, card: contribution, table } = things;
  const { card } = await seen();
  await does('group_contributions', { cluster, contributions: [{ contribution, seen: card }] });
  await does('add_minority_position', { cluster, table, people: 3, words: 'Prima un tetto.' });
  const { nextCode: code } = await consoleOf(hall);
  await does('promote_cluster', { cluster, seen: (await seen()).cluster });
  const view = await consoleOf(hall);
  expect(view.positions).toMatchObject([{ cluster, table, people: 3, words: 'Prima un tetto.' }]);
  const document = view.clusters.find(({ id }) => id === cluster)?.recommendation;
  expect(view.promoted).toEqual([{ document, code, state: 'drafted', addressee: null, sections: [] }]);
  expect(view.nextCode).not.toBe(code);
  const again = { do: 'promote_cluster', cluster, seen: (await seen()).cluster };
  expect(refused(await acts(hall, hall.sara, again))).toEqual([409, 'wrong_state']);
  const screen = await hall.sara.get<ScreenView>(`/api/workshops/${hall.workshop}/screen`);
  expect(screen.clusters).toMatchObject([{ title: 'Arrivare prima dello sfratto' }]);
  const names = (await consoleOf(hall)).participants.map(({ name }) => name);
  for (const name of names) expect(JSON.stringify(screen)).not.toContain(name);
});
