import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeDueRounds } from '../../server/decisions/rounds/closeDueRounds.ts';
import { roundsGuard } from '../../server/decisions/rounds/roundsGuard.ts';
import { openTurns } from '../../server/platform/inTurn.ts';
import { presets } from '../../shared/decisions/presets.ts';
import type { ReceiptView, RoundRow } from '../../shared/decisions/roundApi.ts';
import { planHashOf, type Statement } from '../../shared/decisions/statement.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
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

const stateOf = async (id: string) => (await table.elena.get<DocumentView>(`/api/documents/${id}`)).state;
const refusal = ({ status, body }: Answer) => [status, (body as { refused?: string }).refused];
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** As the office would have kept it: somebody acts for a municipality, from a day to another. */
async function gives(municipality: string, to: string, more: { kind?: string; until?: string } = {}) {
  const { kind = 'delegation', until = '2999-12-31' } = more;
  const [given] = await town.database.owner<{ id: string }[]>`
    insert into delegation (id, seat_id, kind, valid_from, valid_until, giver_id, delegate_id, office,
      act_number, act_date, created_by, created_at)
    select gen_random_uuid(), h.seat_id, ${kind}, '2025-01-01', ${until}, h.person_id, p.id, 'Assessora',
      '12', '2025-01-01', h.person_id, now()
    from seat_holder h join seat s on s.id = h.seat_id join organisation o on o.id = s.organisation_id,
      person p where o.name = ${municipality} and p.persona = ${to} and h.valid_until is null
    returning id`;
  return given?.id;
}

test('[R3, R6] scene 7: a signature on version 3 is refused once version 4 is frozen, and says where to go', async () => {
  const text = await table.frozen('Servizi domiciliari', 3);
  const third = await table.opened({ on: text }, table.clara);
  expect((await table.says(third, table.clara, { for: 'Crema' })).status).toBe(201);
  const [byTelephone] = await table.enter(third, [{ for: 'Offanengo' }]);
  expect(byTelephone?.status).toBe(201);
  await marta.ask('POST', `/api/rounds/${third}/read`);
  const stated = await table.states(third, marta, { for: 'Romanengo' });
  // What is at the vote does not go back to its writers by another way.
  const away = await table.elena.ask('POST', `/api/documents/${text.document}/steps`, { step: 'send_back' });
  expect(refusal(away)).toEqual([409, 'round_open']);
  const reason = 'Va chiarito chi paga il servizio.';
  expect((await table.closes(third, { how: 'send_back', reason })).status).toBe(204);
  expect(await stateOf(text.document)).toBe('draft');
  const fourth = await table.refreeze(text.document);
  const round = await table.opened({ on: fourth }, table.clara);

  const { id: statement } = stated.body as { id: string };
  const late = await marta.ask('POST', `/api/rounds/${third}/ballots`, { method: 'demo', statement });
  expect(refusal(late)).toEqual([409, 'newer_version']);
  expect((await table.sign(third, marta)).over).toEqual({
    refused: 'newer_version',
    newer: round,
    version: 4,
  });
  // Neither with the words of the third on the round of the fourth.
  const stale = { for: 'Romanengo', hashes: [text.hash] };
  expect(refusal(await table.says(round, marta, stale))).toEqual([409, 'newer_version']);
  expect(await table.sign(round, marta)).toMatchObject({
    texts: [{ number: 4, readBefore: { number: 3 }, signedBefore: null }],
    over: null,
  });
  // The signature on the third stays, and counts for no other.
  expect(await table.view(round)).toMatchObject({ spoken: 0 });
  expect(await table.view(third)).toMatchObject({
    spoken: 2,
    phase: { ending: { kind: 'sent_back', reason } },
  });
  // Whoever has signed is asked about what is other than that, also where she never had it open here.
  for (const signer of [table.clara, await table.mayorOf('Offanengo')])
    expect((await table.sign(round, signer)).texts).toMatchObject([
      { readBefore: { number: 3 }, signedBefore: 'in_favour' },
    ]);
  expect((await table.says(round, marta, { for: 'Romanengo' })).status).toBe(201);
});

