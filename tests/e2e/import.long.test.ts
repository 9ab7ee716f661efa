import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deck } from '../documents/deck.ts';
import { officeWordFile } from '../documents/officeWordFile.ts';
import { type Hall, openHall, untilReads, words } from '../support/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('a deck is imported as a section, written by two people, and is whole after the server was killed', async () => {
  const elena = await hall.enter('Elena Esempi');
  await elena.getByRole('link', { name: 'Documenti' }).first().click();
  await elena.getByRole('button', { name: 'Importa da un file…' }).click();
  const dialog = elena.getByRole('dialog');
  const file = {
    name: 'presentazione.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`${deck}\n\n![](foto.png)\n`),
  };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByRole('textbox', { name: 'Titolo' }).fill('Presentazione ai Comuni');
  await dialog.getByRole('button', { name: 'Importa' }).click();
  await elena.getByText('Un’immagine').waitFor();
  await elena.getByRole('button', { name: 'Apri la sezione' }).click();
  await elena.waitForURL('**/documenti/*');
  await untilReads(elena, 'Ogni scelta ha un responsabile');
  expect(await elena.locator('.ProseMirror strong').first().innerText()).toBe('quello che già facciamo');
  const address = elena.url();
  await elena.getByRole('button', { name: 'Condividi…' }).click();
  await elena
    .getByRole('dialog')
    .getByRole('searchbox')
    .or(elena.getByRole('dialog').getByRole('textbox'))
    .first()
    .fill('Nadia');
  await elena.getByRole('button', { name: /Aggiungi Nadia Modelli/ }).click();
  await elena.keyboard.press('Escape');
  const nadia = await hall.enter('Nadia Modelli');
  await nadia.goto(address);
  await nadia.getByRole('textbox', { name: /testo/i }).click();
  await nadia.keyboard.press('Control+End');
  await nadia.keyboard.type(' Aggiunto dalla cooperativa.');
  await untilReads(elena, 'Aggiunto dalla cooperativa.');
  await nadia.getByText('Salvato', { exact: true }).first().waitFor();
  const before = await words(nadia);
  await hall.killAndRestart();
  const again = await hall.enter('Nadia Modelli');
  await again.goto(address);
  await untilReads(again, 'Aggiunto dalla cooperativa.');
  expect(await words(again)).toBe(before);
});

test('a file that is no text is refused in words, before and after it is sent', async () => {
  const elena = await hall.enter('Elena Esempi');
  await elena.getByRole('link', { name: 'Documenti' }).first().click();
  await elena.getByRole('button', { name: 'Importa da un file…' }).click();
  const dialog = elena.getByRole('dialog');
  const input = dialog.locator('input[type=file]');
  await input.setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from([1, 2, 3]) });
  await dialog.getByText('né Markdown, né testo').waitFor();
  await input.setInputFiles({
    name: 'vecchio.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from([0x50, 0xe8, 0x20]),
  });
  await dialog.getByRole('textbox', { name: 'Titolo' }).fill('Vecchio file');
  await dialog.getByRole('button', { name: 'Importa' }).click();
  await dialog.getByText('non è in UTF-8').waitFor();
});

test('a Word file becomes a section with its table and notes, and what stayed behind is told', async () => {
  const elena = await hall.enter('Elena Esempi');
  await elena.getByRole('link', { name: 'Documenti' }).first().click();
  await elena.getByRole('button', { name: 'Importa da un file…' }).click();
  const dialog = elena.getByRole('dialog');
  const buffer = Buffer.from(await officeWordFile());
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'Piano_di_zona.docx', mimeType: '', buffer });
  expect(await dialog.getByRole('textbox', { name: 'Titolo' }).inputValue()).toBe('Piano di zona');
  await dialog.getByRole('button', { name: 'Importa' }).click();
  await dialog.getByText('2 revisioni, che valgono come accettate').waitFor();
  await dialog.getByText('Per esempio: «Da controllare»').waitFor();
  await elena.getByRole('button', { name: 'Apri la sezione' }).click();
  await untilReads(elena, 'Vedi la DGR del 2024.');
  await elena.getByRole('columnheader', { name: 'Euro' }).waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
