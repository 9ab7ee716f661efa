import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EntryHistory, ObservationView } from '../../shared/discussion/api.ts';
import { readDiscussionAct } from '../../shared/discussion/discussionAct.ts';
import { editTime } from '../../shared/discussion/observationState.ts';
import { must } from '../../shared/kernel/assert.ts';
import { canonicalJson } from '../../shared/kernel/canonicalJson.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Mentionable } from '../../shared/people/api.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import {
  act,
  anchorIn,
  comment,
  discussion,
  observed,
  refusalIn,
  thread,
  writtenSection,
} from '../support/discussionTable.ts';
import { readJournal } from '../support/readJournal.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
let nadia: Visitor;
let document: DocumentId;
beforeAll(async () => {
  town = await openDemoTown();
  [elena, marta, nadia] = await Promise.all([
    town.enter('elena-esempi'),
    town.enter('marta-provini'),
    town.enter('nadia-modelli'),
  ]);
  document = await writtenSection(elena);
});
afterAll(() => town[Symbol.asyncDispose]());

const again = ({ id }: ObservationView, by = elena) => thread(by, document, id);
const reasons = { outcome: 'accepted_in_part', reason: 'Solo il primo punto.' };
const entryOf = ({ entries }: ObservationView, index = 0) => must(entries[index], 'it has this entry').id;
const at = (one: ObservationView, index = 0) => `/api/observations/${one.id}/entries/${entryOf(one, index)}`;

async function actsOn({ id }: ObservationView) {
  const acts = (await readJournal(town.database.db)).map((act) => readDiscussionAct(canonicalJson(act)));
  return acts.flatMap((act) =>
    act !== null && 'observation' in act.facts && act.facts.observation === id ? [act] : [],
  );
}

test('[D6, D7, D13] a reply has an outcome and reasons; opened again it stays in the thread, and another follows', async () => {
  const made = await observed(nadia, document);
  expect(refusalIn(await act(nadia, made, 'reply', reasons))).toBe('forbidden');
  expect((await act(elena, made, 'reply', reasons)).status).toBe(204);
  const answered = await again(made);
  expect(answered).toMatchObject({ state: 'answered', outcome: 'accepted_in_part', revision: 2 });
  expect(refusalIn(await act(elena, answered, 'reply', reasons))).toBe('wrong_state');
  expect(refusalIn(await act(nadia, answered, 'reopen', { reason: 'Non mi basta.' }))).toBe('forbidden');
  expect((await act(elena, answered, 'reopen', { reason: 'Un errore nostro.' })).status).toBe(204);
  const open = await again(made);
  expect(open).toMatchObject({ state: 'open', outcome: null });
  expect((await act(elena, open, 'reply', { ...reasons, outcome: 'accepted' })).status).toBe(204);
  const { entries } = await again(made);
  expect(entries.map(({ kind, words, outcome }) => [kind, words, outcome])).toEqual([
    ['observation', 'Mi sembra poco chiaro.', null],
    ['reply', 'Solo il primo punto.', 'accepted_in_part'],
    ['reopened', 'Un errore nostro.', null],
    ['reply', 'Solo il primo punto.', 'accepted'],
  ]);
  const acts = await actsOn(made);
  expect(acts.map((one) => one.act)).toEqual([
    'observation.made',
    'observation.answered',
    'observation.reopened',
    'observation.answered',
  ]);
  expect(JSON.stringify(acts)).not.toContain('Solo il primo punto');
});

test.for([
  ['resolve', 'resolve', {}, {}],
  ['reply', 'reply', reasons, reasons],
  ['resolve and reply', 'resolve', {}, reasons],
] as const)('[D6] two %s at once: one does, the other is told', async ([, first, its, others]) => {
  const made = await observed(nadia, document);
  const second = others === reasons ? 'reply' : first;
  const answers = await Promise.all([
    act(first === 'resolve' ? nadia : elena, made, first, its),
    act(elena, made, second, others),
  ]);
  expect(answers.map(refusalIn).toSorted()).toEqual([204, 'changed_meanwhile']);
  expect((await again(made)).entries.length).toBe(2);
});

test('[D5, D7] whoever made it or writes the text resolves it outside of a round, and opens it again', async () => {
  const made = await observed(nadia, document);
  expect(refusalIn(await act(marta, made, 'resolve'))).toBe('forbidden');
  expect((await act(nadia, made, 'resolve')).status).toBe(204);
  const resolved = await again(made, nadia);
  expect(resolved).toMatchObject({ state: 'resolved', may: { resolve: false, reopen: true } });
  expect((await act(nadia, resolved, 'reopen', { reason: 'Ho cambiato idea.' })).status).toBe(204);
  expect((await act(elena, await again(made), 'resolve')).status).toBe(204);
});