test('[R5, R6, J4] scene 8: an assessora signs by delega; with one that has run out she is refused', async () => {
  const nadia = await town.enter('nadia-modelli');
  const [good, over] = ['Pandino', 'Soncino'];
  await gives(good, 'nadia-modelli');
  await gives(over, 'nadia-modelli', { until: '2025-12-31' });
  const round = await table.opened({ on: await table.frozen('Con delega') }, table.clara);
  const { seats } = await table.sign(round, nadia);
  expect(seats.map(({ name, refused }) => [name, refused])).toEqual([
    ['Comune di Pandino', null],
    ['Comune di Soncino', 'delegation_expired'],
  ]);
  expect(refusal(await table.says(round, nadia, { for: over }))).toEqual([409, 'delegation_expired']);
  const cast = await table.says(round, nadia, { for: good });
  expect(cast.status).toBe(201);
  const { receipt } = cast.body as { receipt: string };
  const view = await nadia.get<ReceiptView>(`/api/rounds/receipts/${receipt}`);
  expect(view).toMatchObject({
    organisation: 'Comune di Pandino',
    word: { via: 'delegation', act: { number: '12' }, by: { office: 'Assessora' }, method: 'demo' },
  });
  // Its own entry, or a later one where the key came on record with this very receipt.
  const head = must(view.head, 'it is signed');
  expect(head.seq).toBeGreaterThanOrEqual(view.entry.seq);
  expect(
    await town.database
      .owner`select encode(entry_hash, 'hex') as hash from journal_entry where seq = ${head.seq}`,
  ).toEqual([{ hash: head.hash }]);
  const statement = JSON.parse(view.statement) as Statement;
  expect(statement).toMatchObject({ ballot: receipt, round, standing: { via: 'delegation' } });
  expect(refusal(await table.says(round, nadia, { for: good }))).toEqual([409, 'already_voted']);
  // Whose answer was lost on its way asks again: it counts once, and the receipt is the same.
  const again = { method: 'demo', statement: receipt };
  const ballots = `/api/rounds/${round}/ballots`;
  expect((await nadia.ask('POST', ballots, again)).body).toEqual({ receipt });
  expect(refusal(await marta.ask('POST', ballots, again))).toEqual([409, 'statement_over']);
  expect((await table.view(round)).spoken).toBe(1);
  expect(refusal(await table.says(round, nadia, { for: 'Crema' }))).toEqual([403, 'no_seat']);
});

test('[R7, R8] scene 9: eight large municipalities in favour and forty against: weight alone is not enough', async () => {
  const large = ['Crema', 'Castelleone', 'Pandino', "Rivolta d'Adda", 'Soncino', 'Spino d’Adda', 'Offanengo'];
  const verdicts: unknown[] = [];
  for (const rule of [presets.double_majority, presets.weighted]) {
    const text = await table.frozen(`Grandi e piccoli: ${rule.preset}`);
    const round = await table.opened({ on: text, rule }, table.clara);
    const { places } = await table.view(round);
    const heaviest = places.toSorted((a, b) => b.weight - a.weight).slice(0, 8);
    expect(heaviest.map(({ name }) => name)).toEqual(expect.arrayContaining(large.slice(0, 3)));
    const words = places.map(({ name }) =>
      heaviest.some((place) => place.name === name)
        ? ({ for: name } as const)
        : ({ for: name, choice: 'against', reason: 'Toglie ai piccoli.' } as const),
    );
    const entered = await table.enter(round, words);
    expect(entered.filter(({ status }) => status !== 201)).toEqual([]);
    expect((await table.view(round, table.clara)).count?.tally).toMatchObject({ inFavour: { heads: 8 } });
    expect((await table.view(round, marta)).count).toBeNull();
    // The chair closes what she has read; a ballot that turned it meanwhile is not closed unread.
    const other = { how: 'count', president: null, expects: 'no_quorum' };
    expect(refusal(await table.closes(round, other))).toEqual([409, 'changed_meanwhile']);
    expect((await table.closes(round, { how: 'count', president: null })).status).toBe(204);
    const { phase, count } = await table.view(round, marta);
    verdicts.push([phase.kind === 'closed' && phase.ending.kind, count?.outcome?.verdict]);
    verdicts.push(await stateOf(text.document));
  }
  expect(verdicts).toEqual([['decided', 'rejected'], 'rejected', ['decided', 'approved'], 'approved']);
});

