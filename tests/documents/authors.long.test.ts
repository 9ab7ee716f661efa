import { AxeBuilder } from '@axe-core/playwright';
import type { Editor } from '@tiptap/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, openSection, phone, untilReads } from '../support/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const shots = process.env['SHOTS'];
async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const toggle = (page: Page) => page.getByRole('button', { name: 'Chi ha scritto' });
const legend = (page: Page) => page.getByRole('region', { name: 'Chi ha scritto questo testo' });
/** Whose the words are that the page marks, with the first of them. */
const marked = (page: Page, words: string) =>
  page.locator('[data-author]').filter({ hasText: words }).first().getAttribute('title');

async function caretBefore(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const element: (Element & { editor?: Editor }) | null = document.querySelector('[role=textbox]');
    const { editor } = element ?? {};
    editor?.state.doc.descendants((node, at) => {
      const index = node.text?.indexOf(wanted) ?? -1;
      if (index >= 0)
        editor
          .chain()
          .focus()
          .setTextSelection(at + index)
          .run();
    });
  }, words);
}

test('[T1] who wrote which words is shown to writers and readers, and follows what is split', async () => {
  const nadia = await hall.enter('Nadia Modelli');
  await openSection(nadia, 'Anziani');
  const text = nadia.getByRole('textbox', { name: /^Testo di/ });
  await text.locator('p').first().click();
  await nadia.keyboard.press('End');
  await nadia.keyboard.type(' Lo scrive Nadia per prova.');
  await nadia.getByTestId('save-state').getByText('Salvato').waitFor();

  const elena = await hall.enter('Elena Esempi');
  await elena.goto(nadia.url());
  await untilReads(elena, 'Lo scrive Nadia');
  await elena.getByText('Lo scrive Nadia').click();
  await elena.keyboard.press('End');
  await elena.keyboard.type(' E poi Elena.');
  await untilReads(nadia, 'E poi Elena.');
  await caretBefore(elena, 'per prova.');
  await elena.keyboard.press('Enter');

  expect(await toggle(nadia).getAttribute('aria-pressed')).toBe('false');
  await toggle(nadia).click();
  await nadia.locator('[data-author]').first().waitFor();
  expect(await toggle(nadia).getAttribute('aria-pressed')).toBe('true');
  await nadia.locator('[data-author]', { hasText: 'poi Elena.' }).waitFor();
  expect(await marked(nadia, 'per prova.')).toContain('Nadia Modelli, ');
  expect(await marked(nadia, 'poi Elena.')).toContain('Elena Esempi, ');
  await legend(nadia).getByRole('listitem').filter({ hasText: 'Nadia Modelli' }).waitFor();
  await legend(nadia).getByText('non è una firma').waitFor();
  await nadia.getByText('per prova.').click();
  await nadia
    .getByText(/^Parole di Nadia Modelli, .+ · attribuzione tecnica$/u)
    .first()
    .waitFor();
  await shot(nadia, 'authors-editor-1440');
  await axe(nadia);

  await toggle(nadia).click();
  await nadia.locator('[data-author]').first().waitFor({ state: 'detached' });

  const reader = await hall.enter('Clara Ipotesi', phone);
  await reader.goto(nadia.url());
  await reader.locator('article.prose').getByText('E poi Elena.').waitFor();
  await toggle(reader).click();
  await reader.locator('[data-author]', { hasText: 'per prova.' }).waitFor();
  expect(await marked(reader, 'per prova.')).toContain('Nadia Modelli, ');
  await reader.locator('[data-author]', { hasText: 'per prova.' }).tap();
  await reader
    .getByText(/^Parole di Nadia Modelli, /u)
    .first()
    .waitFor();
  await axe(reader);
  await shot(reader, 'authors-reader-360');
  expect(hall.complaints).toEqual([]);
});
