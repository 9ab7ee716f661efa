import { AxeBuilder } from '@axe-core/playwright';
import type { Editor } from '@tiptap/core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, phone } from '../support/hall.ts';

const deck = `# Anziani

Nei 48 Comuni vivono 38.000 persone, perché si vive a lungo.

Ultima riga.
`;

let hall: Hall;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.enter('Elena Esempi');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const shots = process.env['SHOTS'];
async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

/** In the editor a heading of a table is empty until somebody has written it; a reader meets none. */
async function axeFindsNothing(page: Page): Promise<void> {
  const editing = (await page.locator('[contenteditable=true]').count()) > 0;
  const axe = new AxeBuilder({ page }).include('main');
  if (editing) axe.disableRules('empty-table-header');
  expect((await axe.analyze()).violations).toEqual([]);
}

const text = (page: Page) => page.getByRole('textbox', { name: /^Testo di/ });
const saved = (page: Page) => page.getByTestId('save-state').getByText('Salvato').waitFor();

async function openText(page: Page, title: string): Promise<string> {
  const answer = await elena.request.post(`${hall.baseUrl}/api/documents/import`, {
    headers: { origin: hall.baseUrl },
    multipart: {
      kind: 'plan_section',
      title,
      file: { name: 'deck.md', mimeType: 'text/markdown', buffer: Buffer.from(deck) },
    },
  });
  const { id } = (await answer.json()) as { readonly id: string };
  await page.goto(`${hall.baseUrl}/documenti/${id}`);
  await text(page).waitFor();
  return id;
}

/** The caret to the end of the first paragraph that holds the words. */
async function caretAfter(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const element: (Element & { editor?: Editor }) | null = document.querySelector('[role=textbox]');
    const { editor } = element ?? {};
    if (!editor) throw new Error('no editor');
    let at = 0;
    editor.state.doc.descendants((node, pos) => {
      const index = node.isText ? (node.text ?? '').indexOf(wanted) : -1;
      if (index >= 0 && at === 0) at = pos + index + wanted.length;
    });
    editor.commands.setTextSelection(at);
    editor.view.focus();
  }, words);
}

test('a table comes by key, grows and shrinks, and Tab goes through it', async () => {
  const id = await openText(elena, 'Tabella');
  await caretAfter(elena, 'a lungo.');
  await elena.keyboard.press('Control+Alt+t');
  const table = text(elena).getByRole('table');
  await table.waitFor();
  for (const word of ['Comune', 'Anziani', 'Quota', 'Crema', '8', '9', 'Soncino', '2', '3']) {
    await elena.keyboard.type(word);
    await elena.keyboard.press('Tab');
  }
  await elena.keyboard.type('Romanengo');
  expect(await table.getByRole('row').count()).toBe(4);
  const tools = elena.getByRole('toolbar', { name: 'Tabella' });
  await shot(elena, 'table');
  await axeFindsNothing(elena);
  await tools.getByRole('button', { name: 'Aggiungi una colonna a destra' }).click();
  await tools.getByRole('button', { name: 'Aggiungi una riga sopra' }).click();
  expect(await table.getByRole('row').count()).toBe(5);
  expect(await table.getByRole('columnheader').count()).toBe(4);
  await tools.getByRole('button', { name: 'Togli la riga' }).click();
  await tools.getByRole('button', { name: 'Togli la colonna' }).click();
  await tools.getByRole('button', { name: 'Riga di intestazione' }).click();
  expect(await table.getByRole('columnheader').count()).toBe(0);
  await tools.getByRole('button', { name: 'Riga di intestazione' }).click();
  await saved(elena);
  const clara = await hall.enter('Clara Ipotesi');
  await clara.goto(`${hall.baseUrl}/documenti/${id}`);
  await clara.getByRole('table').getByText('Soncino').waitFor();
  await shot(clara, 'table-read');
  await axeFindsNothing(clara);
  await clara.context().close();
});