/** An agreement of so many parties, ready to be signed: the municipalities first. */
async function agreement(parties: number) {
  const text = await table.frozen('Accordo di programma');
  const sql = town.database.owner;
  await sql`insert into membership (person_id, organisation_id, role, office, valid_from)
    select p.id, o.id, 'health_signatory', 'Direttrice', '2025-01-01' from person p, organisation o
    where p.persona = 'sara-traccia' and o.kind in ('health_agency', 'school') on conflict do nothing`;
  const organisations = await sql<{ id: string }[]>`
    select id from organisation where kind in ('municipality', 'lead_municipality', 'health_agency', 'school')
    order by kind = 'health_agency', kind = 'school', name limit ${parties}`;
  expect(organisations.length).toBe(parties);
  const fields = {
    parties: organisations.map(({ id: organisation }) => ({
      organisation,
      representative: null,
      powers: null,
      contribution: 'Personale',
    })),
  };
  await sql`update document_profile set kind = 'agreement', fields = ${sql.json(fields)}
    where document_id = ${text.document}`;
  return text;
}

/** Whoever signs for each party, and what is sent when she does so on paper. */
async function signatures(round: SignOffRoundId) {
  const { places, texts } = await table.view(round);
  const signatories = await town.database.owner<{ organisation_id: string; person_id: string }[]>`
    select organisation_id, person_id from membership where role in ('mayor', 'health_signatory')`;
  return places.map(
    (place) => (choice: 'in_favour' | 'against') =>
      table.elena.ask('POST', `/api/rounds/${round}/entered`, {
        seat: place.id,
        hashes: texts.map(({ hash }) => hash),
        choice,
        reason: choice === 'against' ? 'Il Consiglio non ha approvato.' : null,
        person: signatories.find((one) => one.organisation_id === place.organisation)?.person_id,
        how: 'paper',
      }),
  );
}

test('[R1] scene 10: an agreement with 49 of 50 parties is not concluded', async () => {
  const text = await agreement(50);
  const round = await table.opened({ on: text, kind: 'signature', deadline: tomorrow() }, table.elena);
  expect(await stateOf(text.document)).toBe('signing');
  const [last, ...others] = (await signatures(round)).toReversed();
  const answers = await Promise.all(others.map((signs) => signs('in_favour')));
  expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
  const close = () =>
    table.elena.ask('POST', `/api/rounds/${round}/close`, {
      how: 'count',
      president: null,
      expects: 'not_concluded',
    });
  // The last party has its time.
  expect(refusal(await close())).toEqual([409, 'wrong_state']);
  expect((await last?.('against'))?.status).toBe(201);
  expect((await close()).status).toBe(204);
  const { count, phase, places } = await table.view(round);
  expect({ count, phase }).toMatchObject({
    count: null,
    phase: { ending: { kind: 'not_concluded', missing: [places.at(-1)?.id] } },
  });
  expect(await stateOf(text.document)).toBe('not_concluded');
});

