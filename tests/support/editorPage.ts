import type { Editor } from '@tiptap/core';
import type { APIResponse, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Hall } from './hall.ts';

const deck = `# Anziani e caregiver

Nei 48 Comuni vivono circa 38.000 persone con più di 65 anni.

## Risorse

- Un numero unico.
- Una persona di riferimento.

## Chi lo realizza

Le cooperative che aderiscono, i Comuni e l’Ufficio di Piano.

## Risorse

Un secondo titolo uguale al primo.
`;

export const text = (page: Page) => page.getByRole('textbox', { name: /^Testo di/ });
export const tool = (page: Page, name: string | RegExp) =>
  page.getByRole('toolbar', { name: 'Scrittura' }).getByRole('button', { name });
export const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** The browser tells the editor of a new selection a little later: faster keys than any hand's would miss it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const element: (Element & { editor?: Editor }) | null = document.querySelector('[role=textbox]');
    const { anchorNode = null, anchorOffset = 0 } = getSelection() ?? {};
    if (!element?.editor || !element.contains(anchorNode) || anchorNode === null) return false;
    const { view, state } = element.editor;
    return view.posAtDOM(anchorNode, anchorOffset) === state.selection.anchor;
  });
}

/** The caret into a block. A page that is still taking its place may move it away under the click. */
export async function puts(page: Page, place: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await place.click();
      await settled(page);
      return place.evaluate((block) => block.contains(getSelection()?.anchorNode ?? null));
    })
    .toBe(true);
}

/** Keys that the browser itself answers by moving the caret. */
export async function moves(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settled(page);
}

/** A new section with the deck as its text, opened to be written by whom this browser belongs to. */
export async function openToWrite(hall: Hall, page: Page, title: string): Promise<void> {
  const first = decks.get(hall) ?? importedDeck(hall, page);
  decks.set(hall, first);
  const id = await idIn(
    page.request.post(`${hall.baseUrl}/api/documents/${await first}/duplicate`, {
      headers: { origin: hall.baseUrl },
      data: { title },
    }),
  );
  await page.goto(`${hall.baseUrl}/documenti/${id}`);
  await text(page).waitFor();
}

/** What was imported into each hall: the others are copies of it, which are quicker to be had. */
const decks = new WeakMap<Hall, Promise<string>>();

function importedDeck({ baseUrl }: Hall, page: Page): Promise<string> {
  return idIn(
    page.request.post(`${baseUrl}/api/documents/import`, {
      headers: { origin: baseUrl },
      multipart: {
        kind: 'plan_section',
        title: 'Anziani',
        file: { name: 'deck.md', mimeType: 'text/markdown', buffer: Buffer.from(deck) },
      },
    }),
  );
}

async function idIn(asked: Promise<APIResponse>): Promise<string> {
  const { id } = (await (await asked).json()) as { readonly id: string };
  return id;
}

export const saved = (page: Page) => page.getByText('Salvato', { exact: true }).first().waitFor();

export async function writesAtTheEnd(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
}
