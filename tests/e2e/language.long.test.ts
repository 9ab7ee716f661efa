import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../support/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('who chooses English at the door reads English inside, and goes back without losing a word', async () => {
  const page = await hall.visitor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'The social plan is written here, together' }).waitFor();
  expect(await page.getByRole('button', { name: 'English', pressed: true }).count()).toBe(1);
  expect(await spokenTo(page)).toEqual({ language: 'en', faults: [] });
  await page.reload();
  await page.getByRole('heading', { name: 'The social plan is written here, together' }).waitFor();

  await page.getByRole('button', { name: 'Nadia Modelli' }).click();
  await page.waitForURL('**/scrivania');
  await page.getByRole('heading', { name: 'Your texts' }).waitFor();
  expect(await spokenTo(page)).toEqual({ language: 'en', faults: [] });

  await page.getByRole('link', { name: 'Documents', exact: true }).click();
  await page.getByLabel('Words of the title').fill('anziani');
  await page.getByRole('button', { name: /Nadia Modelli/ }).click();
  await page.getByRole('menuitemradio', { name: 'Italiano' }).click();
  await page.getByRole('heading', { name: 'Documenti' }).waitFor();
  expect(await page.getByLabel('Parole del titolo').inputValue()).toBe('anziani');
  expect(await page.locator('html').getAttribute('lang')).toBe('it');
});

test('the language belongs to the person: another browser speaks it too', async () => {
  const page = await hall.enter('Nadia Modelli');
  await page.getByRole('button', { name: /Nadia Modelli/ }).click();
  const stored = page.waitForResponse('**/api/session/profile');
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  expect((await stored).status()).toBe(204);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await page.getByRole('heading', { name: 'Your texts' }).waitFor();

  await page.getByRole('button', { name: /Nadia Modelli/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Il piano sociale si scrive qui, insieme' }).waitFor();
});

async function spokenTo(page: Page): Promise<{ language: string | null; faults: readonly string[] }> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`);
  return { language: await page.locator('html').getAttribute('lang'), faults };
}

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
