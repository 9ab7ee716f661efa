import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, phone } from '../support/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

async function atDocuments(name: string): Promise<Page> {
  const page = await hall.enter(name);
  await page.goto(`${hall.baseUrl}/documenti`);
  await page.getByRole('link', { name: 'Anziani e caregiver' }).waitFor();
  return page;
}

const sections = (page: Page) => page.getByRole('main').getByRole('link');

test('filters narrow the list, live in the address, and can be taken off', async () => {
  const page = await atDocuments('Marta Provini');
  const all = await sections(page).count();
  await page.getByRole('checkbox', { name: 'Solo quelle che posso scrivere' }).check();
  await page.getByText(`Ne vedi 2 su ${all}`).waitFor();
  expect(await sections(page).allTextContents()).toEqual(['Anziani e caregiver', 'Giovani e minori']);
  await page.getByRole('searchbox').fill('9.e');
  await page.getByText(`Ne vedi 1 su ${all}`).waitFor();
  await page.waitForURL(/q=9\.e/u);
  await page.reload();
  await page.getByText(`Ne vedi 1 su ${all}`).waitFor();
  await page.getByRole('searchbox').fill('parole che nessuno ha scritto');
  await page.getByRole('button', { name: 'Togli i filtri' }).click();
  await page.getByText(`${all} sezioni`).waitFor();
  expect(await page.getByRole('searchbox').inputValue()).toBe('');
  await page.getByRole('searchbox').and(page.locator(':focus')).waitFor();
});

test('shortcuts: pages and their list, never inside a field, and off when switched off', async () => {
  const page = await hall.enter('Sara Traccia');
  await page.getByRole('heading', { name: 'I tuoi testi' }).waitFor();
  await page.keyboard.press('g');
  await page.keyboard.press('d');
  await page.waitForURL('**/documenti');
  await page.getByRole('heading', { level: 1, name: 'Documenti' }).and(page.locator(':focus')).waitFor();
  expect(await page.title()).toBe('Documenti · Corale');
  await page.getByRole('searchbox').fill('');
  await page.keyboard.type('gs?');
  expect(await page.getByRole('searchbox').inputValue()).toBe('gs?');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('Vai alla Scrivania').waitFor();
  await page.getByRole('checkbox', { name: /sole lettere/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('s');
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect(new URL(page.url()).pathname).toBe('/documenti');
});

test('on a phone the pages and the chosen look are in the profile menu, and the look is kept', async () => {
  const page = await hall.enter('Marta Provini', phone);
  const menu = page.getByRole('button', { name: /Marta Provini/ });
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'Scuro' }).click();
  await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
  await page.reload();
  await page.waitForFunction(() => getComputedStyle(document.documentElement).colorScheme === 'dark');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Documenti' }).click();
  await page.waitForURL('**/documenti');
});

test('who may not write sees no button for it', async () => {
  const page = await atDocuments('Clara Ipotesi');
  expect(await page.getByRole('main').getByRole('button').count()).toBe(1); // The list of states, to filter by.
  expect(await page.getByRole('button', { name: /Nuovo|Importa/ }).count()).toBe(0);
});

test('without an answer from the server the page says so, and tries again when asked', async () => {
  const page = await hall.enter('Clara Ipotesi');
  await page.route('**/api/**', (route) => route.abort());
  await page.getByRole('link', { name: 'Documenti', exact: true }).click();
  await page.getByText('Corale non risponde.').first().waitFor();
  await page.unroute('**/api/**');
  await page.getByRole('button', { name: 'Riprova' }).click();
  await page.getByRole('link', { name: 'Anziani e caregiver' }).waitFor();
});

test('the session that ends under one’s hands leads to the door, which says why', async () => {
  const page = await atDocuments('Nadia Modelli');
  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Scrivania', exact: true }).click();
  await page.getByText('La sessione è finita').waitFor();
  await page.getByRole('button', { name: 'Nadia Modelli' }).click();
  await page.waitForURL('**/scrivania');
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
