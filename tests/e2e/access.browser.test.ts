import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/findings.ts';
import { type Hall, openHall, openSection } from '../support/hall.ts';

let hall: Hall;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.visitor();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('the doors', async () => {
  await elena.getByRole('button', { name: 'Elena Esempi' }).waitFor();
  expect(await findings(elena)).toEqual([]);
});

test('Scrivania', async () => {
  await elena.getByRole('button', { name: 'Elena Esempi' }).click();
  await elena.waitForURL('**/scrivania');
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

test('a text being read', async () => {
  const clara = await hall.enter('Clara Ipotesi');
  await openSection(clara, 'Anziani e caregiver');
  await clara.getByText('Sola lettura').first().waitFor();
  expect(await findings(clara)).toEqual([]);
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

test('what is missing, and an address that leads nowhere', async () => {
  for (const path of ['/manca', '/nessun-indirizzo']) {
    await elena.goto(hall.baseUrl + path);
    await elena.getByRole('heading', { level: 1 }).waitFor();
    expect([path, ...(await findings(elena))]).toEqual([path]);
  }
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
