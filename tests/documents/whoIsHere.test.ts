import { expect, test } from 'vitest';
import { whoIsHere } from '../../client/documents/page/whoIsHere.ts';
import type { PresentPerson } from '../../client/sync/sharedText.ts';

const person = (clientId: number, name: string, writes: boolean, external = false): PresentPerson => ({
  clientId,
  name,
  organisation: 'Ente di prova',
  tone: 'pa',
  writes,
  external,
  guest: false,
});
const names = (people: readonly PresentPerson[]) => people.map(({ name }) => name);

test('those who write come first, and three are named', () => {
  const here = whoIsHere([
    person(1, 'Anna', false),
    person(2, 'Bruno', true),
    person(3, 'Carla', false),
    person(4, 'Dino', true),
    person(5, 'Eva', false),
  ]);
  expect(names(here.named)).toEqual(['Bruno', 'Dino', 'Anna']);
  expect(here).toMatchObject({ more: 2, moreOnlyRead: true });
});

test('the others are said to read only if none of them may write', () => {
  const here = whoIsHere([1, 2, 3, 4].map((id) => person(id, `Persona ${id}`, true)));
  expect(here).toMatchObject({ more: 1, moreOnlyRead: false });
});

test('somebody with the text open twice is one person, and writes if she writes in one of them', () => {
  const here = whoIsHere([person(1, 'Anna', false), person(2, 'Anna', true)]);
  expect(here.all).toMatchObject([{ clientId: 2, writes: true }]);
});

test('a program in the name of a person is not that person', () => {
  expect(whoIsHere([person(1, 'Anna', true), person(2, 'Anna', true, true)]).all).toHaveLength(2);
});
