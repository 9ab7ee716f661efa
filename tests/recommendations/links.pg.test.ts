import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentId, RecommendationLinkId } from '../../shared/kernel/ids.ts';
import type { MatrixRow, MatrixView, PassagesView } from '../../shared/recommendations/matrix.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { anchorIn, refusalIn, writtenSection } from '../support/discussionTable.ts';
import { freeze } from '../support/frozenTown.ts';
import { readJournal } from '../support/readJournal.ts';
import { openRoundTable } from '../support/roundTable.ts';

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

async function answered(title: string, outcome: string, reason?: string): Promise<DocumentId> {
  const id = await submitted(title);
  const said = { outcome, act: { number: 'delibera 12/2026', date: '2026-01-15' }, reason };
  expect((await elena.ask('POST', `/api/recommendations/${id}/outcome`, said)).status).toBe(204);
  return id;
}

const link = async (recommendation: string, section: DocumentId, by = elena) =>
  by.ask('POST', `/api/recommendations/${recommendation}/links`, {
    section,
    anchor: await anchorIn(elena, section, 1),
    extent: 'part',
  });
const matrix = () => marta.get<MatrixView>('/api/recommendations/matrix');
const passages = (section: string, by = elena) =>
  by.get<PassagesView>(`/api/recommendations/passages/${section}`);
const change = (id: string, act: string, body: object, by = elena) =>
  by.ask('POST', `/api/recommendations/links/${id}/${act}`, body);

async function rowOf(id: DocumentId): Promise<MatrixRow> {
  const { recommendations } = await matrix();
  return recommendations.find((row) => row.id === id) ?? expect.fail('it is in the matrix');
}

test('an accepted recommendation stands in a section, and each leads to the other', async () => {
  const section = await writtenSection(elena, 'Dove si realizza');
  const id = await answered('Restare aperti la sera', 'accepted');
  expect((await rowOf(id)).bar).toBe('passage');
  expect(refusalIn(await link(id, section, marta))).toBe('forbidden');
  const made = await link(id, section);
  expect(made.status).toBe(201);
  expect(refusalIn(await link(id, section))).toBe('already_there');

  const row = await rowOf(id);
  expect(row).toMatchObject({
    bar: null,
    outcome: { outcome: 'accepted' },
    links: [{ section, extent: 'part', standing: 'found', by: 'Elena Esempi', mayChange: false }],
  });
  expect((await matrix()).sections.map((one) => one.id)).toContain(section);
  const there = await passages(section);
  expect(there.links).toMatchObject([{ recommendation: id, code: row.code, standing: 'found' }]);
  expect(there.choices.map((choice) => choice.id)).toContain(id);
  expect((await passages(section, marta)).choices).toEqual([]);
  const acts = (await readJournal(town.database.db)).filter(({ act }) => act === 'recommendation.linked');
  expect(acts.at(-1)).toMatchObject({ subject: id, facts: { section, extent: 'part' } });
});

test('what the mayors did not take up, and words that are not there, are not linked', async () => {
  const section = await writtenSection(elena, 'Senza collegamenti');
  const declined = await answered('Non accolta', 'declined', 'Mancano i fondi.');
  expect(refusalIn(await link(declined, section))).toBe('wrong_state');
  expect((await rowOf(declined)).bar).toBe(null);
  const accepted = await answered('Accolta', 'accepted');
  const anchor = { ...(await anchorIn(elena, section)), quote: 'Parole che non ci sono', block: null };
  const answer = await elena.ask('POST', `/api/recommendations/${accepted}/links`, {
    section,
    anchor,
    extent: 'full',
  });
  expect(refusalIn(answer)).toBe('passage_not_found');
  expect(refusalIn(await link(accepted, accepted))).toBe('not_found');
});

test('[T2] a link whose passage lost its words says so, is taken back for a reason, and then counts no more', async () => {
  const section = await writtenSection(elena, 'Che cambia');
  const id = await answered('Con un passaggio che cambia', 'accepted');
  const { id: made } = (await link(id, section)).body as { readonly id: RecommendationLinkId };
  const others = { from: 'AAAA', to: 'AAAA', before: '', after: '', block: null };
  const stands = (await passages(section)).links[0]?.quote ?? '';
  // As if somebody had rewritten the words since it was linked.
  const became = async (quote: string, block: string | null) =>
    town.database.owner`update recommendation_link
      set anchor = ${town.database.owner.json({ ...others, quote, block })} where id = ${made}`;
  const [row] = await town.database.owner<{ anchor: { block: string } }[]>`
    select anchor from recommendation_link where id = ${made}`;
  await became(stands.replace('prossimità', 'vicinanza'), row?.anchor.block ?? null);
  const changed = await rowOf(id);
  expect(changed).toMatchObject({ bar: 'passage_changed', links: [{ standing: 'changed' }] });
  const now = changed.links[0]?.now ?? '';
  expect(refusalIn(await change(made, 'confirm', { words: 'altre' }))).toBe('passage_changed');
  expect(refusalIn(await change(made, 'confirm', { words: now }, marta))).toBe('forbidden');
  expect((await change(made, 'confirm', { words: now })).status).toBe(204);
  expect(await rowOf(id)).toMatchObject({ bar: null, links: [{ standing: 'found', quote: now }] });

  await became('Parole che nessuno ha scritto mai', null);
  expect(await rowOf(id)).toMatchObject({ bar: 'passage_lost', links: [{ standing: 'lost' }] });
  expect((await passages(section)).links).toMatchObject([{ standing: 'lost' }]);
  expect(refusalIn(await change(made, 'confirm', { words: now }))).toBe('passage_not_found');
  expect((await change(made, 'take-back', { reason: 'Il passaggio è stato tolto.' })).status).toBe(204);
  expect(refusalIn(await change(made, 'take-back', { reason: 'Di nuovo.' }))).toBe('wrong_state');
  expect(await rowOf(id)).toMatchObject({
    bar: 'passage',
    links: [{ takenBack: { by: 'Elena Esempi', reason: 'Il passaggio è stato tolto.' } }],
  });
  expect((await passages(section)).links).toEqual([]);
});

test('[R9] the plan is not put to the vote while a recommendation waits, and the refusal lists each with its way on', async () => {
  const unanswered = await submitted('Ancora senza esito');
  const table = await openRoundTable(town);
  await table.freezePlan();
  const refused = await table.open({ on: 'plan' });
  expect(refusalIn(refused)).toBe('recommendations_waiting');
  const { about } = refused.body as {
    readonly about: readonly { readonly href: string; readonly why: string }[];
  };
  const bars = (await matrix()).recommendations.filter(({ bar }) => bar !== null);
  expect(about).toContainEqual({
    label: expect.stringContaining('Ancora senza esito'),
    href: `/documenti/${unanswered}`,
    why: 'outcome',
  });
  for (const { id, bar } of bars) expect(about.find(({ href }) => href.includes(id))?.why).toBe(bar);
  // A single section is voted upon all the same.
  expect((await table.open({ on: await table.frozen('Da sola') })).status).toBe(201);

  const sql = town.database.owner;
  await sql`update document_profile set state = 'drafted' where kind = 'recommendation'`;
  expect((await table.open({ on: 'plan' })).status).toBe(201);
});
