import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFaults } from '../support/axeFaults.ts';
import { focused, moves, openToWrite, puts, text, tool } from '../support/editorPage.ts';
import { type Hall, openHall, phone } from '../support/hall.ts';

let hall: Hall;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.enter('Elena Esempi');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('a link that may not be stored is refused in words and stays in the field; a good one is put', async () => {
  await openToWrite(hall, elena, 'Collegamenti');
  await puts(elena, text(elena).locator('p').first());
  await moves(elena, 'Home');
  await moves(elena, 'Control+Shift+ArrowRight');
  await elena.keyboard.press('Control+Shift+K');
  const dialog = elena.getByRole('dialog', { name: 'Collegamento' });
  await dialog.getByLabel('Indirizzo').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Metti il collegamento' }).click();
  await dialog.getByText('Questo indirizzo non si può collegare', { exact: false }).waitFor();
  expect(await dialog.getByLabel('Indirizzo').inputValue()).toBe('javascript:alert(1)');
  await dialog.getByLabel('Indirizzo').fill('www.esempio.it');
  await elena.keyboard.press('Enter');
  await text(elena).locator('a[href="https://www.esempio.it"][rel="noopener noreferrer nofollow"]').waitFor();
  await elena.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
});

test('the outline leads to each heading, also where two say the same, and takes the caret along', async () => {
  await openToWrite(hall, elena, 'Indice');
  const outline = elena.getByRole('navigation', { name: 'Indice del testo' });
  await outline.getByRole('link', { name: 'Risorse' }).last().click();
  await elena.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
  await elena.keyboard.type('Altre ');
  await text(elena).getByRole('heading', { name: 'Altre Risorse' }).waitFor();
  await outline.getByRole('link', { name: 'Altre Risorse' }).waitFor();
  expect(await text(elena).getByRole('heading', { name: 'Risorse', exact: true }).count()).toBe(1);
});

test('the caret of somebody else says name and body, then rests, and Alt P says where it is', async () => {
  const nadia = await hall.enter('Nadia Modelli');
  const section = nadia.getByRole('link', { name: 'Anziani e caregiver' }).first();
  await section.click();
  await text(nadia).waitFor();
  await elena.goto(nadia.url());
  await text(elena).waitFor();
  await puts(nadia, text(nadia));
  await moves(nadia, 'Control+Home');
  const caret = text(elena).locator('.caret');
  await caret.getByText('Nadia Modelli').waitFor();
  await caret.getByText('Cooperativa Esempio Uno').waitFor();
  await elena.locator('.caret.still').getByText('NM').waitFor();
  await elena.keyboard.press('Alt+p');
  await elena
    .getByTestId('live')
    .getByText(/Nadia Modelli, Cooperativa Esempio Uno, ha il cursore/)
    .waitFor();
  await caret.getByText('Nadia Modelli').waitFor();
  await nadia.close();
});

test('[A3] a way to another page waits while words are only here, and goes on once they are saved', async () => {
  const page = await elena.context().newPage();
  const held: (() => void)[] = [];
  let holding = false;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (holding) held.push(() => server.send(message));
      else server.send(message);
    });
  });
  await openToWrite(hall, page, 'Uscita');
  await page.getByText('Salvato', { exact: true }).waitFor();
  await puts(page, text(page).locator('p').last());
  await moves(page, 'End');
  holding = true;
  await page.keyboard.insertText(' Parole in sospeso.');
  await page.getByTestId('save-state').getByText('Non ancora salvato').waitFor();
  const address = page.url();
  const away = page.getByRole('navigation', { name: 'Dove si trova' }).getByRole('link');
  await away.click();
  const dialog = page.getByRole('alertdialog', { name: /^Se esci adesso, perdi/ });
  await dialog.getByRole('button', { name: 'Copia il mio testo' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Resta qui');
  await dialog.getByRole('button', { name: 'Resta qui' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  await away.click();
  await dialog.waitFor();
  holding = false;
  for (const send of held) send();
  await page.waitForURL(/\/documenti(\?|$)/);
  await page.close();
});

test('on the phone a dock stands below, and gives way to the tools while one writes', async () => {
  const small = await hall.enter('Elena Esempi', phone);
  await openToWrite(hall, small, 'Telefono');
  const dock = small.getByRole('navigation', { name: 'Strumenti del testo' });
  await dock.getByRole('button', { name: 'Indice' }).tap();
  await small.getByRole('dialog').getByRole('link', { name: 'Chi lo realizza' }).tap();
  await small.getByRole('dialog').waitFor({ state: 'detached' });
  await dock.getByRole('button', { name: 'Scrivi' }).tap();
  await tool(small, 'Grassetto').waitFor();
  await dock.waitFor({ state: 'hidden' });
  await tool(small, 'Grassetto').tap();
  expect(await focused(small)).toMatch(/^Testo di/);
  await tool(small, /^Leggi/).tap();
  await dock.waitFor();
  expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await axeFaults(small)).toEqual([]);
});

test('axe finds nothing in the dialog for links', async () => {
  await puts(elena, text(elena));
  await elena.keyboard.press('Control+Shift+K');
  await elena.getByRole('dialog').waitFor();
  expect(await axeFaults(elena)).toEqual([]);
  await elena.keyboard.press('Escape');
  await elena.getByRole('dialog').waitFor({ state: 'detached' });
});

test('an address that leads to no text says so, the same for what is not there and what is no address', async () => {
  for (const id of [crypto.randomUUID(), 'niente']) {
    await elena.goto(`${hall.baseUrl}/documenti/${id}`);
    await elena
      .getByRole('heading', { level: 1, name: 'Qui non c’è un testo che tu possa leggere' })
      .waitFor();
  }
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