test('[R1] what nobody has to close by hand ends at its deadline, and is put on record by the server', async () => {
  const [text, another] = [await agreement(3), await table.frozen('Fermo')];
  const deadline = new Date(Date.now() + 900).toISOString();
  // One that cannot be closed, and comes first, keeps no other open.
  const first = await table.open({ on: another, kind: 'opinion', deadline }, table.clara);
  const answer = await table.open({ on: text, kind: 'signature', deadline }, table.elena);
  // A machine that takes longer than that to open it has shown that no round opens behind its deadline.
  if (answer.status !== 201) return expect(refusal(answer)).toEqual([409, 'outside_term']);
  const { id } = answer.body as { id: SignOffRoundId };
  const { id: stuck } = first.body as { id: SignOffRoundId };
  const sql = town.database.owner;
  await sql.unsafe(`
    create function not_closed() returns trigger language plpgsql as
      $$ begin if new.round_id = '${stuck}' then raise exception 'no'; end if; return new; end $$;
    create trigger not_closed before insert on sign_off_event for each row execute function not_closed()`);
  await sql`
    select pg_sleep(greatest(0, extract(epoch from (${deadline}::timestamptz - clock_timestamp()))))`;
  const { db } = town.database;
  const nobody = () => undefined;
  const closing = closeDueRounds({
    db,
    clock: town.time,
    guards: [roundsGuard],
    inTurn: openTurns(),
    tellLive: nobody,
    accessChanged: nobody,
    documentChanged: nobody,
    answerRecommendation: async () => ({ ok: true, value: [] }),
  });
  await expect(closing).rejects.toThrow(AggregateError);
  await sql`drop function not_closed cascade`;
  expect(await table.view(id)).toMatchObject({ phase: { by: null, ending: { kind: 'not_concluded' } } });
  expect(
    (await readJournal(db)).find(({ act, subject }) => act === 'round.closed' && subject === id)?.by,
  ).toBeNull();
});

test('[R6] an opinion is replaced until its deadline, and both stay; a vote is given once', async () => {
  const text = await table.frozen('Per un parere');
  const round = await table.opened({ on: text, kind: 'opinion', deadline: tomorrow() }, table.clara);
  expect(await stateOf(text.document)).toBe('frozen');
  const refused = await table.says(round, marta, { for: 'Romanengo', choice: 'against' });
  expect(refusal(refused)).toEqual([400, 'reason_missing']);
  for (const choice of ['against', 'in_favour'] as const)
    expect((await table.says(round, marta, { for: 'Romanengo', choice, reason: 'Così.' })).status).toBe(201);
  const place = async (by: Visitor) =>
    (await table.view(round, by)).places.find(({ name }) => name === 'Romanengo');
  expect(await place(marta)).toMatchObject({
    status: 'spoken',
    said: { choice: 'in_favour' },
    before: [{ choice: 'against' }],
  });
  expect(await place(table.clara)).toMatchObject({ said: { choice: 'in_favour' } });
  expect(await place(table.elena)).toMatchObject({ status: 'spoken', said: null, before: [] });
  expect((await table.closes(round, { how: 'count', president: null })).status).toBe(204);
  expect(await place(table.elena)).toMatchObject({ said: { choice: 'in_favour' } });
  expect(await stateOf(text.document)).toBe('frozen');
});

test('[R6] a mayor who was replaced during the vote speaks no more, and her successor does', async () => {
  const round = await table.opened({ on: await table.frozen('Elezioni in corso') }, table.clara);
  const before = await table.mayorOf('Izano');
  const stated = await table.states(round, before, { for: 'Izano' });
  await gives('Izano', 'sara-traccia');
  await town.database.owner`
    update seat_holder h set valid_until = current_date - 1 from seat s, organisation o
    where s.id = h.seat_id and o.id = s.organisation_id and o.name = 'Izano'`;
  // Nobody sits there: no quorum is made of an empty chair.
  const there = { seat: (await table.seatsOf(round)).get('Izano'), present: true };
  const marked = await table.clara.ask('POST', `/api/rounds/${round}/attendance`, there);
  expect(refusal(marked)).toEqual([403, 'no_seat']);
  await town.database.owner`
    insert into seat_holder (id, seat_id, person_id, office, valid_from)
    select gen_random_uuid(), s.id, p.id, 'Sindaca', current_date - 1 + 1 from seat s
    join organisation o on o.id = s.organisation_id, person p where o.name = 'Izano' and p.persona = 'nadia-modelli'`;
  const { id: statement } = stated.body as { id: string };
  const ballots = `/api/rounds/${round}/ballots`;
  expect(refusal(await before.ask('POST', ballots, { method: 'demo', statement }))).toEqual([403, 'no_seat']);
  // What was delegated falls with the term of whoever gave it.
  const sara = await town.enter('sara-traccia');
  const bySara = await table.states(round, sara, { for: 'Izano' });
  expect(['no_seat', 'delegation_expired']).toContain(refusal(bySara)[1]);
  const nadia = await town.enter('nadia-modelli');
  expect((await table.says(round, nadia, { for: 'Izano' })).status).toBe(201);
});

