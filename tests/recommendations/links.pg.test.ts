import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { DocumentView } from '../../shared/documents/api.ts';
import { erasedStub } from '../../shared/documents/erasure/erasedWords.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, RecommendationLinkId } from '../../shared/kernel/ids.ts';
import type { MatrixRow, MatrixView, PassagesView } from '../../shared/recommendations/matrix.ts';
import type { Anchor } from '../../shared/text/anchor.ts';
import { fragmentName } from '../../shared/text/content.ts';
import type { ConsoleView } from '../../shared/workshops/consoleApi.ts';
import type { DemoTown, Visitor } from '../support/demoTown.ts';
import { anchorIn, refusalIn, writtenSection } from '../support/discussionTable.ts';
import { consolidate, freeze, typistIn } from '../support/frozenTown.ts';
import { anchorOn } from '../support/passages.ts';
import { readJournal } from '../support/readJournal.ts';
import { openRoundTable } from '../support/roundTable.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import { tablesHolding } from '../support/tablesHolding.ts';
import { openWorkshopTown, prepared, type WorkshopTown } from '../support/workshopTown.ts';

let hall: WorkshopTown;
let town: DemoTown;
let door: SyncDoor;
let elena: Visitor;
let marta: Visitor;
beforeAll(async () => {
  hall = await openWorkshopTown(1);
  town = hall.town;
  door = await openSyncDoor(town);
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
  door.close();
});

const act = { number: 'delibera 12/2026', date: '2026-01-15' };

async function sectionOfPlan(title: string): Promise<DocumentId> {
  const document = await writtenSection(elena, title);
  const placed = await elena.ask('POST', '/api/plan/entries', { document, under: null });
  expect(placed.status).toBe(201);
  return document;
}

/** Before the mayors, through each of its steps. */
async function submit(id: DocumentId): Promise<void> {
  for (const step of ['validate', 'open_observations'])
    await elena.ask('POST', `/api/documents/${id}/steps`, { step });
  expect((await freeze(elena, id)).status).toBe(201);
}

async function submitted(title: string): Promise<DocumentId> {
  const made = await elena.ask('POST', '/api/documents', { kind: 'recommendation', title });
  const { id } = made.body as { readonly id: DocumentId };
  await submit(id);
  return id;
}

async function answered(title: string, outcome: string, reason?: string): Promise<DocumentId> {
  const id = await submitted(title);
  const said = { outcome, act, reason };
  expect((await elena.ask('POST', `/api/recommendations/${id}/outcome`, said)).status).toBe(204);
  return id;
}

/** Two cards of one table, one of them supported, put together and promoted with what one person did not share. */
async function promoted(): Promise<{ readonly id: DocumentId; readonly card: string }> {
  await hall.acts({ do: 'open' });
  await hall.acts({ do: 'go_to_phase', phase: 'contributions' });
  const [lucia, piero] = [await hall.joins('Lucia'), await hall.joins('Piero')];
  const brings = async (by: Visitor, text: string) => {
    const brought = { id: randomUUID(), kind: 'idea', text, tags: [], question: null, onBehalf: false };
    await by.ask('POST', `/api/table/${hall.workshop}/contributions`, brought);
    return brought.id;
  };
  const card = 'Uno sportello casa aperto la sera.';
  const first = await brings(lucia, card);
  await brings(lucia, 'Anche il sabato.');
  await piero.ask('PUT', `/api/table/${hall.workshop}/contributions/${first}/support`);
  await hall.acts({ do: 'go_to_phase', phase: 'grouping' });
  const cluster = randomUUID();
  const desk = `/api/workshops/${hall.workshop}/console`;
  const now = () => hall.sara.get<ConsoleView>(desk);
  const does = async (said: object) => expect((await hall.sara.ask('POST', desk, said)).status).toBe(204);
  await does({ do: 'add_cluster', cluster, title: 'Uno sportello casa la sera' });
  const { cards, tables } = await now();
  const contributions = cards.map(({ id, revision }) => ({ contribution: id, seen: revision }));
  await does({ do: 'group_contributions', cluster, contributions });
  const position = { cluster, table: tables[0]?.id, people: 1, words: 'Serve prima il personale.' };
  await does({ do: 'add_minority_position', ...position });
  await hall.acts({ do: 'go_to_phase', phase: 'choices' });
  for (const one of [lucia, piero])
    await one.ask('PUT', `/api/table/${hall.workshop}/clusters/${cluster}/preference`);
  await hall.acts({ do: 'go_to_phase', phase: 'reading' });
  const [group] = (await now()).clusters;
  await does({ do: 'promote_cluster', cluster, seen: group?.revision });
  const id = (await now()).clusters[0]?.recommendation;
  return { id: must(id ?? null, 'the group became one'), card };
}