test('a note opens where it is put, is numbered by its place, and goes when it says nothing', async () => {
  const id = await openText(elena, 'Nota');
  await caretAfter(elena, 'a lungo.');
  await elena.keyboard.press('Control+Alt+f');
  await elena.getByTestId('live').getByText('Nota 1').waitFor();
  // In a note three dashes make no line.
  await elena.keyboard.type('---ISTAT, 2024.');
  await shot(elena, 'note');
  await axeFindsNothing(elena);
  await elena.keyboard.press('Escape');
  await elena.keyboard.type(' Dopo.');
  await caretAfter(elena, '48 Comuni');
  await elena.keyboard.press('Control+Alt+f');
  await elena.keyboard.type('Del territorio.');
  await elena.keyboard.press('Enter');
  const marks = text(elena).locator('.text-note-number');
  expect(await marks.allTextContents()).toEqual(['1', '2']);
  await elena.keyboard.press('Control+Alt+f');
  await text(elena).locator('.text-note.open').waitFor();
  await elena.keyboard.press('Escape');
  expect(await marks.count()).toBe(2);
  await marks.nth(1).click();
  await text(elena).locator('.text-note.open').getByText('---ISTAT, 2024.').waitFor();
  await elena.keyboard.press('Escape');
  await elena.keyboard.type('!');
  await text(elena).getByText('! Dopo.').waitFor();
  await caretAfter(elena, '48 Comuni');
  await elena.keyboard.press('ArrowRight');
  await text(elena).locator('.text-note.ProseMirror-selectednode').waitFor();
  await elena.keyboard.type(', qui');
  await text(elena).getByText(', qui vivono').waitFor();
  expect(await marks.count()).toBe(2);
  await saved(elena);
  const clara = await hall.enter('Clara Ipotesi');
  await clara.goto(`${hall.baseUrl}/documenti/${id}`);
  await clara.getByText(/\d+ parole, 1 minuto di lettura/).waitFor();
  await clara.getByRole('listitem').getByText('---ISTAT, 2024.').waitFor();
  await clara.locator('[role=doc-noteref]').nth(1).click();
  await clara.waitForURL(/#nota-2$/);
  await shot(clara, 'note-read');
  await axeFindsNothing(clara);
  await clara.context().close();
});

test('a person is named from a list, with the keyboard alone', async () => {
  await openText(elena, 'Nomi');
  await caretAfter(elena, 'Ultima riga.');
  await elena.keyboard.type(' @marta');
  const list = elena.getByRole('listbox', { name: 'Persone ed enti' });
  await list.getByRole('option', { name: /Marta Provini/ }).waitFor();
  await shot(elena, 'mention');
  await axeFindsNothing(elena);
  await elena.keyboard.press('Enter');
  await text(elena).locator('.mention').getByText('@Marta Provini').waitFor();
  await elena.keyboard.type('ha detto @sonc');
  await list.getByRole('option', { name: /Comune di Soncino/ }).waitFor();
  await elena.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await elena.context().setOffline(true);
  await elena.keyboard.type(' @cre');
  await elena.getByRole('paragraph').getByText('Per cercare i nomi serve la rete').waitFor();
  await elena.keyboard.type('ma');
  await text(elena).getByText('@crema').waitFor();
  await elena.context().setOffline(false);
  await saved(elena);
});

test('words are found with and without their accents, and replaced', async () => {
  await openText(elena, 'Cerca');
  await caretAfter(elena, 'Anziani');
  await elena.keyboard.press('Control+f');
  const bar = elena.getByRole('search', { name: 'Cerca nel testo' });
  await bar.getByRole('textbox', { name: 'Cerca' }).fill('perche');
  await bar.getByText('1 di 1').waitFor();
  await bar.getByRole('textbox', { name: 'Cerca' }).fill('ri');
  await bar.getByText(/di 1/).waitFor();
  await bar.getByRole('textbox', { name: 'Cerca' }).fill('perche');
  await bar.getByRole('textbox', { name: 'Sostituisci con' }).fill('poiché');
  await shot(elena, 'find');
  await axeFindsNothing(elena);
  await bar.getByRole('button', { name: 'Sostituisci tutto' }).click();
  await text(elena).getByText('poiché si vive').waitFor();
  await elena.keyboard.press('Escape');
  await elena.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
});

test('on the phone the tools of a table stand above the keyboard, and the page is no wider', async () => {
  const small = await hall.enter('Elena Esempi', phone);
  await openText(small, 'Telefono');
  await text(small).getByText('Ultima riga.').tap();
  const bar = small.getByRole('toolbar', { name: 'Scrittura' });
  await bar.getByRole('button', { name: 'Tabella' }).tap();
  await small.keyboard.type('Comune');
  await small
    .getByRole('toolbar', { name: 'Tabella' })
    .getByRole('button', { name: 'Aggiungi una colonna a destra' })
    .tap();
  await small.keyboard.press('Control+Alt+f');
  await small.keyboard.type('Una nota.');
  await shot(small, 'phone');
  expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await axeFindsNothing(small);
  await small.context().close();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
