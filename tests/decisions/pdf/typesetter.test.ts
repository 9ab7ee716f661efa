import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFonts } from '../../../server/decisions/pdf/fonts.ts';
import { tableHeads } from '../../../server/decisions/pdf/tableHeads.ts';
import { tableSource } from '../../../server/decisions/pdf/tableSource.ts';
import { typesetInProcess } from '../../../server/decisions/pdf/typesetInProcess.ts';
import { openTypesetter } from '../../../server/decisions/pdf/typesetter.ts';
import { hasTypst, openTypst } from '../../../server/decisions/pdf/typst.ts';
import { words } from '../../../server/decisions/pdf/typstWords.ts';
import { versionJob } from '../../../server/decisions/pdf/versionPdf.ts';
import { fieldItems } from '../../../server/documents/fields/fieldItems.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { cell, everyBlock, paragraph, row, says } from '../../support/everyBlock.ts';
import { png } from '../../support/sampleFiles.ts';

const file = 'a'.repeat(64);

const [crema, aurora, anna] = [1, 2, 3].map((n) => `0000000${n}-1111-4111-8111-111111111111`);
const agreement = {
  objective: { section: null, words: 'Più ore al centro' },
  parties: [
    {
      organisation: crema,
      signatory: anna,
      representative: null,
      powers: null,
      contribution: 'Una sala\nil lunedì',
    },
    {
      organisation: aurora,
      signatory: null,
      representative: 'B. Prova',
      powers: 'statuto',
      contribution: null,
    },
  ],
  duration: { from: '2026-01-01', until: '2027-12-31' },
  public_contribution: 4_860_050,
  cup: 'B41B21000000001',
};
const names = {
  [crema ?? '']: { id: crema ?? '', name: 'Comune di Crema', detail: null },
  [anna ?? '']: { id: anna ?? '', name: 'Anna Prova', detail: null },
};

function jobOf(content: TextNode, bytes: Uint8Array = png(8, 4)) {
  return versionJob({
    district: 'Ambito di prova',
    demo: true,
    kind: 'Sezione del piano',
    title: 'Servizi per "l’infanzia" \\ #panic()',
    version: 'Versione 3, Bozza per l’assemblea',
    impronta: '0123456789abcdef'.repeat(4),
    at: new Date('2026-11-20T10:11:12Z'),
    fields: fieldItems('agreement', agreement, names),
    content,
    attachments: [{ name: 'Bilancio "2026".pdf', sha256: 'b'.repeat(64) }],
    images: [{ file, bytes }],
  });
}

async function pdfOf(...given: Parameters<typeof jobOf>): Promise<string> {
  const made = await typesetInProcess(jobOf(...given));
  if (!made.ok) throw new Error(made.refused);
  return Buffer.from(made.value).toString('latin1');
}

test('what is signed beside the text is printed, each field of it', () => {
  const items = fieldItems('agreement', { ...agreement, gone: 1 }, names);
  expect(items.map(({ label, says }) => [label, says])).toEqual([
    ['Obiettivo del piano che attua', [['Più ore al centro']]],
    [
      'Parti',
      [
        ['Comune di Crema', 'Firma Anna Prova', 'Una sala', 'il lunedì'],
        ['Non è più nell’elenco', 'B. Prova, statuto'],
      ],
    ],
    ['Durata', [['dal 1º gennaio 2026 al 31 dicembre 2027']]],
    ['Contributo pubblico', [['48.600,50 euro', expect.stringContaining('legge 241/1990')]]],
    ['CUP', [['B41B21000000001']]],
    ['gone', [['1']]],
  ]);
});

const count = (pdf: string, part: RegExp) => pdf.match(part)?.length ?? 0;