test('[D8] merged observations keep author and thread, have one reply, and come apart again', async () => {
  const [one, two, three] = [
    await observed(nadia, document),
    await observed(marta, document, { words: 'Lo stesso.' }),
    await observed(nadia, document),
  ];
  expect(refusalIn(await act(nadia, two, 'merge', { into: one.id }))).toBe('forbidden');
  expect(refusalIn(await act(elena, one, 'merge', { into: one.id }))).toBe('wrong_state');
  const elsewhere = await observed(nadia, await writtenSection(elena));
  expect(refusalIn(await act(elena, two, 'merge', { into: elsewhere.id }))).toBe('not_found');
  expect((await act(elena, two, 'merge', { into: one.id })).status).toBe(204);
  expect(refusalIn(await act(elena, three, 'merge', { into: two.id }))).toBe('wrong_state');
  // Owed a reply together with the other, it is not taken back.
  const held = await again(one, nadia);
  expect(held.may.resolve).toBe(false);
  expect(refusalIn(await act(nadia, held, 'resolve'))).toBe('wrong_state');
  // What was merged into it goes along.
  expect((await act(elena, held, 'merge', { into: three.id })).status).toBe(204);
  const target = await again(three);
  expect(target.merged.map(({ number, by }) => [number, by.name])).toEqual([
    [one.number, 'Nadia Modelli'],
    [two.number, 'Marta Provini'],
  ]);
  expect((await act(elena, target, 'reply', reasons)).status).toBe(204);
  const merged = await again(two, marta);
  expect(merged).toMatchObject({
    state: 'merged',
    outcome: 'accepted_in_part',
    mergedInto: { id: three.id, number: three.number },
  });
  expect(merged.entries.map(({ kind }) => kind)).toEqual(['observation', 'merged', 'merged']);
  const answer = (await actsOn(three)).find((one) => one.act === 'observation.answered');
  expect(answer?.facts).toMatchObject({
    merged: [one, two].map(({ id, number }) => ({ observation: id, number })),
  });
  expect([merged.may.separate, (await again(two, elena)).may.separate]).toEqual([false, true]);
  expect((await act(elena, merged, 'separate')).status).toBe(204);
  expect(await again(two)).toMatchObject({ state: 'open', outcome: null, mergedInto: null });
  expect((await again(three)).merged.length).toBe(1);
});

test('[D6, D9] one’s own words are corrected for half an hour, and every former state is kept', async () => {
  const made = await observed(nadia, document, { words: 'Primo.' });
  const edit = (words: string, was: string, by = nadia) => by.ask('PATCH', at(made), { words, was });
  expect(refusalIn(await edit('Altro.', 'Primo.', elena))).toBe('forbidden');
  const both = await Promise.all([edit('Secondo.', 'Primo.'), edit('Un altro.', 'Primo.')]);
  expect(both.map(refusalIn).toSorted()).toEqual([204, 'changed_meanwhile']);
  const [now] = (await again(made)).entries;
  expect((await edit('Terzo.', now?.words ?? '')).status).toBe(204);
  const history = (by: Visitor) => by.get<EntryHistory>(`${at(made)}/history`);
  expect((await history(nadia)).map(({ words }) => words)).toEqual([now?.words, 'Primo.']);
  expect(await history(marta)).toEqual([]);
  // Who was replying to other words is told.
  expect(refusalIn(await act(elena, made, 'reply', reasons))).toBe('changed_meanwhile');
  expect((await again(made, nadia)).entries[0]?.mayEditUntil).not.toBeNull();
  town.time.pass(editTime);
  expect(refusalIn(await edit('Quarto.', 'Terzo.'))).toBe('edit_time_over');
  expect((await history(marta)).length).toBe(2);

  const other = await observed(nadia, document);
  await act(elena, other, 'reply', reasons);
  const late = await nadia.ask('PATCH', at(other), { words: 'Dopo.', was: 'Mi sembra poco chiaro.' });
  expect(refusalIn(late)).toBe('wrong_state');
});

