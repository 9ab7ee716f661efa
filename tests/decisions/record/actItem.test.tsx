import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import '../../support/italian.ts';
import { ActItem } from '../../../client/decisions/register/ActItem.tsx';
import { differingPart } from '../../../client/decisions/register/shortPrint.ts';
import { recordActs } from '../../../shared/decisions/record/recordActs.ts';
import type { ActNames, ToldAct } from '../../../shared/decisions/record/recordApi.ts';

const names: ActNames = {
  people: { elena: { name: 'Elena Esempi', office: 'Ufficio di Piano' } },
  organisations: { pandino: 'Comune di Pandino' },
  documents: {
    anziani: { kind: 'plan_section', title: 'Anziani e caregiver', number: '9.E' },
    numero: { kind: 'recommendation', title: 'Un numero unico', number: 'R-07' },
  },
  bodies: {},
  workshops: { legami: { number: 4, theme: 'Incerti legami' } },
};
const seen = {
  seq: 229,
  at: '2024-11-21T08:12:30Z',
  hash: '19c27733'.repeat(8),
  previous: 'e6a04b1f'.repeat(8),
};

/** Title and details, as one reads them. */
function say(told: ToldAct): readonly string[] {
  const markup = renderToStaticMarkup(<ActItem act={{ ...seen, told }} names={names} broken={false} />);
  return [/<h3>(.*?)<\/h3>/u, /<p class="soft">(.*?)<\/p>/u].map((part) => part.exec(markup)?.[1] ?? '');
}

type OpenAct = Extract<ToldAct, { kind: 'open' }>;

const open = (act: string, facts: OpenAct['facts'], ownOnly = false): OpenAct => ({
  kind: 'open',
  act,
  by: 'elena',
  subject: 'anziani',
  facts,
  ownOnly,
});

test.each<readonly [ToldAct, string, string]>([
  [
    open('observation.answered', { number: 31, outcome: 'accepted_in_part' }),
    'Osservazione 31: accolta in parte',
    'Elena Esempi (Ufficio di Piano). 9.E Anziani e caregiver',
  ],
  [
    open('version.frozen', { number: 4, hash: '7c1e90ab44d2'.padEnd(64, '0') }),
    'Versione 4 congelata',
    'Elena Esempi (Ufficio di Piano). 9.E Anziani e caregiver. Impronta 7c1e 90ab 44d2',
  ],
  [
    open('document.advanced', { to: 'frozen', reason: 'Tutto risposto' }),
    'Nuovo stato: Congelata',
    'Elena Esempi (Ufficio di Piano). 9.E Anziani e caregiver. Motivo: Tutto risposto',
  ],
  [
    { ...open('recommendation.answered', { outcome: 'accepted_in_part' }), subject: 'numero' },
    'Raccomandazione R-07, risposta dei Sindaci: accolta in parte',
    'Elena Esempi (Ufficio di Piano). R-07 Un numero unico',
  ],
  [
    { ...open('recommendation.linked', { section: 'anziani', extent: 'part' }), subject: 'numero' },
    'Raccomandazione R-07 collegata a un passaggio di 9.E Anziani e caregiver: la realizza in parte',
    'Elena Esempi (Ufficio di Piano). R-07 Un numero unico',
  ],
  [
    { ...open('workshop.cluster_promoted', { document: 'numero' }), subject: 'legami' },
    'Gruppo di contributi promosso a raccomandazione: R-07 Un numero unico',
    'Elena Esempi (Ufficio di Piano). Laboratorio 4, «Incerti legami»',
  ],
  [
    { kind: 'closed', why: 'ballot', on: { organisation: 'pandino', round: 3 } },
    'Parere o voto espresso',
    'Per Comune di Pandino, nella seduta 3. La scelta si apre alla chiusura.',
  ],
  [
    { kind: 'erased' },
    'Testo cancellato',
    'Conteneva dati personali. Ne resta l’impronta, e la catena è intera.',
  ],
  [
    open('domani.qualcosa', {}),
    'Atto registrato',
    'Elena Esempi (Ufficio di Piano). 9.E Anziani e caregiver',
  ],
])('[J3] an act is a plain sentence: %#', (told, title, details) => {
  expect(say(told)).toEqual([title, details]);
});

test('[J3] every act that goes on record has its words', () => {
  for (const name of Object.keys(recordActs)) {
    const [title = ''] = say(open(name, { number: 3, kind: 'vote', choice: 'against', ending: 'heard' }));
    expect(title, name).toMatch(/^\p{Lu}/u);
    expect(title).not.toContain('{{');
    expect(title).not.toContain('actTitles');
  }
});

test('time and fingerprints are there in full for whoever needs them', () => {
  const markup = renderToStaticMarkup(
    <ActItem act={{ ...seen, told: { kind: 'erased' } }} names={names} broken />,
  );
  expect(markup).toContain('giovedì 21 novembre 2024, 9.12.30');
  expect(markup).toContain(`title="${seen.hash}"`);
  expect(markup).toContain('dopo e6a0 4b1f');
  expect(markup).toContain('class="bad"');
});

test('of two fingerprints that differ one sees where', () => {
  const one = 'd41f77a03c92'.repeat(5);
  const other = `${one.slice(0, 42)}b${one.slice(43)}`;
  const { before, sign, after } = differingPart(other, one);
  expect([before.length + sign.length + after.length, sign]).toEqual([12, 'b']);
  expect(other).toContain(before + sign + after);
});
