import { expect, test } from 'vitest';
import { joinWords } from '../../shared/i18n/lists.ts';
import { formatNumber, formatShare, formatSize, numberInWords } from '../../shared/i18n/numbers.ts';

test.each([
  [400, '400', '400'],
  [3000, '3.000', '3,000'],
  [161_400, '161.400', '161,400'],
  [44.7, '44,7', '44.7'],
])('%d is written %s, and %s in English', (value, italian, english) => {
  expect(formatNumber(value, 'it')).toBe(italian);
  expect(formatNumber(value, 'en')).toBe(english);
});

test.each([
  [1, '1 kB', '1 kB'],
  [345_678, '338 kB', '338 kB'],
  [1024 * 1024 - 1, '1,0 MB', '1.0 MB'],
  [5_000_000, '4,8 MB', '4.8 MB'],
])('a file of %d bytes is of %s, and of %s in English', (bytes, italian, english) => {
  expect(formatSize(bytes, 'it')).toBe(italian.replace(' ', '\u00a0'));
  expect(formatSize(bytes, 'en')).toBe(english.replace(' ', '\u00a0'));
});

test('under ten in letters, from ten in digits', () => {
  const some = [0, 6, 9, 10, 48, 1200];
  expect(some.map((value) => numberInWords(value, 'it'))).toEqual([
    'zero',
    'sei',
    'nove',
    '10',
    '48',
    '1.200',
  ]);
  expect(some.map((value) => numberInWords(value, 'en'))).toEqual([
    'zero',
    'six',
    'nine',
    '10',
    '48',
    '1,200',
  ]);
});

test('names are joined as one would say them', () => {
  expect(joinWords(['Elena'], 'it')).toBe('Elena');
  expect(joinWords(['Elena', 'Nadia'], 'it')).toBe('Elena e Nadia');
  expect(joinWords(['Elena', 'Ivo', 'Nadia'], 'it')).toBe('Elena, Ivo e Nadia');
  expect(joinWords(['Elena', 'Ivo', 'Nadia'], 'en')).toBe('Elena, Ivo and Nadia');
});

test('a part of a whole has one decimal, always', () => {
  expect(formatShare(33_100, 161_400, 'it')).toBe('20,5\u00a0%');
  expect(formatShare(1, 2, 'it')).toBe('50,0\u00a0%');
  expect(formatShare(33_100, 161_400, 'en')).toBe('20.5%');
});
