import { expect, test } from 'vitest';
import type { OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import type { Mentionable } from '../../shared/people/api.ts';
import { bestMatches } from '../../shared/people/mentionable.ts';

const person = (name: string, detail: string): Mentionable => ({
  kind: 'person',
  id: crypto.randomUUID() as PersonId,
  name,
  detail,
});
const organisation = (name: string): Mentionable => ({
  kind: 'organisation',
  id: crypto.randomUUID() as OrganisationId,
  name,
  detail: 'municipality',
});
const all = [
  person('Nicolò Soncini', 'Sindaco di Crema'),
  person('Marta Provini', 'Sindaca di Soncino'),
  organisation('Comune di Soncino'),
  person('Soncina Bianchi', 'Ufficio di Piano'),
];
const names = (typed: string) => bestMatches(all, typed).map(({ name }) => name);

test('names that begin so come first, then words of names, then offices', () => {
  expect(names('sonc')).toEqual(['Soncina Bianchi', 'Comune di Soncino', 'Nicolò Soncini', 'Marta Provini']);
});

test('accents and capitals do not count, the middle of a word does not match', () => {
  expect(names('nicolo')).toEqual(['Nicolò Soncini']);
  expect(names('oncin')).toEqual([]);
});

test('at most eight are told', () => {
  const many = Array.from({ length: 20 }, (_, index) => person(`Persona ${index}`, ''));
  expect(bestMatches(many, '')).toHaveLength(8);
});
