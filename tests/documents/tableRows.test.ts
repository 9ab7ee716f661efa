import { expect, test } from 'vitest';
import { rowLine, rowsForTables } from '../../client/documents/editor/tableRows.ts';

test('the cells of a row stand apart in one line', () => {
  expect(rowLine(['A1', ' B\n 1 '])).toBe('A1 · B 1');
});

test('an empty cell keeps the place of the others, and none is left at the end', () => {
  expect(rowLine(['Forlì', '', '3', ' '])).toBe('Forlì · – · 3');
  expect(rowLine(['', ''])).toBe('');
});

test('what holds no table stays as it was', () => {
  expect(rowsForTables('<p>Una <b>parola</b></p>')).toBe('<p>Una <b>parola</b></p>');
});
