import { Buffer } from 'node:buffer';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall } from '../support/hall.ts';
import { bytesOf, png } from '../support/sampleFiles.ts';

let hall: Hall;
let elena: Page;
let sara: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.enter('Elena Esempi');
  sara = await hall.enter('Sara Traccia');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const shots = process.env['SHOTS'];
async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

async function axeFindsNothing(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

/** A document of Elena's, open before her and before Sara, who reads. */
async function openDocument(title: string): Promise<void> {
  const answer = await elena.request.post(`${hall.baseUrl}/api/documents`, {
    headers: { origin: hall.baseUrl },
    data: { kind: 'plan_section', title },
  });
  const { id } = (await answer.json()) as { readonly id: string };
  await Promise.all([elena, sara].map((page) => page.goto(`${hall.baseUrl}/documenti/${id}`)));
  await text(elena).waitFor();
}

const text = (page: Page) => page.getByRole('textbox', { name: /^Testo di/ });
const saved = (page: Page) => page.getByTestId('save-state').getByText('Salvato').waitFor();
const picture = (name: string, width = 900, height = 420) => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(png(width, height)),
});

/** Resolves when an image of the text is there with its pixels. */
async function sees(page: Page, alt: string): Promise<void> {
  const image = page.getByRole('img', { name: alt });
  await image.waitFor();
  await image.evaluate((element: HTMLImageElement) => element.decode());
}

test('an image goes in with its description, is seen by others at once, and is there after a reload', async () => {
  await openDocument('Con una mappa');
  await text(elena).click();
  await elena.keyboard.type('I servizi del territorio.');
  const tool = elena.getByRole('button', { name: 'Immagine', exact: true });
  await tool.click();
  const dialog = elena.getByRole('dialog', { name: 'Metti un’immagine' });
  const put = dialog.getByRole('button', { name: 'Metti nel testo' });
  await put.click();
  await dialog.getByText('Scegli prima un’immagine.').waitFor();
  const words = dialog.getByLabel('Descrizione');
  await dialog.getByText('Scrivi che cosa mostra').waitFor();
  await axeFindsNothing(elena);
  await dialog.locator('input[type=file]').setInputFiles(picture('mappa.png'));
  await dialog.getByText('900 × 420 pixel').waitFor();
  await words.fill('Mappa dei servizi: tre sportelli a Crema, uno a Soncino.');
  await shot(elena, 'image-dialog');
  await put.click();
  await dialog.waitFor({ state: 'detached' });
  await Promise.all([sees(elena, 'Mappa dei servizi'), sees(sara, 'Mappa dei servizi')]);
  await elena.keyboard.type('E poi si scrive ancora.');
  await saved(elena);
  await sara.getByText('E poi si scrive ancora.').waitFor();
  await shot(elena, 'image-text');

  await elena.getByRole('img', { name: 'Mappa dei servizi' }).click();
  await shot(elena, 'image-selected');
  await elena.getByRole('button', { name: 'Descrizione' }).click();
  await elena.getByLabel('Descrizione', { exact: true }).fill('Mappa: quattro sportelli.');
  await elena.getByRole('button', { name: 'Cambia la descrizione' }).click();
  await saved(elena);
  await sees(sara, 'Mappa: quattro sportelli.');
  await sara.reload();
  await sees(sara, 'Mappa: quattro sportelli.');
  await axeFindsNothing(sara);

  await elena.reload();
  await text(elena).waitFor();
  await sees(elena, 'Mappa: quattro sportelli.');
  await elena.getByRole('img', { name: 'Mappa: quattro sportelli.' }).click();
  await elena.getByRole('toolbar', { name: 'Immagine scelta' }).waitFor();
  await elena.keyboard.press('Delete');
  await sara.getByRole('img', { name: 'Mappa' }).waitFor({ state: 'detached' });
});

test('a file is attached, seen and downloaded by a reader, and taken off', async () => {
  await openDocument('Con allegati');
  const section = (page: Page) => page.getByRole('region', { name: 'Allegati' });
  await section(sara).getByText('Ancora nessun allegato').waitFor();
  expect(await section(sara).getByRole('button').count()).toBe(0);
  const long = `Deliberazione dell’Assemblea dei Sindaci numero 12 ${'molto lunga '.repeat(5)}.pdf`;
  const input = section(elena).locator('input[type=file]');
  await input.setInputFiles([
    { name: long, mimeType: 'application/pdf', buffer: Buffer.from(bytesOf('%PDF-1.7\nDelibera\n')) },
    { name: 'pagina.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html>') },
    picture('Mappa.png', 20, 20),
  ]);
  await section(elena).getByText('non è stato allegato').waitFor();
  const mine = section(elena).getByRole('link', { name: 'Scarica Mappa.png' });
  await mine.waitFor();
  await mine.scrollIntoViewIfNeeded();
  await axeFindsNothing(elena);
  await shot(elena, 'attachments');
  await elena.emulateMedia({ colorScheme: 'dark' });
  await elena.setViewportSize({ width: 360, height: 740 });
  await mine.scrollIntoViewIfNeeded();
  await shot(elena, 'attachments-phone-dark');
  expect(await elena.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await elena.setViewportSize({ width: 1440, height: 900 });

  const link = section(sara).getByRole('link', { name: /^Scarica Deliberazione/ });
  const [download] = await Promise.all([sara.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^Deliberazione dell’Assemblea .*\.pdf$/u);

  await section(elena).getByRole('button', { name: 'Togli Mappa.png' }).click();
  const dialog = elena.getByRole('dialog', { name: 'Se lo togli, nessuno potrà più scaricarlo' });
  await dialog.getByRole('button', { name: 'Togli' }).click();
  await dialog.waitFor({ state: 'detached' });
  await section(sara).getByRole('link', { name: 'Scarica Mappa.png' }).waitFor({ state: 'detached' });
  expect(await section(sara).getByRole('link').count()).toBe(1);
});

test('nothing of all this complains', () => {
  expect(hall.complaints).toEqual([]);
});
