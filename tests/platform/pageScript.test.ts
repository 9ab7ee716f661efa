import { afterEach, expect, test, vi } from 'vitest';
import { Refusal } from '../../client/platform/api.ts';
import { pageScript } from '../../client/platform/pageScript.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const missing = new TypeError('Failed to fetch dynamically imported module');

async function outcome(load: () => Promise<unknown>): Promise<unknown> {
  return pageScript(load).catch((error: unknown) => error);
}

test('a script that arrives is passed on', async () => {
  expect(await outcome(async () => 'page')).toBe('page');
});

test('when nobody answers, that is said in words', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await outcome(() => Promise.reject(missing))).toBeInstanceOf(Refusal);
});

test('when the server answers, the script belongs to an older Corale: the router is told, and reloads', async () => {
  vi.stubGlobal('fetch', async () => new Response('ok'));
  expect(await outcome(() => Promise.reject(missing))).toBe(missing);
});
