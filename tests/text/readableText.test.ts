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
      'Fine.',
    ].join('\n\n'),
  );
});

test('an empty text is copied as nothing', () => {
  expect(readableText({ type: 'doc', content: [{ type: 'paragraph' }] })).toBe('');
});
