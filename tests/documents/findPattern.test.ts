import { expect, test } from 'vitest';
import { findPattern } from '../../client/documents/editor/find/findPattern.ts';

const finds = (words: string, text: string) => new RegExp(findPattern(words), 'giu').exec(text)?.[0];

test('without accents words are found with and without them', () => {
  expect(finds('perche', 'E perché no')).toBe('perché');
  expect(finds('PERCHE', 'E perche no')).toBe('perche');
  expect(finds('piu', 'di piu\u0300 cose')).toBe('piu\u0300');
});

test('with its accent a word is meant with it, however the accent is written', () => {
  expect(finds('però', 'un pero')).toBeUndefined();
  expect(finds('però', 'ma pero\u0300 no')).toBe('pero\u0300');
});

test('apostrophes, quotes and blanks are found in each of their forms', () => {
  expect(finds("l'ufficio", 'L’Ufficio di Piano')).toBe('L’Ufficio');
  expect(finds('"qui"', 'scritto «qui»')).toBe('«qui»');
  expect(finds('di piano', 'di\u00a0Piano')).toBe('di\u00a0Piano');
});

test('signs are signs', () => {
  expect(finds('(a.b)*', 'x (a.b)* y')).toBe('(a.b)*');
  expect(finds('a.b', 'acb')).toBeUndefined();
});
