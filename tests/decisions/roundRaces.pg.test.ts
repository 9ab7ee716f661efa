import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SignOffRoundId } from '../../shared/kernel/ids.ts';
import { type Answer, type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';
import { openRoundTable, type RoundTable } from '../support/roundTable.ts';

let town: DemoTown;
let table: RoundTable;
let marta: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  table = await openRoundTable(town);
  marta = await table.mayorOf('Romanengo');
});
afterAll(() => town[Symbol.asyncDispose]());

const refusal = ({ status, body }: Answer) => [status, (body as { refused?: string }).refused];
const opened = async (title: string, more: Record<string, unknown> = {}) =>
  table.opened({ on: await table.frozen(title), ...more }, table.clara);

/** Statements that wait to be confirmed: so many for one municipality. */
async function statements(round: SignOffRoundId, by: Visitor, municipality: string, count: number) {
  const { places, texts } = await table.view(round, by);
  const seat = places.find(({ name }) => name === municipality)?.id;
  const hashes = texts.map(({ hash }) => hash);
  const word = { seat, hashes, choice: 'in_favour', reason: null, method: 'demo' };
  const send = () => by.ask('POST', `/api/rounds/${round}/statements`, word);
  const answers = await Promise.all(Array.from({ length: count }, send));
  return answers.map(({ body }) => (body as { readonly id: string }).id);
}

const confirms = (round: SignOffRoundId, by: Visitor, statement: string) =>
  by.ask('POST', `/api/rounds/${round}/ballots`, { method: 'demo', statement });

test('[R6] fifty signatures of one seat at once are one', async () => {
  const round = await opened('Cinquanta volte');
  const made = await statements(round, marta, 'Romanengo', 50);
  const answers = await Promise.all(made.map((statement) => confirms(round, marta, statement)));
  expect(answers.filter(({ status }) => status === 201).length).toBe(1);
  const others = answers.filter(({ status }) => status !== 201).map(refusal);
  expect(others).toEqual(others.map(() => [409, 'already_voted']));
  // The same statement twice is one too: whoever lost her answer gets it again.
  const taken = made[answers.findIndex(({ status }) => status === 201)] ?? '';
  expect(await confirms(round, marta, taken)).toMatchObject({ status: 201, body: { receipt: taken } });
  expect((await table.view(round)).spoken).toBe(1);
});

test('[R5] who signs while the chair closes is counted, or is told that it is closed', async () => {
  for (let time = 0; time < 2; time += 1) {
    const round = await opened(`Chiusura ${time}`);
    const [statement = ''] = await statements(round, marta, 'Romanengo', 1);
    const closing = () => table.closes(round, { how: 'count', president: null, expects: 'no_quorum' });
    const [signed, closed] = await Promise.all(
      time % 2 === 0
        ? [confirms(round, marta, statement), closing()]
        : (([closed, signed]) => [signed, closed] as const)([closing(), confirms(round, marta, statement)]),
    );
    expect(closed?.status).toBe(204);
    const { count } = await table.view(round);
    if (signed?.status === 201) expect(count?.tally.inFavour.heads).toBe(1);
    else {
      expect(signed && refusal(signed)).toEqual([409, 'round_closed']);
      expect(count?.tally.inFavour.heads).toBe(0);
    }
    await readJournal(town.database.db);
  }
});

test('[R5] who signs while her delega is revoked has signed before it, or is refused', async () => {
  const sql = town.database.owner;
  const nadia = await town.enter('nadia-modelli');
  for (const municipality of ['Pandino', 'Soncino']) {
    const [given] = await sql<{ id: string }[]>`
      insert into delegation (id, seat_id, kind, valid_from, valid_until, giver_id, delegate_id, office,
        act_number, act_date, created_by, created_at)
      select gen_random_uuid(), h.seat_id, 'delegation', '2025-01-01', '2999-12-31', h.person_id, p.id,
        'Assessora', '12', '2025-01-01', h.person_id, now()
      from seat_holder h join seat s on s.id = h.seat_id join organisation o on o.id = s.organisation_id,
        person p where o.name = ${municipality} and p.persona = 'nadia-modelli' returning id`;
    const round = await opened(`Revoca ${municipality}`);
    const [statement = ''] = await statements(round, nadia, municipality, 1);
    const [signed] = await Promise.all([
      confirms(round, nadia, statement),
      table.elena.ask('POST', `/api/delegations/${given?.id}/revoke`, { reason: 'Cambio di giunta.' }),
    ]);
    const [revoked] = await sql`select revoked_at as at from delegation where id = ${given?.id ?? ''}`;
    const [cast] = await sql`select at from ballot where round_id = ${round}`;
    if (signed.status === 201) expect(cast?.['at'] <= revoked?.['at']).toBe(true);
    else expect([refusal(signed), cast]).toEqual([[409, 'delegation_revoked'], undefined]);
  }
});

