import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textFromWord } from '../../server/documents/import/word/textFromWord.ts';
import { wordParts } from '../../server/documents/import/word/wordParts.ts';
import { firstUpdate, type TextNode } from '../../shared/text/content.ts';
import { officeWordFile } from './officeWordFile.ts';
import { listed, p, r, styled, tc, tr, wordEntries, wordFileOf } from './wordXml.ts';
import { zipFile } from './zipFile.ts';

async function imported(bytes: Uint8Array) {
  const parts = await wordParts(bytes);
  return parts.ok ? textFromWord(parts.value) : parts;
}

/** A text or a refusal; a text fits the schema and its depth. */
async function expectLawful(bytes: Uint8Array): Promise<void> {
  const text = await imported(bytes);
  if (!text.ok) return;
  let next = 0;
  expect(firstUpdate(text.value.content, () => `id-${next++}`).update.length).toBeGreaterThan(0);
  expect(depthOf(text.value.content)).toBeLessThanOrEqual(32);
}

const flip = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  by: fc.integer({ min: 1, max: 255 }),
});

test('whatever bytes are changed in a good file, it is read or refused', async () => {
  const good = await officeWordFile();
  await fc.assert(
    fc.asyncProperty(fc.array(flip, { minLength: 1, maxLength: 6 }), async (flips) => {
      const bytes = good.slice();
      for (const { at, by } of flips) {
        const place = Math.floor(at * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ by;
      }
      await expectLawful(bytes);
    }),
    { numRuns: 60 },
  );
});

/** Tags that mean something somewhere, opened and closed wherever it may be. */
const names =
  'p r t tbl tr tc sdt sdtContent pPr rPr numPr numId ins del hyperlink fldChar instrText footnoteReference pict txbxContent vMerge gridSpan tcPr br'.split(
    ' ',
  );
const { xml } = fc.letrec<{ xml: string }>((tie) => ({
  xml: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('a', ' ', '1', '&amp;', '\u0085', 'è'),
    fc
      .tuple(
        fc.constantFrom(...names),
        fc.constantFrom('', ' w:val="1"', ' w:id="1"', ' w:val="-3"', ' r:id="x"', ' w:fldCharType="end"'),
        fc.array(tie('xml'), { maxLength: 4 }),
      )
      .map(([name, attributes, inside]) => `<w:${name}${attributes}>${inside.join('')}</w:${name}>`),
  ),
}));

test('whatever elements stand in whatever place, the file is read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(xml, { maxLength: 6 }), async (parts) => {
      await expectLawful(wordFileOf(p('parole') + parts.join('')));
    }),
    { numRuns: 120 },
  );
});

const word = fc.stringMatching(/^[a-zàèéìòù]{1,8}$/u);
const run = fc
  .tuple(word, fc.constantFrom('', '<w:b/>', '<w:i/>', '<w:strike/>', '<w:u w:val="single"/>'))
  .map(([text, look]) => r(`${text} `, look));
const inline = fc
  .tuple(run, fc.constantFrom('', 'w:ins', 'w:hyperlink', 'w:smartTag', 'w:fldSimple', 'w:moveTo'))
  .map(([content, name]) => (name === '' ? content : `<${name}>${content}</${name}>`));
const words = fc.array(inline, { minLength: 1, maxLength: 4 }).map((runs) => runs.join(''));

const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((content) => p(content)),
    words.map((content) => styled(content, 'Titolo2')),
    fc.tuple(words, fc.nat(8)).map(([content, level]) => listed(content, 1, level)),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((inside) => `<w:sdt><w:sdtContent>${inside.join('')}</w:sdtContent></w:sdt>`),
    fc
      .array(fc.array(tie('block'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
      .map((cells) => `<w:tbl>${tr(cells.map((cell) => tc(cell.join(''))))}</w:tbl>`),
  ),
}));

test('no word is lost and none changes its place', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 5 }), async (blocks) => {
      const source = blocks.join('');
      const text = await imported(zipFile(wordEntries(source, {})));
      if (!text.ok) throw new Error(text.refused);
      const written = [...source.matchAll(/<w:t [^>]*>([^<]*)</gu)].map(([, inside = '']) => inside.trim());
      expect(wordsOf(text.value.content).join(' ')).toBe(written.join(' '));
    }),
    { numRuns: 60 },
  );
});

function wordsOf(node: TextNode): readonly string[] {
  if (node.text !== undefined) return node.text.match(/\p{L}+/gu) ?? [];
  return (node.content ?? []).flatMap(wordsOf);
}

function depthOf(node: TextNode): number {
  return 1 + Math.max(0, ...(node.content ?? []).map(depthOf));
}
