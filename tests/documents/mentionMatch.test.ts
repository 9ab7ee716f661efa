import { expect, test } from 'vitest';
import { nameTyped } from '../../client/documents/editor/mention/mentionMatch.ts';

test.each([
  ['Secondo @', '@'],
  ['@mar', '@mar'],
  ['(@Marta Pro', '@Marta Pro'],
  ['l’@Asst', '@Asst'],
  ['@Comune di Crema ', '@Comune di Crema '],
  ['@D’Àngelo', '@D’Àngelo'],
])('after %j somebody is being named', (before, typed) => {
  expect(nameTyped(before)).toBe(typed);
});

test.each(['ufficio@esempio.it', 'Marta', '@ ', '@uno due tre quattro cinque', '@Marta, ', '@Marta  '])(
  'after %j nobody is',
  (before) => {
    expect(nameTyped(before)).toBeNull();
  },
);
