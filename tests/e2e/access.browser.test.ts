import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/findings.ts';
import { type Hall, openHall, openSection } from '../support/hall.ts';

const dist = fileURLToPath(new URL('../../client/dist', import.meta.url));

let hall: Hall;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.visitor();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('the doors: one says that it is not open yet, and all need at most 150 kB of script', async () => {
  await elena.getByRole('button', { name: 'Elena Esempi' }).waitFor();
  expect(await elena.getByText(/^Non ancora/).count()).toBe(1);
  const scripts = await elena.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((path) => gzipSync(readFileSync(dist + path), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
  expect(await findings(elena)).toEqual([]);
});

test('a persona is let in to her Scrivania', async () => {
  await elena.getByRole('button', { name: 'Elena Esempi' }).click();
  await elena.waitForURL('**/scrivania');
  await elena.getByText('Ufficio di Piano').first().waitFor();
  await elena.getByRole('heading', { name: 'Il piano, sezione per sezione' }).waitFor();
  expect(await findings(elena)).toEqual([]);
});

test('Documenti, and a dialog on it', async () => {
  await elena.getByRole('link', { name: 'Documenti' }).first().click();
  await elena
    .getByRole('link', { name: /Anziani e caregiver/ })
    .first()
    .waitFor();
  expect(await findings(elena)).toEqual([]);
  await elena.getByRole('button', { name: 'Importa da un file…' }).click();
  await elena.getByRole('dialog').waitFor();
  expect(await findings(elena, '[role=dialog]')).toEqual([]);
  await elena.keyboard.press('Escape');
});

test('a text being written, and who may write it', async () => {
  await openSection(elena, 'Anziani e caregiver');
  await elena.getByText('Salvato', { exact: true }).first().waitFor();
  expect(await findings(elena)).toEqual([]);
  await elena.getByRole('button', { name: 'Condividi…' }).click();
  await elena.getByRole('dialog').getByText('Marta Provini').first().waitFor();
  expect(await findings(elena, '[role=dialog]')).toEqual([]);
  await elena.keyboard.press('Escape');
});

test('who is not signed in is led to the door, and back to the page she asked for', async () => {
  const address = new URL(elena.url()).pathname;
  const page = await hall.visitor();
  await page.goto(hall.baseUrl + address);
  await page.getByRole('button', { name: 'Elena Esempi' }).click();
  await page.waitForURL(`**${address}`);
});

test('the register of acts, and its file', async () => {
  await elena.goto(`${hall.baseUrl}/registro`);
  await elena.getByRole('heading', { name: 'Il registro è integro' }).waitFor();
  await elena.getByRole('heading', { level: 3, name: 'Piano cominciato' }).waitFor();
  const file = elena.waitForEvent('download');
  await elena.getByRole('button', { name: 'Scarica il fascicolo verificabile' }).click();
  expect((await file).suggestedFilename()).toMatch(/^fascicolo-\d{4}-\d+-dimostrativo\.zip$/u);
  // It was signed for the file: now there is a key to note down.
  await elena.getByRole('heading', { name: 'Impronta della chiave' }).waitFor();
  expect(await findings(elena)).toEqual([]);
  await elena.getByRole('link', { name: /^Risposte/u }).click();
  await elena.getByRole('heading', { name: 'Ancora nessun atto di questo tipo' }).waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
