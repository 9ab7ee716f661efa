import { expect, test } from 'vitest';
import { joinWords } from '../../shared/i18n/lists.ts';
import { formatNumber, numberInWords } from '../../shared/i18n/numbers.ts';

test.each([
  [400, '400'],
  [3000, '3.000'],
  [161_400, '161.400'],
  [44.7, '44,7'],
])('%d is written %s', (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test('under ten in letters, from ten in digits', () => {
  expect([0, 6, 9, 10, 48, 1200].map(numberInWords)).toEqual(['zero', 'sei', 'nove', '10', '48', '1.200']);
});

test('names are joined as one would say them', () => {
  expect(joinWords(['Elena'])).toBe('Elena');
  expect(joinWords(['Elena', 'Nadia'])).toBe('Elena e Nadia');
  expect(joinWords(['Elena', 'Ivo', 'Nadia'])).toBe('Elena, Ivo e Nadia');
});