/** Elena at the text of a section, through the product's own client. */
async function editorOn(section: DocumentId) {
  const typist = await typistIn(town, door, section, elena);
  const here = () => typist.until('the text is here', ({ ready }) => ready);
  return {
    anchorOn: async (words: string): Promise<Anchor> => {
      await here();
      return anchorOn(typist.doc(), words);
    },
    rewrites: async (words: string, others: string): Promise<void> => {
      await here();
      const texts = [...typist.doc().getXmlFragment(fragmentName).createTreeWalker(isText)];
      const line = must(texts.filter(isText).find((one) => one.toString().includes(words)) ?? null, words);
      const at = line.toString().indexOf(words);
      line.delete(at, words.length);
      if (others !== '') line.insert(at, others);
      await typist.until('saved', ({ save }) => save.kind === 'saved');
    },
    [Symbol.asyncDispose]: async () => typist.close(),
  };
}

function isText(type: unknown): type is Y.XmlText {
  return type instanceof Y.XmlText;
}

/** A page that somebody has open, and what it is told from now on. */
async function openLivePage({ address }: SyncDoor, { cookie }: Visitor) {
  const socket = new WebSocket(address.replace('/sync', '/live'), { headers: { cookie } });
  const next = async () => {
    const [data] = await once(socket, 'message');
    return (JSON.parse(String(data)) as { readonly event: string }).event;
  };
  expect(await next()).toBe('hello');
  const heard: string[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data)).event));
  return {
    hears: async (event: string) => {
      while (!heard.includes(event)) await once(socket, 'message');
      heard.splice(0);
    },
    [Symbol.asyncDispose]: async () => socket.terminate(),
  };
}

const linkWith = (recommendation: string, section: DocumentId, anchor: Anchor) =>
  elena.ask('POST', `/api/recommendations/${recommendation}/links`, { section, anchor, extent: 'full' });
