import mammoth from 'mammoth';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { inXml } from '../../server/discussion/export/inXml.ts';
import { repliesCsv } from '../../server/discussion/export/repliesCsv.ts';
import { repliesWord } from '../../server/discussion/export/repliesWord.ts';
import type { ReplySheet, SheetLine } from '../../server/discussion/export/replySheet.ts';
import type { SaidEntry } from '../../server/discussion/observedStore.ts';
import { type WordParts, wordParts } from '../../server/documents/import/word/wordParts.ts';
import { descendants } from '../../server/documents/import/word/xmlElement.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, ObservationId, PersonId } from '../../shared/kernel/ids.ts';

const at = new Date('2026-11-05T08:12:00Z');

function said(words: string, more: Partial<SaidEntry> = {}): SaidEntry {
  return {
    person: '1' as PersonId,
    name: 'Nadia Modelli',
    office: 'Cooperativa Esempio Uno',
    organisation: 'Cooperativa Esempio Uno',
    at,
    words,
    hidden: null,
    ...more,
  };
}

function line(number: number, more: Partial<SheetLine> = {}): SheetLine {
  return {
    id: String(number) as ObservationId,
    number,
    document: 'd' as DocumentId,
    anchor: { from: '', to: '', quote: 'le famiglie', before: '', after: '', block: null },
    proposal: null,
    state: 'open',
    outcome: null,
    revision: 1,
    mergedInto: null,
    first: said('Manca il termine.'),
    reply: null,
    merged: [],
    ...more,
  };
}

const elena = { name: 'Elena Esempi', office: 'Ufficio di Piano', organisation: 'Ufficio di Piano' };
const accepted: Partial<SheetLine> = {
  state: 'answered',
  outcome: 'accepted_in_part',
  reply: { ...said('Si accoglie il termine,\nnon il resto.', elena), outcome: 'accepted_in_part' },
};

function sheet(lines: readonly SheetLine[], more: Partial<ReplySheet> = {}): ReplySheet {
  return {
    about: 'consultazione-3',
    district: 'Ambito di Prova',
    demo: false,
    round: {
      number: 3,
      openedAt: at,
      deadline: new Date('2026-11-29T11:00:00Z'),
      closedAt: null,
      instructions: 'Scrivete entro il termine.',
    },
    sections: [{ name: '9.E Domiciliarità', lines }],
    madeAt: at,
    ...more,
  };
}

const full = sheet([
  line(1, {
    ...accepted,
    merged: [
      line(2, {
        first: said('Anche noi.', {
          name: 'Marta Provini',
          office: 'Sindaca di Romanengo',
          organisation: 'Comune di Romanengo',
        }),
      }),
    ],
    proposal: {
      kind: 'replace_words',
      was: 'le famiglie',
      content: [{ type: 'text', text: 'le persone e le famiglie' }],
    },
  }),
  line(2, { ...accepted, state: 'merged', mergedInto: { id: '1' as ObservationId, number: 1 } }),
  line(3, { anchor: null, first: said('', { hidden: 'Dati personali' }) }),
]);

async function word(of: ReplySheet): Promise<{ readonly parts: WordParts; readonly html: string }> {
  const buffer = await repliesWord(of);
  const parts = await wordParts(new Uint8Array(buffer));
  if (!parts.ok) throw new Error(parts.refused);
  return { parts: parts.value, html: (await mammoth.convertToHtml({ buffer })).value };
}

