import { expect, test } from 'vitest';
import { blocksBeyond } from '../../client/text/blocksBeyond.ts';
import type { TextNode } from '../../shared/text/content.ts';

const paragraph = (text: string, id = text): TextNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const doc = (...content: TextNode[]): TextNode => ({ type: 'doc', content });

test('only what the other text does not hold is left', () => {
  const mine = doc(paragraph('Uno.'), paragraph('Due, con parole mie.'), paragraph('Tre.'));
  expect(blocksBeyond(mine, doc(paragraph('Uno.'), paragraph('Due.'), paragraph('Tre.')))).toEqual(
    doc(paragraph('Due, con parole mie.')),
  );
});

test('the same words under another id are the same words', () => {
  expect(blocksBeyond(doc(paragraph('Uno.', 'a'), paragraph('Due.')), doc(paragraph('Uno.', 'b')))).toEqual(
    doc(paragraph('Due.')),
  );
});

test('words that stand twice in one and once in the other are left once', () => {
  expect(blocksBeyond(doc(paragraph('Uno.'), paragraph('Uno.')), doc(paragraph('Uno.')))).toEqual(
    doc(paragraph('Uno.')),
  );
});

test('where nothing is left over, all of it is shown', () => {
  const mine = doc(paragraph('Uno.'));
  expect(blocksBeyond(mine, doc(paragraph('Uno.'), paragraph('Due.')))).toEqual(mine);
});
