import { expect, test } from 'vitest';
import { initialsOf } from '../../client/ui/Avatar.tsx';

test.each([
  ['Marta Provini', 'MP'],
  ['Anna Maria De Luca', 'AL'],
  ['  Òscar   Élite ', 'ÒÉ'],
  ['Solo', 'S'],
  ['', ''],
])('%j has the initials %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
