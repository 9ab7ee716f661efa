import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import {
  anchorIn,
  comment,
  discussion,
  observe,
  observed,
  refusalIn,
  thread,
  writtenSection,
} from '../support/discussionTable.ts';
import { enterAsEach } from '../support/everyRole.ts';
import { readJournal } from '../support/readJournal.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
let nadia: Visitor;
let observer: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  [elena, marta, nadia] = await Promise.all([
    town.enter('elena-esempi'),
    town.enter('marta-provini'),
    town.enter('nadia-modelli'),
  ]);
  const [assisting] = await enterAsEach(town, ['observer']);
  observer = must(assisting, 'somebody only assists').visitor;
});
afterAll(() => town[Symbol.asyncDispose]());

test('[D2, D13] somebody observes on a passage, others answer, and everybody reads it under the names of the session', async () => {
  const document = await writtenSection(elena);
  const anchor = await anchorIn(elena, document);
  const made = await observed(nadia, document, { words: ' Quali servizi?\r\nE quando? ', anchor });
  expect(made).toMatchObject({
    number: 1,
    round: null,
    // Where it stands is the server's own finding.
    anchor: { ...anchor, from: expect.any(String), to: expect.any(String), after: '' },
    proposal: null,
    state: 'open',
    outcome: null,
    revision: 1,
    may: { comment: true, answer: false, resolve: true, reopen: false, merge: false, hide: false },
  });
  expect((await comment(elena, made.id, 'Quelli dell’allegato.')).status).toBe(201);
  const seen = await thread(marta, document, made.id);
  expect(seen.entries.map(({ kind, by, words }) => [kind, by.name, by.office, words])).toEqual([
    ['observation', 'Nadia Modelli', 'Cooperativa Esempio Uno', 'Quali servizi?\nE quando?'],
    ['comment', 'Elena Esempi', 'Ufficio di Piano', 'Quelli dell’allegato.'],
  ]);
  expect((await observed(marta, document)).number).toBe(2);
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === document);
  expect(acts.map(({ act }) => act).filter((act) => act.startsWith('observation'))).toEqual([
    'observation.made',
    'observation.commented',
    'observation.made',
  ]);
  expect(JSON.stringify(acts)).not.toContain('Quali servizi');
});

test('[D1] who only assists reads, and neither observes nor comments', async () => {
  const document = await writtenSection(elena);
  const made = await observed(nadia, document);
  expect((await discussion(observer, document)).observing).toEqual({ may: false, why: 'forbidden' });
  expect(refusalIn(await observe(observer, document))).toBe('forbidden');
  expect(refusalIn(await comment(observer, made.id, 'Anch’io.'))).toBe('forbidden');
});

test('[D3] what is sent again under its key is the same; a key of something else is none', async () => {
  const [document, other] = [await writtenSection(elena), await writtenSection(elena)];
  const key = randomUUID();
  const sent = await Promise.all(Array.from({ length: 4 }, () => observe(nadia, document, { key })));
  expect(new Set(sent.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  const { observations } = await discussion(nadia, document);
  expect(observations.map(({ entries }) => entries.length)).toEqual([1]);
  expect(refusalIn(await observe(nadia, other, { key }))).toBe('malformed');
  const id = observations[0]?.id ?? '';
  expect(refusalIn(await comment(nadia, id, 'Un commento.', { key }))).toBe('malformed');
  // Keys are each person's own.
  expect((await observe(marta, document, { key })).status).toBe(201);

  const said = randomUUID();
  const twice = await Promise.all([
    comment(nadia, id, 'Aggiungo.', { key: said }),
    comment(nadia, id, 'Aggiungo.', { key: said }),
  ]);
  expect(new Set(twice.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect((await thread(nadia, document, id)).entries.length).toBe(2);
});

test('[D2] a passage that does not stand in the text is refused', async () => {
  const document = await writtenSection(elena);
  const anchor = { ...(await anchorIn(elena, document)), quote: 'parole mai scritte qui' };
  expect(refusalIn(await observe(nadia, document, { anchor }))).toBe('passage_not_found');
  expect((await discussion(nadia, document)).observations).toEqual([]);
});
