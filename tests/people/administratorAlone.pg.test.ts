import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentRow } from '../../shared/documents/api.ts';
import { type DemoTown, openDemoTown } from '../support/demoTown.ts';

let town: DemoTown;
beforeAll(async () => {
  town = await openDemoTown();
});
afterAll(() => town[Symbol.asyncDispose]());

test('[N15] who only administers sees no document, no place in the plan, no grant, at any address', async () => {
  const [ivo, elena] = [await town.enter('ivo-registri'), await town.enter('elena-esempi')];
  const documents = await elena.get<readonly DocumentRow[]>('/api/documents');
  const secrets = documents.flatMap(({ id, title }) => [id, title]);
  expect(secrets.length).toBeGreaterThan(30);
  const read = town.routes.filter((route) => route.startsWith('GET '));
  expect(read.length).toBeGreaterThan(10);
  const told: (readonly [string, readonly string[]])[] = [];
  for (const route of read) {
    const path = route.slice('GET '.length).replace(/:\w+(?:\{[^}]*\})?/gu, documents[0]?.id ?? '');
    const { status, body } = await ivo.ask('GET', path);
    const said = JSON.stringify(body).replaceAll(path, '');
    expect([route, status < 500]).toEqual([route, true]);
    told.push([route, secrets.filter((secret) => said.includes(secret))]);
  }
  expect(told.filter(([, found]) => found.length > 0)).toEqual([]);
  expect(await ivo.get('/api/documents')).toEqual([]);
  expect(await ivo.get('/api/desk')).toMatchObject({ mine: [], changes: [] });
  expect((await ivo.ask('GET', '/api/plan')).status).toBe(403);
});