test('[D10, D13] words are hidden for a reason that all read; a stub stays, and nobody is sent the words', async () => {
  const anchor = await anchorIn(elena, document);
  const content = [{ type: 'text', text: 'parole offensive proposte' }];
  const made = await observed(nadia, document, {
    words: 'Parole offensive.',
    anchor,
    proposal: { kind: 'replace_words', content },
  });
  const hide = (by: Visitor, reason = 'Offende una persona.') =>
    by.ask('POST', `${at(made)}/hide`, { reason });
  expect(refusalIn(await hide(nadia))).toBe('forbidden');
  expect((await hide(elena)).status).toBe(204);
  expect(refusalIn(await hide(elena))).toBe('wrong_state');
  for (const by of [elena, marta, nadia]) {
    const view = await again(made, by);
    expect(view.entries[0]).toMatchObject({
      words: '',
      hidden: { by: 'Elena Esempi', reason: 'Offende una persona.' },
      by: { name: 'Nadia Modelli' },
    });
    expect(JSON.stringify(await discussion(by, document))).not.toMatch(/offensive/iu);
  }
  expect((await elena.ask('POST', `${at(made)}/show`)).status).toBe(204);
  expect((await again(made)).entries[0]).toMatchObject({ words: 'Parole offensive.', hidden: null });
  expect(
    (await actsOn(made)).slice(1).map(({ act, facts }) => [act, 'reason' in facts && facts.reason]),
  ).toEqual([
    ['observation.hidden', 'Offende una persona.'],
    ['observation.shown', false],
  ]);
  // The reply that it has stays to be read.
  await act(elena, await again(made), 'reply', reasons);
  const answered = await again(made);
  expect(refusalIn(await elena.ask('POST', `${at(answered, 1)}/hide`, { reason: 'Prova.' }))).toBe(
    'wrong_state',
  );
});

test('[D10] PostgreSQL deletes nothing of it, whoever asks', async () => {
  const made = await observed(nadia, document);
  const server = town.database.sqlFor({ connections: 1 });
  for (const sql of [server, town.database.owner]) {
    await expect(sql`delete from observation where id = ${made.id}`).rejects.toThrow();
    await expect(sql`delete from observation_entry where observation_id = ${made.id}`).rejects.toThrow();
  }
  await expect(server`update observation_entry_history set words = ''`).rejects.toThrow(/permission denied/u);
  await server.end();
});

test('[D12] names stand in the words, and an open observation waits for somebody until a day', async () => {
  const [person] = await elena.get<readonly Mentionable[]>('/api/people/mentionable?q=Marta%20Provini');
  const subject = must(person, 'Marta can be named').id;
  const mentions = [{ kind: 'person', subject, from: 8, to: 22 }];
  const made = await observed(nadia, document, { words: 'Lo dica @Marta Provini.', mentions });
  expect(made.entries[0]?.mentions).toEqual(mentions);
  expect((await actsOn(made))[0]?.facts).toMatchObject({ mentioned: [{ person: subject }] });
  expect(refusalIn(await comment(nadia, made.id, 'Lo dica @Marta Prova.', { mentions }))).toBe('malformed');

  const until = { to: { person: subject }, due: '2100-01-31' };
  expect(refusalIn(await act(nadia, made, 'assignment', until))).toBe('forbidden');
  expect(refusalIn(await act(elena, made, 'assignment', { ...until, due: '2020-01-31' }))).toBe('malformed');
  expect(refusalIn(await act(elena, made, 'assignment', { to: null, due: '2100-01-31' }))).toBe('malformed');
  expect(refusalIn(await act(elena, made, 'assignment', { ...until, to: { person: made.id } }))).toBe(
    'not_found',
  );
  expect((await act(elena, made, 'assignment', until)).status).toBe(204);
  const assigned = await again(made, marta);
  expect(assigned.assigned).toEqual({
    to: { kind: 'person', id: subject, name: 'Marta Provini' },
    due: '2100-01-31',
    mine: true,
  });
  expect((await act(elena, assigned, 'assignment', { to: null, due: null })).status).toBe(204);
  expect((await again(made)).assigned).toBeNull();
});

test('[D11] a passage is given again by whoever made it, if it stands in the text', async () => {
  const anchor = await anchorIn(elena, document);
  const made = await observed(nadia, document, { anchor });
  const next = await anchorIn(elena, document, 1);
  expect(refusalIn(await act(marta, made, 'anchor', { anchor: next }))).toBe('forbidden');
  const nowhere = { ...next, quote: 'parole di un altro testo' };
  expect(refusalIn(await act(nadia, made, 'anchor', { anchor: nowhere }))).toBe('passage_not_found');
  expect((await act(nadia, made, 'anchor', { anchor: next })).status).toBe(204);
  const found = await again(made);
  expect(found.anchor).toMatchObject({ quote: next.quote, block: next.block });
  expect(found.entries.at(-1)?.kind).toBe('anchored');
  const whole = await observed(nadia, document);
  expect(refusalIn(await act(nadia, whole, 'anchor', { anchor }))).toBe('wrong_state');
});
