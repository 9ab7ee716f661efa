import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from './axeFaults.ts';

const shots = process.env['SHOTS'];
export async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

export const axe = async (page: Page) => expect(await axeFaults(page)).toEqual([]);
export const rail = (page: Page) => page.getByRole('complementary', { name: 'Osservazioni e proposte' });
export const thread = (page: Page, number: number) =>
  page.getByRole('article', { name: new RegExp(`^Osservazione ${number},`, 'u') });
export const head = (page: Page, number: number) =>
  thread(page, number).getByRole('button', { expanded: false });
export const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
export const said = (page: Page, words: RegExp) =>
  page.getByRole('status').filter({ hasText: words }).waitFor();

/** Marks words of the text as mouse or finger would. */
export async function choose(page: Page, words: string): Promise<void> {
  await page.locator('.prose').getByText(words).first().waitFor();
  await page.evaluate((wanted) => {
    const text = document.querySelector('.prose');
    const walker = text && document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.closest<HTMLElement>('[contenteditable=true]')?.focus();
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}

export async function observe(page: Page, passage: string, words: string): Promise<void> {
  await choose(page, passage);
  await page.keyboard.press('Control+Alt+m');
  await field(page, 'La tua osservazione').fill(words);
  await page.keyboard.press('Control+Enter');
}

/** Asks as this person's page would. */
export function ask(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(where, {
        method: how,
        headers: { 'content-type': 'application/json' },
        ...(what !== undefined && { body: JSON.stringify(what) }),
      });
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, body] as const,
  );
}