async function linkTo(...link: Parameters<typeof linkWith>): Promise<RecommendationLinkId> {
  const made = await linkWith(...link);
  expect(made.status).toBe(201);
  return (made.body as { readonly id: RecommendationLinkId }).id;
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

test('[R9] from cards of a workshop to a passage of the plan, which the mayors’ vote waits for', async () => {
  const { id, card } = await promoted();
  // As many as chose the group, and not as many as supported one of its cards.
  expect((await elena.get<DocumentView>(`/api/documents/${id}`)).fields).toMatchObject({
    convergence: { votes: 2, participants: 2 },
  });
  expect((await rowOf(id)).provenance).toMatchObject({
    workshop: { theme: prepared.theme },
    group: 'Uno sportello casa la sera',
    ...{ contributions: 2, tables: 1, people: 2, supporters: 1 },
    cards: [
      { words: card, table: 1, supports: 1 },
      { words: 'Anche il sabato.', table: 1, supports: 0 },
    ],
    positions: [{ words: 'Serve prima il personale.', people: 1, table: 1 }],
  });
  const section = await town.section('9.E');
  await elena.ask('PATCH', `/api/documents/${id}/fields`, { field: 'sections', value: [section], was: null });
  await submit(id);
  const outcome = { outcome: 'accepted_in_part', reason: 'Solo nei sub-ambiti.', act };
  expect((await elena.ask('POST', `/api/recommendations/${id}/outcome`, outcome)).status).toBe(204);
  expect(await rowOf(id)).toMatchObject({ bar: 'passage', expected: [section] });

  await using text = await editorOn(section);
  const chosen = 'Elenca le azioni per gli anziani';
  const link = await linkTo(id, section, await text.anchorOn(chosen));
  expect(await rowOf(id)).toMatchObject({ bar: null, links: [{ section, standing: 'found' }] });
  await text.rewrites('Elenca le azioni', 'Elenca le nuove azioni');
  await consolidate(town, section);
  expect((await freeze(elena, section)).status).toBe(201);
  const table = await openRoundTable(town);
  await table.freezePlan({ except: section });

  const unanswered = await submitted('Ancora senza esito');
  const refused = await table.open({ on: 'plan' });
  expect(refusalIn(refused)).toBe('recommendations_waiting');
  const { about } = refused.body as { readonly about: readonly object[] };
  expect(about).toEqual([
    {
      label: expect.stringContaining('Uno sportello casa la sera'),
      href: `/raccomandazioni?scelta=${id}`,
      why: 'passage_not_frozen',
    },
    {
      label: expect.stringContaining('Ancora senza esito'),
      href: `/documenti/${unanswered}`,
      why: 'outcome',
    },
  ]);
  // A single section is voted upon all the same.
  expect((await table.open({ on: await table.frozen('Da sola') })).status).toBe(201);

  expect((await change(link, 'confirm', { words: 'Elenca le nuove azioni per gli anziani' })).status).toBe(
    204,
  );
  const declined = { outcome: 'declined', reason: 'Mancano i fondi.', act };
  expect((await elena.ask('POST', `/api/recommendations/${unanswered}/outcome`, declined)).status).toBe(204);
  expect((await table.open({ on: 'plan' })).status).toBe(201);
});

test('an accepted recommendation stands in a section, and each leads to the other', async () => {
  const section = await sectionOfPlan('Dove si realizza');
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

test('a passage outside the plan is shown, and does not let the plan go to its vote', async () => {
  const id = await answered('Realizzata altrove', 'accepted');
  const outside = await writtenSection(elena, 'Fuori dal piano');
  expect((await link(id, outside)).status).toBe(201);
  expect(await rowOf(id)).toMatchObject({ bar: 'passage', links: [{ section: outside, standing: 'found' }] });
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

test('[T2] a link whose passage is rewritten or removed says so, is confirmed or taken back, and then counts or not', async () => {
  const section = await sectionOfPlan('Che cambia');
  const id = await answered('Con un passaggio che cambia', 'accepted');
  await using text = await editorOn(section);
  const chosen = 'I servizi di prossimità restano aperti.';
  const made = await linkTo(id, section, await text.anchorOn(chosen));
  expect(refusalIn(await linkWith(id, section, await text.anchorOn(chosen)))).toBe('already_there');
  await using page = await openLivePage(door, marta);

  await text.rewrites('prossimità', 'vicinanza');
  const now = 'I servizi di vicinanza restano aperti.';
  expect(await rowOf(id)).toMatchObject({
    bar: 'passage_changed',
    links: [{ standing: 'changed', quote: chosen, now }],
  });
  expect((await passages(section)).links).toMatchObject([{ standing: 'changed', now }]);
  expect(refusalIn(await change(made, 'confirm', { words: chosen }))).toBe('passage_changed');
  expect(refusalIn(await change(made, 'confirm', { words: now }, marta))).toBe('forbidden');
  expect((await change(made, 'confirm', { words: now })).status).toBe(204);
  await page.hears('recommendations');
  expect(await rowOf(id)).toMatchObject({ bar: null, links: [{ standing: 'found', quote: now }] });

  await text.rewrites(now, '');
  expect(await rowOf(id)).toMatchObject({ bar: 'passage_lost', links: [{ standing: 'lost' }] });
  expect((await passages(section)).links).toMatchObject([{ standing: 'lost' }]);
  expect(refusalIn(await change(made, 'confirm', { words: now }))).toBe('passage_not_found');
  expect((await change(made, 'take-back', { reason: 'Il passaggio è stato tolto.' })).status).toBe(204);
  await page.hears('recommendations');
  expect(refusalIn(await change(made, 'take-back', { reason: 'Di nuovo.' }))).toBe('wrong_state');
  expect(await rowOf(id)).toMatchObject({
    bar: 'passage',
    links: [{ takenBack: { by: 'Elena Esempi', reason: 'Il passaggio è stato tolto.' } }],
  });
  expect((await passages(section)).links).toEqual([]);
});

test('[E1] of words that are erased no link keeps one, whether it stands in the section or was taken back', async () => {
  const section = await sectionOfPlan('Con un nome');
  const id = await answered('Con un nome nel passaggio', 'accepted');
  await using text = await editorOn(section);
  await text.rewrites('I servizi di prossimità', 'I servizi chiesti da Zeno Quasivero');
  const said = 'chiesti da Zeno Quasivero restano aperti.';
  const gone = await linkTo(id, section, await text.anchorOn('Zeno Quasivero restano'));
  await linkTo(id, section, await text.anchorOn(said));
  await change(gone, 'take-back', { reason: 'Vi sta il nome di Zeno Quasivero.' });
  const words = { words: ['Zeno Quasivero'], files: [] };
  const seen = await elena.ask('POST', `/api/documents/${section}/erasures/preview`, words);
  const { found } = seen.body as { readonly found: readonly object[] };
  expect(found).toContainEqual({ kind: 'link', label: '', count: 2 });
  const erasure = { ...words, reason: 'Errore', confirmed: true };
  expect((await elena.ask('POST', `/api/documents/${section}/erasures`, erasure)).status).toBe(201);
  expect(await tablesHolding(town, 'Quasivero')).toEqual([]);
  const { links, bar } = await rowOf(id);
  // The link holds on to what is left.
  expect(bar).toBe(null);
  expect(links.map(({ standing, quote }) => [standing, quote])).toContainEqual([
    'found',
    said.replace('Zeno Quasivero', erasedStub),
  ]);
});
