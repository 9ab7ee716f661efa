import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomIds } from '../../server/platform/clock.ts';
import { done, transact } from '../../server/platform/transact.ts';
import { answerByRoundOver } from '../../server/recommendations/answerByRound.ts';
import type { DocumentRow } from '../../shared/documents/api.ts';
import { erasedStub } from '../../shared/documents/erasure/erasedWords.ts';
import type { DistrictId, DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import type { OutcomeStanding } from '../../shared/recommendations/outcome.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { freeze } from '../support/frozenTown.ts';
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

/** A recommendation that the mayors have before them. */
async function submitted(title: string): Promise<DocumentId> {
  const made = await elena.ask('POST', '/api/documents', { kind: 'recommendation', title });
  const { id } = made.body as { readonly id: DocumentId };
  for (const step of ['validate', 'open_observations'])
    await elena.ask('POST', `/api/documents/${id}/steps`, { step });
  expect((await freeze(elena, id)).status).toBe(201);
  return id;
}

const act = { number: 'delibera 12/2026', date: '2026-01-15' };
const record = (id: string, said: object, by = elena) =>
  by.ask('POST', `/api/recommendations/${id}/outcome`, { act, ...said });
const shown = (id: string, by = elena) => by.get<OutcomeStanding>(`/api/recommendations/${id}/outcome`);

test('[R9] the mayors’ answer is recorded with its act, once, and shown wherever the recommendation is', async () => {
  const id = await submitted('Aprire gli sportelli la sera');
  expect(await shown(id)).toEqual({ outcome: null, mayRecord: true });
  expect((await shown(id, marta)).mayRecord).toBe(false);
  expect((await record(id, { outcome: 'accepted' }, marta)).status).toBe(403);
  for (const outcome of ['accepted_in_part', 'deferred', 'declined'])
    expect(await record(id, { outcome })).toMatchObject({ status: 400, body: { refused: 'reason_missing' } });
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  expect(await record(id, { outcome: 'accepted', act: { ...act, date: tomorrow } })).toMatchObject({
    body: { refused: 'outside_term' },
  });

  const said = { outcome: 'accepted_in_part', reason: 'Solo dove c’è già personale.', sitting: '2026-01-14' };
  expect((await record(id, said)).status).toBe(204);
  expect(await shown(id, marta)).toMatchObject({
    outcome: { ...said, act, round: null },
    mayRecord: false,
  });
  const listed = await marta.get<readonly DocumentRow[]>('/api/documents?kind=recommendation&q=sportelli');
  expect(listed.map(({ state, outcome }) => [state, outcome])).toEqual([['answered', 'accepted_in_part']]);
  expect(await record(id, said)).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === id);
  expect(acts.slice(-2)).toMatchObject([
    { act: 'document.advanced', facts: { step: 'answer', to: 'answered' } },
    { act: 'recommendation.answered', facts: { outcome: 'accepted_in_part', act, round: null } },
  ]);
  const owner = town.database.owner;
  await expect(owner`update recommendation_outcome set outcome = 'accepted'`).rejects.toThrow(/only ever/u);
});

test('[E1] personal data goes from the mayors’ answer too', async () => {
  const id = await submitted('Con un nome nella risposta');
  await record(id, { outcome: 'declined', reason: 'Come chiesto da Zeno Quasivero.' });
  const words = { words: ['zeno quasivero'], files: [] };
  const seen = await elena.ask('POST', `/api/documents/${id}/erasures/preview`, words);
  expect(seen.body).toMatchObject({ found: [{ kind: 'outcome', count: 1 }] });
  await elena.ask('POST', `/api/documents/${id}/erasures`, { ...words, reason: 'Errore', confirmed: true });
  expect((await shown(id)).outcome?.reason).toBe(`Come chiesto da ${erasedStub}.`);
});

test('[R9] two answers at once are one', async () => {
  const id = await submitted('Una sola risposta');
  const answers = await Promise.all([
    record(id, { outcome: 'accepted' }),
    record(id, { outcome: 'declined', reason: 'Mancano i fondi.' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
});

test('[R9] what is not before the mayors, and what is no recommendation, gets no answer', async () => {
  const made = await elena.ask('POST', '/api/documents', {
    kind: 'recommendation',
    title: 'Ancora in bozza',
  });
  const { id } = made.body as { readonly id: DocumentId };
  expect(await record(id, { outcome: 'accepted' })).toMatchObject({ body: { refused: 'wrong_state' } });
  expect((await record(await town.section('9.E'), { outcome: 'accepted' })).status).toBe(404);
});

test('[R9] an answer that the mayors voted for is stored by their round, without an act', async () => {
  const id = await submitted('Votata in seduta');
  const { db } = town.database;
  const [row] = await town.database.owner<{ id: PersonId; district_id: DistrictId }[]>`
    select id, district_id from person where persona = 'marta-provini'`;
  const { id: by, district_id: district } = row ?? expect.fail('she is there');
  const [round] = await town.database.owner<{ id: never }[]>`
    insert into sign_off_round (id, district_id, number, kind, open, opened_at, events)
    values (${randomIds.newId()}, ${district}, 900, 'vote', false, now(), 0) returning id`;
  const deps = { db, clock: town.time, guards: [], accessChanged: () => {}, documentChanged: () => {} };
  const answer = {
    district,
    document: id,
    by,
    round: round?.id ?? expect.fail('it is there'),
    at: town.time.now(),
  };
  const stored = await transact(deps, district, async (tx) => {
    const outcome = { outcome: 'declined', reason: 'Mancano i fondi.' } as const;
    const acts = await answerByRoundOver(deps)(tx, { ...answer, outcome });
    return acts.ok ? done(null, acts.value) : acts;
  });
  expect(stored.ok).toBe(true);
  expect((await shown(id)).outcome).toMatchObject({ outcome: 'declined', act: null, round: round?.id });
});