test('[R5] forty-seven signatures that wait across the deadline come too late, each by its own instant', async () => {
  const on = await table.frozen('Alla scadenza');
  const deadline = new Date(Date.now() + 2_500).toISOString();
  const round = await table.opened({ on, deadline }, table.clara);
  const { places } = await table.view(round);
  const words = places.slice(0, 47).map(({ name }) => ({ for: name }));
  const { queued } = await town.database.owner.begin(async (sql) => {
    await sql`select id from sign_off_round where id = ${round} for update`;
    const entering = table.enter(round, words);
    await sql`select pg_sleep(greatest(0, extract(epoch from (${deadline}::timestamptz - clock_timestamp()))))`;
    return { queued: entering };
  });
  expect((await queued).map(refusal)).toEqual(words.map(() => [409, 'round_closed']));
  expect(await table.view(round)).toMatchObject({ spoken: 0, phase: { kind: 'open' } });
});

test('[R5, J2] of those that wait together each is answered for itself, and a fault of one is its own', async () => {
  const round = await opened('Insieme');
  const seats = await table.seatsOf(round);
  // One that PostgreSQL will not take: a fault, and no refusal.
  await town.database.owner.unsafe(`
    create function no_izano() returns trigger language plpgsql as
      $$ begin if new.seat_id = '${seats.get('Izano')}' then raise exception 'no'; end if; return new; end $$;
    create trigger no_izano before insert on ballot for each row execute function no_izano()`);
  const names = ['Pandino', 'Pandino', 'Izano', 'Soncino', 'Trescore Cremasco'];
  const answers = await table.enter(round, [
    ...names.map((name) => ({ for: name })),
    { for: 'Madignano', choice: 'against' },
  ]);
  await town.database.owner`drop function no_izano cascade`;
  expect(answers.slice(0, 2).map(refusal).toSorted()).toEqual([
    [201, undefined],
    [409, 'already_voted'],
  ]);
  expect(answers.slice(2).map(refusal)).toEqual([
    [500, undefined],
    [201, undefined],
    [201, undefined],
    [400, 'reason_missing'],
  ]);
  const journal = await readJournal(town.database.db);
  const cast = journal.filter(({ act, facts }) => act === 'ballot.cast' && facts['round'] === round);
  expect(cast.length).toBe(3);
  expect((await table.enter(round, [{ for: 'Izano' }])).map(refusal)).toEqual([[201, undefined]]);
  expect((await table.view(round)).spoken).toBe(4);
});

test('[R6] two procure of one mayor at once are as many as the rule allows', async () => {
  await town.database.owner`
    insert into delegation (id, seat_id, kind, valid_from, valid_until, giver_id, delegate_id, office,
      act_number, act_date, created_by, created_at)
    select gen_random_uuid(), h.seat_id, 'proxy', '2025-01-01', '2999-12-31', h.person_id, p.id, 'Sindaca', '1',
      '2025-01-01', h.person_id, now()
    from seat_holder h join seat s on s.id = h.seat_id join organisation o on o.id = s.organisation_id,
      person p where o.name in ('Ticengo', 'Salvirola') and p.persona = 'marta-provini'`;
  const round = await opened('Due procure');
  const made = await Promise.all(['Ticengo', 'Salvirola'].map((name) => statements(round, marta, name, 1)));
  const answers = await Promise.all(made.flat().map((statement) => confirms(round, marta, statement)));
  expect(answers.map(refusal).toSorted()).toEqual([
    [201, undefined],
    [409, 'too_many_proxies'],
  ]);
});
