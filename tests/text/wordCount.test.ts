import { expect, test } from 'vitest';
import type { TextNode } from '../../shared/text/content.ts';
import { countWords, readingMinutes } from '../../shared/text/wordCount.ts';

const words = (text: string): TextNode => ({ type: 'text', text });
const paragraph = (...content: TextNode[]): TextNode => ({ type: 'paragraph', content });

test('words are counted as they stand apart, across blocks, breaks, names and notes', () => {
  const text: TextNode = {
    type: 'doc',
    content: [
      paragraph(
        words('L’Ufficio – di '),
        { type: 'text', text: 'Pia', marks: [{ type: 'bold' }] },
        words('no'),
      ),
      paragraph(words('uno'), { type: 'hardBreak' }, words('due'), {
        type: 'footnote',
        content: [words('tre quattro')],
      }),
      paragraph({ type: 'mention', attrs: { label: 'Marta Provini' } }),
    ],
  };
  expect(countWords(text)).toBe(9);
});

test('an empty text has no words, and reading takes a minute at least', () => {
  expect(countWords({ type: 'doc', content: [paragraph()] })).toBe(0);
  expect([10, 200, 290, 310, 1240].map(readingMinutes)).toEqual([1, 1, 1, 2, 6]);
});
