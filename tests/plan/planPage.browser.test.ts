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

async function atDocuments(name: string): Promise<Page> {
  const page = await hall.enter(name);
  await page.goto(`${hall.baseUrl}/documenti`);
  await page.getByRole('link', { name: 'Anziani e caregiver' }).waitFor();
  return page;
}

test('a section is made, placed, renamed, shared and taken back, with the keyboard coming back each time', async () => {
  const page = await atDocuments('Elena Esempi');
  await page.getByRole('button', { name: 'Nuovo…' }).click();
  await page.getByRole('menuitem', { name: 'Nuova sezione…' }).click();
  await page.getByRole('button', { name: 'Crea la sezione' }).click();
  await page.getByText('Scrivi un titolo.').waitFor();
  await page.getByRole('textbox', { name: 'Titolo' }).fill('  Casa  e abitare ');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/documenti/*');
  await page.goto(`${hall.baseUrl}/documenti`);
  await page.getByRole('button', { name: 'Colloca nel piano «Casa e abitare»…' }).click();
  await page.getByRole('dialog').getByText('9 Obiettivi per macro-area').first().waitFor();
  await page.getByRole('button', { name: 'Colloca', exact: true }).click();
  await page.getByRole('listitem').filter({ hasText: '9.H' }).getByText('Casa e abitare').waitFor();
  await page.getByRole('heading', { level: 1, name: 'Documenti' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('button', { name: 'Azioni su Casa e abitare' }).click();
  await page.getByRole('menuitem', { name: 'Rinomina…' }).click();
  await page.getByRole('textbox', { name: 'Titolo' }).fill('Abitare');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Azioni su Abitare' }).click();
  await page.getByRole('menuitem', { name: 'Condividi…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Nessun altro, per ora.').waitFor();
  await dialog.getByRole('searchbox').fill('cooperativa esempio uno');
  await dialog.getByRole('button', { name: 'Aggiungi Cooperativa Esempio Uno' }).click();
  await dialog.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await dialog.getByRole('button', { name: 'Togli il permesso a Cooperativa Esempio Uno' }).click();
  await dialog.getByText('Nessun altro, per ora.').waitFor();
  await dialog.getByRole('searchbox').and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Azioni su Abitare' }).and(page.locator(':focus')).waitFor();
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
