import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, openSection, untilReads, words } from '../support/hall.ts';

let hall: Hall;
/** Each with a browser of her own, for all tests of this file. */
let elena: Page;
let marta: Page;
let nadia: Page;
let clara: Page;
beforeAll(async () => {
  hall = await openHall();
  const names = ['Elena Esempi', 'Marta Provini', 'Nadia Modelli', 'Clara Ipotesi'];
  const pages = await Promise.all(names.map((name) => hall.enter(name)));
  [elena, marta, nadia, clara] = pages as [Page, Page, Page, Page];
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const text = (page: Page) => page.getByRole('textbox', { name: /testo/i });
const saved = (page: Page) => page.getByText('Salvato', { exact: true }).first().waitFor();

async function writesAtTheEnd(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}

test('two people of two organisations write in one section, see each other, and undo only their own words', async () => {
  await openSection(elena, 'Anziani e caregiver');
  await openSection(marta, 'Anziani e caregiver');
  await elena.getByText('Sindaca di Romanengo').first().waitFor();
  await writesAtTheEnd(elena, ' Parole di Elena.');
  await untilReads(marta, 'Parole di Elena.');
  await writesAtTheEnd(marta, ' Parole di Marta.');
  await untilReads(elena, 'Parole di Marta.');
  await elena.locator('.caret').getByText('Marta Provini').waitFor({ state: 'attached' });
  await text(elena).click();
  await elena.keyboard.press('Control+z');
  await untilReads(marta, 'Parole di Elena.', false);
  expect(await words(elena)).toContain('Parole di Marta.');
  await saved(elena);
  await saved(marta);
  expect(await words(elena)).toBe(await words(marta));
});

test('a caret stays between its letters when somebody writes before it in the same paragraph', async () => {
  await openSection(nadia, 'Giovani e minori');
  await openSection(elena, 'Giovani e minori');
  await text(nadia).click();
  await nadia.keyboard.press('Control+End');
  await writesAtTheEnd(elena, ' mare');
  await untilReads(nadia, ' mare');
  await nadia.keyboard.type(' cielo');
  await untilReads(elena, ' cielo mare');
  await elena.keyboard.type(' e monti');
  await untilReads(nadia, ' cielo mare e monti');
});

test('what is written without a network is kept on the device, said so, and merged on return', async () => {
  await openSection(nadia, 'Giovani e minori');
  await openSection(elena, 'Giovani e minori');
  await saved(nadia);
  await nadia.context().setOffline(true);
  await writesAtTheEnd(nadia, ' Senza rete.');
  await nadia
    .getByText(/In attesa di rete\. \d+ modifiche al sicuro su questo dispositivo/)
    .first()
    .waitFor();
  await writesAtTheEnd(elena, ' Intanto in ufficio.');
  await saved(elena);
  await nadia.context().setOffline(false);
  await untilReads(elena, 'Senza rete.');
  await untilReads(nadia, 'Intanto in ufficio.');
  await saved(nadia);
  expect(await words(nadia)).toBe(await words(elena));
});

test('a page closed without a network gives its words back when the same person returns', async () => {
  await openSection(nadia, 'Giovani e minori');
  await saved(nadia);
  const context = nadia.context();
  const address = nadia.url();
  await context.setOffline(true);
  await writesAtTheEnd(nadia, ' Scritto prima di chiudere.');
  await nadia
    .getByText(/al sicuro su questo dispositivo/)
    .first()
    .waitFor();
  await nadia.close({ runBeforeUnload: false });
  await context.setOffline(false);
  nadia = await context.newPage();
  await nadia.goto(address);
  await untilReads(nadia, 'Scritto prima di chiudere.');
  await saved(nadia);
});

test('the server is killed: everything shown as saved is there after the restart, on screen and in a new page', async () => {
  await openSection(marta, 'Anziani e caregiver');
  await writesAtTheEnd(marta, ' Prima dell’interruzione.');
  await saved(marta);
  await hall.killAndRestart();
  await openSection(nadia, 'Anziani e caregiver');
  await untilReads(nadia, 'Prima dell’interruzione.');
  await writesAtTheEnd(nadia, ' Dopo.');
  await untilReads(marta, 'Dopo.');
  await saved(marta);
  expect((await words(marta))?.split('Prima dell’interruzione.')).toHaveLength(2);
});

test('who may only read sees the text live and can change nothing', async () => {
  await openSection(clara, 'Anziani e caregiver');
  await clara.getByText('Sola lettura').first().waitFor();
  expect(await text(clara).count()).toBe(0);
  await openSection(elena, 'Anziani e caregiver');
  await writesAtTheEnd(elena, ' Si legge subito.');
  await clara.getByText('Si legge subito.').waitFor();
});

test('a right given while somebody reads lets her write, and withdrawn takes the pen away', async () => {
  await openSection(clara, 'Domiciliarità');
  await clara.getByText('Sola lettura').first().waitFor();
  await openSection(elena, 'Domiciliarità');
  await elena.getByRole('button', { name: 'Condividi…' }).click();
  const dialog = elena.getByRole('dialog');
  await dialog.getByRole('searchbox').or(dialog.getByRole('textbox')).first().fill('Clara');
  await dialog.getByRole('button', { name: /Clara Ipotesi/ }).click();
  await text(clara).waitFor();
  await writesAtTheEnd(clara, ' Scrive la presidente.');
  await untilReads(elena, 'Scrive la presidente.');
  await dialog.getByRole('button', { name: /Togli.*Clara Ipotesi/ }).click();
  await text(clara).waitFor({ state: 'detached' });
  await clara.getByText('Sola lettura').first().waitFor();
  await clara.getByText('Scrive la presidente.').waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
