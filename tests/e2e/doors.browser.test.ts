import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, openSection } from '../support/hall.ts';

const dist = fileURLToPath(new URL('../../client/dist', import.meta.url));

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('two doors say that they are not open yet; the third lets a persona in', async () => {
  const page = await hall.visitor();
  expect(await page.getByText(/^Non ancora/).count()).toBe(2);
  await page.getByRole('button', { name: 'Marta Provini' }).click();
  await page.waitForURL('**/scrivania');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Comune di Romanengo').first().waitFor();
});

test('who is not signed in is led to the door, and back to the page she asked for', async () => {
  const elena = await hall.enter('Elena Esempi');
  await openSection(elena, 'Analisi dei bisogni');
  const address = new URL(elena.url()).pathname;
  const page = await hall.visitor();
  await page.goto(hall.baseUrl + address);
  await page.getByRole('button', { name: 'Elena Esempi' }).click();
  await page.waitForURL(`**${address}`);
});

test('what an address says and we did not is overwritten: nobody is led away from here, no page stops', async () => {
  const page = await hall.visitor();
  await page.goto(`${hall.baseUrl}/?poi=https%3A%2F%2Fevil.example%2F&fine=boh&esito=boh`);
  await page.getByRole('button', { name: 'Elena Esempi' }).click();
  await page.waitForURL(`${hall.baseUrl}/scrivania`);
  await page.goto(`${hall.baseUrl}/documenti?tipo=boh&stato=boh&mie=boh`);
  await page.getByText('16 sezioni', { exact: true }).waitFor();
});

test('a document that does not exist is answered in words, with a way out', async () => {
  const clara = await hall.enter('Clara Ipotesi');
  await clara.goto(`${hall.baseUrl}/documenti/${randomUUID()}`);
  await clara
    .getByRole('main')
    .getByRole('link', { name: /Documenti|documenti/ })
    .waitFor();
  expect(await clara.getByRole('textbox').count()).toBe(0);
});

test('who leaves is out: the next page asks her in again', async () => {
  const sara = await hall.enter('Sara Traccia');
  await sara.getByRole('button', { name: /Sara Traccia/ }).click();
  await sara.getByRole('menuitem', { name: 'Esci' }).click();
  await sara.getByRole('button', { name: 'Sara Traccia' }).waitFor();
  await sara.goto(`${hall.baseUrl}/scrivania`);
  await sara.getByRole('button', { name: 'Sara Traccia' }).waitFor();
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

test('the door needs at most 150 kB of script', async () => {
  const page = await hall.visitor();
  await page.getByRole('button', { name: 'Elena Esempi' }).waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((path) => gzipSync(readFileSync(dist + path), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