test('[R6] a procura goes to a mayor with a seat of her own, for as many seats as the rule says', async () => {
  for (const name of ['Capralba', 'Salvirola']) await gives(name, 'marta-provini', { kind: 'proxy' });
  const round = await table.opened({ on: await table.frozen('Con procura') }, table.clara);
  const { seats } = await table.sign(round, marta);
  // Her own first, whatever the order of the seats: what is asked for first is said in her own name.
  expect(seats.map(({ name }) => name)).toEqual(
    ['Romanengo', 'Capralba', 'Salvirola'].map((name) => `Comune di ${name}`),
  );
  for (const name of ['Romanengo', 'Capralba'])
    expect((await table.says(round, marta, { for: name })).status).toBe(201);
  expect(refusal(await table.says(round, marta, { for: 'Salvirola' }))).toEqual([409, 'too_many_proxies']);
  expect((await table.view(round, marta)).mine.length).toBe(2);
});

test('[R2] nobody who may not convene opens a round, and no rule asks for a secret ballot', async () => {
  const on = await table.frozen('Da aprire');
  const secret = { ...presets.weighted, ballot: 'secret' };
  expect(refusal(await table.open({ on }, marta))).toEqual([403, 'forbidden']);
  expect(refusal(await table.open({ on, rule: secret }, table.clara))).toEqual([400, 'secret_ballot']);
  await table.opened({ on }, table.clara);
  expect(refusal(await table.open({ on }, table.clara))).toEqual([409, 'round_open']);
  expect(refusal(await table.open({ on: 'plan' }, table.clara))).toEqual([409, 'not_frozen']);
});

test('[R7] too few at the first call: it is kept, and the second call follows it', async () => {
  const text = await table.frozen('Pochi presenti');
  const first = await table.opened({ on: text }, table.clara);
  const few = (await table.view(first)).places.slice(0, 16).map(({ name }) => ({ for: name }));
  expect((await table.enter(first, few)).filter(({ status }) => status !== 201)).toEqual([]);
  expect((await table.closes(first, { how: 'count', president: null })).status).toBe(204);
  expect(await stateOf(text.document)).toBe('frozen');
  const second = await table.opened({ on: text, call: 'second', follows: first }, table.clara);
  expect(await table.view(second)).toMatchObject({ call: 'second', follows: { id: first }, spoken: 0 });
  const { phase } = await table.view(first);
  const ended = phase.kind === 'closed' && { at: phase.at, ending: phase.ending };
  expect(ended).toMatchObject({ ending: { kind: 'no_quorum' } });
  const rows = await marta.get<readonly RoundRow[]>(`/api/rounds?document=${text.document}`);
  expect(rows).toMatchObject([
    { id: second, spoken: 0, seats: 48, closed: null },
    { id: first, spoken: 16, seats: 48, closed: ended, waitsForMe: 0 },
  ]);
  expect(await marta.get(`/api/rounds`)).toEqual(expect.arrayContaining([...rows]));
});

