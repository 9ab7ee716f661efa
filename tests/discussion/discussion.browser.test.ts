import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, openSection, phone } from '../support/hall.ts';

let hall: Hall;
let nadia: Page;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  [nadia, elena] = await Promise.all([hall.enter('Nadia Modelli'), hall.enter('Elena Esempi')]);
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const shots = process.env['SHOTS'];
async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const axe = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
const rail = (page: Page) => page.getByRole('complementary', { name: 'Osservazioni e proposte' });
const thread = (page: Page, number: number) =>
  page.getByRole('article', { name: new RegExp(`^Osservazione ${number},`, 'u') });
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Marks words of the text as mouse or finger would. */
async function choose(page: Page, words: string): Promise<void> {
  await page.locator('.prose').getByText(words).first().waitFor();
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.prose') as Node, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const editable = node.parentElement?.closest<HTMLElement>('[contenteditable=true]');
      editable?.focus();
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}

test('a partner observes some words, and who answers reads it beside them', async () => {
  await openSection(nadia, 'Domiciliarità');
  await rail(nadia).getByText('Ancora nessuna osservazione').waitFor();
  await shot(nadia, 'rail-empty-1440');
  await axe(nadia);
  const first = (await nadia.locator('.prose p').first().innerText()).slice(0, 24);
  await choose(nadia, first);
  await nadia.keyboard.press('Control+Alt+m');
  await field(nadia, 'La tua osservazione').waitFor();
  await nadia.keyboard.type('Chiediamo di dire chi risponde al telefono il sabato. @Elena');
  await nadia.getByRole('option', { name: /Elena Esempi/u }).waitFor();
  await nadia.keyboard.press('Enter');
  await shot(nadia, 'composer-1440');
  await nadia.keyboard.press('Control+Enter');
  await thread(nadia, 1).waitFor();
  await shot(nadia, 'made-1440');
});
