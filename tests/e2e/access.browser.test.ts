import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** Both widths and both themes: what is laid out by the one is coloured by the other. */
const looks = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const;

/** What axe finds on a page in each look; and whether it is wider than its window. */
async function findings(page: Page, part = 'html'): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .include(part)
      .options({ resultTypes: ['violations'] })
      .analyze();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const look = `${width} px, ${colorScheme}`;
    found.push(...violations.map(({ id, nodes }) => `${look}: ${id} at ${nodes[0]?.target.join(' ')}`));
    if (overflow > 0) found.push(`${look}: ${overflow} px wider than the window`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}

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
