import { expect, test } from 'vitest';
import { registrationOf, stillExpected } from '../../shared/workshops/registration.ts';

const lucia = { name: 'Lucia Bianchi', organisation: 'coop' };
const marta = { name: 'Marta Neri', organisation: 'coop' };
const other = { name: 'Lucia Verdi', organisation: 'comune' };
const registered = [lucia, marta, other];

test('whoever comes with the name and body of a registration is that person', () => {
  for (const name of ['Lucia Bianchi', ' lucia  BIANCHI', 'Lucia'])
    expect(registrationOf({ name, organisation: 'coop' }, registered)).toBe(lucia);
  for (const came of [
    { name: 'Lucia Bianchi', organisation: null },
    { name: 'Bianchi', organisation: 'coop' },
    { name: '', organisation: 'coop' },
    { name: null, organisation: 'coop' },
  ])
    expect(registrationOf(came, registered)).toBe(null);
});

test('a first name that two of one body have is nobody’s, a whole name is', () => {
  const two = [...registered, { name: 'Lucia Rossi', organisation: 'coop' }];
  expect(registrationOf({ name: 'Lucia', organisation: 'coop' }, two)).toBe(null);
  expect(registrationOf({ name: 'Lucia Rossi', organisation: 'coop' }, two)).toBe(two[3]);
});

test('each who comes takes one registration, and a second one of that name finds none', () => {
  const came = { name: 'Lucia', organisation: 'coop' };
  expect(stillExpected(registered, [came])).toEqual([marta, other]);
  expect(stillExpected(registered, [came, came])).toEqual([marta, other]);
  expect(stillExpected([{ ...lucia, name: null }], [came])).toHaveLength(1);
});
