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
  await elena.keyboard.press('Shift+Tab');
  await elena.waitForFunction(() => document.activeElement?.textContent === 'Descrizione');
  await elena.keyboard.press('Escape');
  await elena.waitForFunction(() => document.activeElement?.role === 'textbox');
  await elena.keyboard.press('Delete');
  await sara.getByRole('img', { name: 'Mappa' }).waitFor({ state: 'detached' });
});

/** A photo as cameras make them: large, and it knows where it was taken. */
function pastesPhoto(page: Page): Promise<void> {
  return text(page).evaluate(async (element) => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3000, 2000];
    canvas.getContext('2d')?.fillRect(500, 500, 1000, 1000);
    const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'));
    const bytes = new Uint8Array(await (drawn ?? new Blob()).arrayBuffer());
    const exif = new TextEncoder().encode('\u0000\u0020Exif\u0000\u0000GPS 45.3626 N, 9.6870 E');
    const head = Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, 0, exif.length, ...exif.subarray(2));
    const photo = new File([head, bytes.subarray(2)], 'foto.jpg', { type: 'image/jpeg' });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(photo);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
}

test('a photo that is pasted is drawn smaller, and forgets where it was taken', async () => {
  await openDocument('Con una foto');
  await elena.setViewportSize({ width: 360, height: 740 });
  await text(elena).click();
  await pastesPhoto(elena);
  const dialog = elena.getByRole('dialog', { name: 'Metti un’immagine' });
  await dialog.getByText('2.400 × 1.600 pixel').waitFor();
  await dialog.getByRole('button', { name: 'Metti nel testo' }).click();
  await elena.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await shot(elena, 'image-dialog-phone');
  await elena.keyboard.type('La sede di via Esempio.');
  await dialog.getByRole('button', { name: 'Metti nel testo' }).click();
  await sees(elena, 'La sede di via Esempio.');
  await shot(elena, 'image-phone');
  await elena.setViewportSize({ width: 1440, height: 900 });
  const src = await elena.getByRole('img', { name: 'La sede' }).getAttribute('src');
  const sent = await (await elena.request.get(hall.baseUrl + src)).body();
  expect([sent.includes('GPS'), sent.includes('Exif')]).toEqual([false, false]);

  // An image of another document is not carried over, and a file that is none has its place elsewhere.
  await text(elena).evaluate((element, address) => {
    const clipboardData = new DataTransfer();
    const other = address?.replace(/[0-9a-f-]{36}/u, '00000000-0000-4000-8000-000000000000');
    const file = address?.slice(-64);
    const figure = `<figure data-file="${file}"><img src="${other}" alt="Altrove"></figure>`;
    clipboardData.setData('text/html', `<p data-pm-slice="0 0 []">Copiato da un altro.</p>${figure}`);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF-1.7'], 'a.pdf', { type: 'application/pdf' }));
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, src);
  await text(elena).getByText('Copiato da un altro.').waitFor();
  await elena.getByTestId('live').getByText('si allegano sotto il testo').waitFor();
  expect(await elena.getByRole('img', { name: 'Altrove' }).count()).toBe(0);
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
  // Whoever attaches does not write: the dock stays, and no bar of the text comes over it.
  await input.focus();
  await elena.getByRole('navigation', { name: 'Strumenti del testo' }).waitFor();
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