test('[R4] the whole plan is voted upon as one, and after a change as one again', async () => {
  const sections = await table.freezePlan();
  const rule = { ...presets.weighted, firstCall: { heads: null, minHeads: 1, weight: null } };
  const plan = await table.opened({ on: 'plan', rule }, table.clara);
  const { texts, whole, planHash } = await table.view(plan);
  expect({ texts: texts.length, whole }).toEqual({ texts: sections.length, whole: true });
  const numbers = await town.database.owner<{ number: string }[]>`
    select number from plan_entry where document_id is not null`;
  expect(texts.map(({ numberInPlan }) => numberInPlan).toSorted()).toEqual(
    numbers.map(({ number }) => number).toSorted(),
  );
  expect(planHash).toBe(planHashOf(texts.map(({ hash }) => hash)));
  expect((await table.says(plan, marta, { for: 'Romanengo' })).status).toBe(201);
  expect((await table.closes(plan, { how: 'count', president: null })).status).toBe(204);
  const [first, second] = sections;
  if (first === undefined || second === undefined) throw new Error('a plan has sections');
  expect([await stateOf(first.document), await stateOf(second.document)]).toEqual(['approved', 'approved']);

  const revised = await table.elena.ask('POST', `/api/documents/${first.document}/steps`, { step: 'revise' });
  expect(revised.status).toBe(204);
  const changed = await table.refreeze(first.document);
  expect(refusal(await table.open({ on: changed }, table.clara))).toEqual([409, 'whole_plan_only']);
  const again = await table.opened({ on: 'plan', rule }, table.clara);
  const { texts: now } = await table.view(again);
  expect(now.filter(({ hash }) => !texts.some((text) => text.hash === hash))).toMatchObject([
    { document: first.document, number: changed.number },
  ]);
  await table.closes(again, { how: 'send_back', reason: 'Si rivede una sezione.' });
  expect([await stateOf(first.document), await stateOf(second.document)]).toEqual(['draft', 'approved']);
});

test('[J3] every act of a round stands on record, the ballot with the one instant of its event', async () => {
  const round = await table.opened({ on: await table.frozen('Agli atti') }, table.clara);
  const cast = await table.says(round, marta, { for: 'Romanengo' });
  const { receipt } = cast.body as { receipt: string };
  await table.closes(round, { how: 'count', president: null });
  const acts = (await readJournal(town.database.db)).filter(
    ({ subject }) => subject === round || subject === receipt,
  );
  expect(acts.map(({ act }) => act)).toEqual(['round.opened', 'ballot.cast', 'round.closed']);
  const [row] = await town.database.owner<{ at: Date }[]>`select at from ballot where id = ${receipt}`;
  expect(acts[1]).toMatchObject({ at: row?.at.toISOString(), subject: receipt });
});

test('[R5, R6] who is there, a later deadline and a reminder are the convener’s, and each is refused plainly', async () => {
  const on = await table.frozen('Da prolungare');
  const round = await table.opened({ on, deadline: tomorrow() }, table.clara);
  const asks = async (name: string, body?: unknown, by = table.clara) =>
    refusal(await by.ask('POST', `/api/rounds/${round}/${name}`, body));
  const seats = await table.seatsOf(round);
  const there = (name: string, present: boolean) =>
    asks('attendance', { seat: seats.get(name) ?? round, present });
  const done = [204, undefined];
  const placeOf = async (name: string) =>
    (await table.view(round)).places.find((place) => place.name === name)?.status;
  expect(await there('Pandino', true)).toEqual(done);
  expect([await placeOf('Pandino'), await there('Pandino', true)]).toEqual([
    'present',
    [409, 'already_there'],
  ]);
  expect([await there('Pandino', false), await placeOf('Pandino')]).toEqual([done, 'absent']);
  expect(await there('un altro comune', true)).toEqual([404, 'not_found']);
  expect((await table.says(round, marta, { for: 'Romanengo' })).status).toBe(201);
  expect(await there('Romanengo', false)).toEqual([409, 'already_there']);
  expect((await table.enter(round, [{ for: 'Offanengo' }])).map(refusal)).toEqual([[201, undefined]]);

  const later = new Date(Date.now() + 2 * 86_400_000).toISOString();
  const sooner = new Date(Date.now() + 3_600_000).toISOString();
  expect(await asks('prolong', { deadline: sooner })).toEqual([409, 'outside_term']);
  expect(await asks('prolong', { deadline: later }, marta)).toEqual([403, 'forbidden']);
  expect(await asks('prolong', { deadline: later })).toEqual(done);
  expect((await table.view(round)).deadline).toBe(later);

  const reminded = await table.clara.ask('POST', `/api/rounds/${round}/remind`);
  expect([reminded.status, (reminded.body as { people: number }).people > 40]).toEqual([200, true]);
  expect(await asks('remind')).toEqual([429, 'too_many']);
  const act = (await readJournal(town.database.db)).findLast(({ subject }) => subject === round);
  const spoken = (await table.view(round)).places.find(({ name }) => name === 'Offanengo')?.holder?.person;
  expect(act?.act).toBe('round.reminded');
  expect(act?.facts['people']).not.toContain(spoken);
  // A round that is closed is left as it is.
  expect((await table.closes(round, { how: 'count', president: null })).status).toBe(204);
  const far = new Date(Date.now() + 9 * 86_400_000).toISOString();
  for (const name of ['remind', 'prolong'])
    expect(await asks(name, { deadline: far })).toEqual([409, 'round_closed']);
  expect(await there('Pandino', true)).toEqual([409, 'round_closed']);
  expect(refusal(await table.closes(round, { how: 'count', president: null }))).toEqual([
    409,
    'round_closed',
  ]);
  const back = { how: 'send_back', reason: 'Ancora.' };
  expect(refusal(await table.closes(round, back))).toEqual([409, 'round_closed']);
  expect((await table.view(round)).deadline).toBe(later);
});