describe.runIf(hasTypst())('with the compiler', () => {
  test('a text with every block is PDF/UA-1, tagged, in Italian, and the same bytes each time', async () => {
    const [pdf, again] = await Promise.all([pdfOf(everyBlock(file)), pdfOf(everyBlock(file))]);
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/Lang (it-IT)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Alt (Una mappa)');
    expect(count(pdf, /\/S \/H1\b/gu), 'two of the text, the fields, and the attachments').toBe(4);
    expect(count(pdf, /\/S \/H2\b/gu)).toBe(1);
    expect(count(pdf, /\/S \/TH\b/gu)).toBe(2);
    expect(count(pdf, /\/S \/TD\b/gu)).toBe(5);
    expect(
      count(pdf, /\/S \/LI\b/gu),
      'three of the text, four at its head, five fields, one attachment',
    ).toBe(13);
    expect(count(pdf, /\/S \/Note\b/gu)).toBe(1);
    expect(createHash('sha256').update(again).digest('hex')).toBe(
      createHash('sha256').update(pdf).digest('hex'),
    );
  });

  test('signs without a font and an image that cannot be drawn do not stop it', async () => {
    const content: TextNode = {
      type: 'doc',
      content: [
        paragraph(says('中文 Ελληνικά Жизнь 👨‍👩‍👧 \u0001 ţăș')),
        { type: 'image', attrs: { file, alt: 'Rotta', width: 4, height: 2 } },
      ],
    };
    expect(await pdfOf(content, Buffer.from('no image'))).toContain('/Alt (Rotta)');
  });

  test('a link or a note in the head of a table that reaches the next page does not stop it, nor a note before it', async () => {
    const link = says('sito', { type: 'link', attrs: { href: 'https://example.org/' } });
    const note: TextNode = { type: 'footnote', content: [says('Nota')] };
    const lines = (count: number) => Array.from({ length: count }, () => paragraph(says('riga')));
    const head: TextNode = { type: 'tableHeader', attrs: {}, content: [paragraph(link, note)] };
    const rows = Array.from({ length: 60 }, () => row(cell('tableCell', 'x')));
    const long: TextNode = { type: 'table', content: [row(head), ...rows] };
    expect(count(await pdfOf({ type: 'doc', content: [long] }), /\/S \/TH\b/gu)).toBe(1);
    // Found by hand: here the head moves to the next page, and the note stays.
    await pdfOf({ type: 'doc', content: [...lines(14), ...(everyBlock(file).content ?? [])] });
  });

  test('rows of any lengths and spans are a table', () => {
    const span = fc.integer({ min: 1, max: 4 });
    const anyCell = fc
      .tuple(fc.constantFrom('tableHeader' as const, 'tableCell' as const), span, span)
      .map(([type, colspan, rowspan]) => cell(type, 'x', { colspan, rowspan }));
    const table = fc
      .array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 5 })
      .map((rows): TextNode => ({ type: 'table', content: rows.map((cells) => row(...cells)) }));
    const sources = fc
      .sample(table, { numRuns: 150, seed: 6 })
      .map((one) => tableSource(one, () => words('x')));
    const mainFileContent = `${tableHeads}\n#set document(title: "t")\n${sources.join('\n\n')}`;
    const pdf = openTypst(readFonts()).pdf(
      { mainFileContent },
      { pdfStandard: 'ua-1', creationTimestamp: 0 },
    );
    expect(count(pdf.toString('latin1'), /\/S \/Table\b/gu)).toBe(
      sources.filter((source) => source !== '').length,
    );
  });

  test('a source that never ends is ended', async () => {
    const endless = {
      source: '#for a in range(100000) { for b in range(100000) {} }',
      images: [],
      at: new Date(0),
    };
    const limits = { milliseconds: 400, cpuSeconds: 5, dataMegabytes: 2048 };
    expect(await typesetInProcess(endless, limits)).toEqual({ ok: false, refused: 'too_large' });
  });
});

test('where the compiler does not exist the answer is a plain refusal', async () => {
  const job = jobOf({ type: 'doc', content: [must(everyBlock(file).content?.[0], 'a block')] });
  expect(await openTypesetter(false)(job)).toEqual({ ok: false, refused: 'pdf_unavailable' });
});
