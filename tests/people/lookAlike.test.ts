import { expect, test } from 'vitest';
import { looksLike } from '../../server/people/lookAlike.ts';

test.each([
  ['Marta Provini', 'MARTA  PROVINI'],
  ['Marta Provini', 'Маrtа Рrоvini'],
  ['Marta Provini', 'Marta Pr0vini'],
  ['Marta Provini', 'Marta\u200B Provini'],
  ['Elena Esempi', 'E1ena Esempi'],
  ['Elena Esempi', 'Ｅｌｅｎａ Ｅｓｅｍｐｉ'],
  ['Niccolò Dà', "Niccolo' Da"],
])('%s and %s look alike', (a, b) => {
  expect(looksLike(a, b)).toBe(true);
});

test.each([
  ['Marta Provini', 'Marta'],
  ['Marta Provini', 'Marta Provino'],
  ['Piera', 'Pietra'],
])('%s and %s are two names', (a, b) => {
  expect(looksLike(a, b)).toBe(false);
});
