import { expect, test } from 'vitest';
import { readableText } from '../../client/text/readableText.ts';
import type { TextNode } from '../../shared/text/content.ts';

const words = (text: string): TextNode => ({ type: 'text', text });
const paragraph = (text: string): TextNode => ({ type: 'paragraph', content: [words(text)] });
const item = (...content: TextNode[]): TextNode => ({ type: 'listItem', content });

test('a text is copied as people write letters: blank lines between blocks, signs before items', () => {
  const text: TextNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [words('Anziani')] },
      { type: 'paragraph', content: [words('Prima riga'), { type: 'hardBreak' }, words('seconda riga')] },
      {
        type: 'bulletList',
        content: [
          item(paragraph('Uno'), {
            type: 'orderedList',
            attrs: { start: 9 },
            content: [item(paragraph('nove')), item(paragraph('dieci'))],
          }),
          item(paragraph('Due')),
        ],
      },
      { type: 'blockquote', content: [paragraph('Citato'), paragraph('ancora')] },
      { type: 'horizontalRule' },
      { type: 'image', attrs: { file: 'a'.repeat(64), alt: 'Mappa dei servizi' } },
      paragraph('Fine.'),
    ],
  };
  expect(readableText(text)).toBe(
    [
      'Anziani',
      'Prima riga\nseconda riga',
      '- Uno\n  9. nove\n  10. dieci\n- Due',
      '> Citato\n> \n> ancora',
      '---',
      '[Mappa dei servizi]',
      'Fine.',
    ].join('\n\n'),
  );
});

test('a row of a table is a line, and notes stand at the end under their numbers', () => {
  const row = (...cells: string[]): TextNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type: 'tableCell', content: [paragraph(cell)] })),
  });
  const note = (text: string): TextNode => ({ type: 'footnote', content: [words(text)] });
  const mention: TextNode = {
    type: 'mention',
    attrs: { kind: 'person', subject: 'x', label: 'Marta Provini' },
  };
  const text: TextNode = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: [words('Anziani'), note('Oltre i 65 anni.'), words(', dice '), mention] },
      { type: 'table', content: [row('Comune', 'Anziani'), row('Crema', '')] },
      { type: 'paragraph', content: [words('Fine'), note('Del 2024.')] },
    ],
  };
  expect(readableText(text)).toBe(
    [
      'Anziani[1], dice @Marta Provini',
      'Comune · Anziani\nCrema · –',
      'Fine[2]',
      '[1] Oltre i 65 anni.\n[2] Del 2024.',
    ].join('\n\n'),
  );
});

test('an empty text is copied as nothing', () => {
  expect(readableText({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe('');
});