test('[K7] a Word file tells of each observation who, about what, in which words, and what was replied', async () => {
  const { html } = await word(full);
  const headings = [...html.matchAll(/<h(\d)>(.*?)<\/h\d>/gu)].map(([, level, words]) => [level, words]);
  expect(headings).toEqual([
    ['1', '9.E Domiciliarità'],
    ['2', 'Osservazione 1'],
    ['2', 'Osservazione 2'],
    ['2', 'Osservazione 3'],
  ]);
  for (const words of [
    '<strong>Chi: </strong>Nadia Modelli, Cooperativa Esempio Uno<',
    '<strong>Quando: </strong>giovedì 5 novembre 2026, ore 9.12<',
    '<strong>Comprende anche: </strong>2, Marta Provini, Sindaca di Romanengo, Comune di Romanengo<',
    '<strong>Passaggio: </strong>«le famiglie»<',
    '<strong>Testo da togliere: </strong><s>le famiglie</s>',
    '<strong>Testo proposto: </strong>le persone e le famiglie<',
    '<strong>Esito: </strong>Accolta in parte<',
    '<strong>Motivi: </strong>Si accoglie il termine,<br />non il resto.<',
    '<strong>Risposta di: </strong>Elena Esempi, Ufficio di Piano, giovedì 5 novembre 2026, ore 9.12<',
    'Accolta in parte (unita alla 1)',
    '<strong>Passaggio: </strong>Tutto il documento<',
    '<strong>Osservazione: </strong>Parole nascoste. Motivo: Dati personali<',
    'Aspetta una risposta',
    'Consultazione 3, aperta giovedì 5 novembre 2026; osservazioni fino a domenica 29 novembre 2026, ore 12.00.',
    'Scrivete entro il termine.',
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain('dimostrativo');
});

test('it says its language and its title, repeats the first row of a table, and marks an invented territory', async () => {
  const { parts, html } = await word({ ...full, demo: true });
  const part = (name: string) => must(parts.get(`word/${name}.xml`), name);
  const languages = descendants(part('styles'), ['w:lang']).map(({ attributes }) => attributes['w:val']);
  expect(languages).toContain('it-IT');
  const titles = descendants(part('document'), ['w:pStyle']).filter(
    ({ attributes }) => attributes['w:val'] === 'Title',
  );
  expect(titles).toHaveLength(1);
  expect(descendants(part('document'), ['w:tblHeader'])).toHaveLength(1);
  expect(html).toContain('Territorio dimostrativo: persone, enti e parole sono inventati.');
  expect(html.match(/<thead>/gu)).toHaveLength(1);
});

const hostile = [
  '=HYPERLINK("https://example.org";"qui")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '=1\nsu più righe',
  '"; =1; "',
  "=cmd|' /C calc'!A0",
  '<w:p>&amp;</w:p>]]><!-- -->',
  '\u0000\u0001\u000b\u001f\ufffe\ud800 senza senso',
  '<script>alert(1)</script>',
];

test('whatever somebody writes, the Word file can be read and says just that', async () => {
  const lines = hostile.map((words, n) =>
    line(n + 1, {
      ...accepted,
      first: said(words, { name: words, office: words, organisation: words, hidden: n % 2 ? null : words }),
      reply: { ...said(words, { name: words }), outcome: 'accepted' },
      anchor: { from: '', to: '', quote: words, before: '', after: '', block: null },
      proposal: { kind: 'replace_words', was: words, content: [{ type: 'text', text: words }] },
    }),
  );
  const { html } = await word(
    sheet(lines, { district: hostile.join(' '), sections: [{ name: hostile.join(' '), lines }] }),
  );
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).toContain('senza senso');
  expect(html.match(/<h2>/gu)).toHaveLength(hostile.length);
});

test('no sign that is none in XML is in what becomes the Word file', () => {
  expect(inXml('a\tb\nc\u0000\u000b\ufffe\uffff\ud800d😀')).toBe('a\tb\nc\ufffd\ufffd\ufffd\ufffd\ufffdd😀');
});

test('[K7] a table opens in an Italian Excel, and no cell of it is a formula', () => {
  const lines = hostile.map((words, n) => line(n + 1, { first: said(words, { name: words }) }));
  const csv = repliesCsv(
    sheet([...full.sections.flatMap((section) => section.lines), ...lines], { demo: true }),
  );
  expect(csv.codePointAt(0)).toBe(0xfeff);
  const { data, errors } = Papa.parse<readonly string[]>(csv.slice(1).trimEnd(), { delimiter: ';' });
  expect(errors).toEqual([]);
  const [head, first, second, third, ...rest] = data;
  expect(head?.slice(0, 4)).toEqual(['Sezione', 'N.', 'Chi', 'Ufficio']);
  expect(first?.slice(0, 10)).toEqual([
    '9.E Domiciliarità',
    '1',
    'Nadia Modelli',
    'Cooperativa Esempio Uno',
    'Cooperativa Esempio Uno',
    '05/11/2026 09:12',
    'le famiglie',
    'Manca il termine.',
    'le famiglie',
    'le persone e le famiglie',
  ]);
  expect(first?.slice(10)).toEqual([
    'Accolta in parte',
    'Si accoglie il termine,\nnon il resto.',
    'Elena Esempi, Ufficio di Piano',
    '05/11/2026 09:12',
    '',
    '2 (Marta Provini, Sindaca di Romanengo, Comune di Romanengo)',
    'Ambito di Prova (Territorio dimostrativo)',
  ]);
  expect(second?.[14]).toBe('1');
  expect(third?.[7]).toBe('Parole nascoste. Motivo: Dati personali');
  expect(rest).toHaveLength(hostile.length);
  for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/u);
  expect(rest.map((row) => row[7])).toContain("'=1\nsu più righe");
});