test('[R6] what somebody prepared is hers, of its round and of its seat; nobody else enters or closes it', async () => {
  const [one, other] = [
    await table.opened({ on: await table.frozen('Prima') }, table.clara),
    await table.opened({ on: await table.frozen('Seconda') }, table.clara),
  ];
  const prepared = (await table.states(one, marta, { for: 'Romanengo' })).body as { id: string };
  const confirms = async (by: Visitor, round: string, statement = prepared.id) =>
    refusal(await by.ask('POST', `/api/rounds/${round}/ballots`, { method: 'demo', statement }));
  const over = [409, 'statement_over'];
  expect(await confirms(table.clara, one)).toEqual(over);
  expect(await confirms(marta, other)).toEqual(over);
  expect(await confirms(marta, crypto.randomUUID())).toEqual([404, 'not_found']);

  const { places, texts } = await table.view(one);
  const place = (name: string) => places.find((found) => found.name === name);
  const entered = { seat: place('Romanengo')?.id, hashes: texts.map(({ hash }) => hash), how: 'paper' };
  const enters = async (person: unknown, more: Record<string, unknown> = {}, by = table.elena) =>
    refusal(
      await by.ask('POST', `/api/rounds/${one}/entered`, {
        ...entered,
        choice: 'in_favour',
        reason: null,
        person,
        ...more,
      }),
    );
  const [martas, claras] = [place('Romanengo')?.holder?.person, place('Crema')?.holder?.person];
  expect(await enters(claras)).toEqual([403, 'no_seat']);
  expect(await enters(martas, { hashes: ['0'.repeat(64)] })).toEqual([409, 'newer_version']);
  expect(await enters(martas, {}, marta)).toEqual([403, 'forbidden']);
  expect(await enters(martas, {}, table.clara)).toEqual([403, 'forbidden']);
  expect((await table.view(one)).spoken).toBe(0);
  expect(await confirms(marta, one)).toEqual([201, undefined]);
  expect(await enters(martas)).toEqual([409, 'already_voted']);

  // Neither whoever leads the office nor another mayor closes it, and a tie is not there for the president to break.
  for (const by of [table.elena, marta])
    expect(
      refusal(
        await by.ask('POST', `/api/rounds/${one}/close`, {
          how: 'count',
          president: 'against',
          expects: 'no_quorum',
        }),
      ),
    ).toEqual([403, 'forbidden']);
  expect(await table.view(one)).toMatchObject({ spoken: 1, phase: { kind: 'open' } });
});
