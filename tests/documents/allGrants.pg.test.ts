import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentGrants, GrantsView } from '../../shared/documents/api.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';

let town: DemoTown;
let elena: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
});

/** Number and title of each document, and who may write it. */
async function seen(): Promise<readonly unknown[]> {
  const all = await elena.get<readonly DocumentGrants[]>('/api/documents/grants');
  return all.map(({ document, granted }) => [
    document.number,
    document.title,
    granted.map(({ name }) => name),
  ]);
}

test('who may write what stands together, in the order of the plan, until it is taken away', async () => {
  const both = ['Marta Provini', 'Cooperativa Esempio Uno'];
  const outside = await elena.ask('POST', '/api/documents', {
    kind: 'plan_section',
    title: 'Casa e abitare',
  });
  const { id } = outside.body as { readonly id: string };
  const [anziani] = await elena.get<readonly DocumentGrants[]>('/api/documents/grants');
  const marta = anziani?.granted.find(({ name }) => name === 'Marta Provini');
  await elena.ask('POST', `/api/documents/${id}/grants`, { person: marta?.id });
  const [nine, giovani, casa] = await seen();
  expect([nine, giovani]).toEqual([
    ['9.E', 'Anziani e caregiver', expect.arrayContaining(both)],
    ['9.G', 'Giovani e minori', expect.arrayContaining(both)],
  ]);
  expect(casa).toEqual([null, 'Casa e abitare', ['Marta Provini']]);
  await elena.ask('DELETE', `/api/documents/${id}/grants/person/${marta?.id}`);
  expect(await seen()).toHaveLength(2);
});

test('who manages no text is refused: writers, and whoever administers', async () => {
  for (const persona of ['marta-provini', 'ivo-registri'] as const) {
    const answer = await (await town.enter(persona)).ask('GET', '/api/documents/grants');
    expect([persona, answer.status]).toEqual([persona, 403]);
  }
});

test('an organisation that exists no more is named where it could write, and offered nowhere', async () => {
  const [anziani] = await elena.get<readonly DocumentGrants[]>('/api/documents/grants');
  const id = anziani?.document.id;
  const name = 'Comune di Romanengo';
  const offered = async () => {
    const { candidates } = await elena.get<GrantsView>(`/api/documents/${id}/grants`);
    return candidates.find((one) => one.name === name);
  };
  const mentioned = () => elena.get<readonly unknown[]>('/api/people/mentionable?q=comune%20di%20romanengo');
  const candidate = await offered();
  expect(candidate).toBeDefined();
  expect(await mentioned()).toHaveLength(1);
  await town.database
    .owner`update organisation set valid_until = '2020-12-31' where id = ${candidate?.id ?? null}`;
  expect(await offered()).toBeUndefined();
  expect(await mentioned()).toEqual([]);
  const given = await elena.ask('POST', `/api/documents/${id}/grants`, { organisation: candidate?.id });
  expect(given.status).toBe(404);

  await town.database
    .owner`update organisation set valid_until = '2020-12-31' where name = 'Cooperativa Esempio Uno'`;
  const { granted } = await elena.get<GrantsView>(`/api/documents/${id}/grants`);
  expect(granted.map((one) => one.name)).toContain('Cooperativa Esempio Uno');
});
