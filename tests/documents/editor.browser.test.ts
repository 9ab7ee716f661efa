import type { Editor } from '@tiptap/core';
import type { Locator, Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coraleFrame, isNumbered } from '../../shared/sync/wire.ts';
import { axeFaults } from '../support/axeFaults.ts';
import { type Hall, openHall, phone } from '../support/hall.ts';

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

let hall: Hall;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.enter('Elena Esempi');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const text = (page: Page) => page.getByRole('textbox', { name: /^Testo di/ });
const tool = (page: Page, name: string | RegExp) =>
  page.getByRole('toolbar', { name: 'Scrittura' }).getByRole('button', { name });
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** The browser tells the editor of a new selection a little later: faster keys than any hand's would miss it. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const element: (Element & { editor?: Editor }) | null = document.querySelector('[role=textbox]');
    const { anchorNode = null, anchorOffset = 0 } = getSelection() ?? {};
    if (!element?.editor || !element.contains(anchorNode) || anchorNode === null) return false;
    const { view, state } = element.editor;
    return view.posAtDOM(anchorNode, anchorOffset) === state.selection.anchor;
  });
}

/** The caret into a block. A page that is still taking its place may move it away under the click. */
async function puts(page: Page, place: Locator): Promise<void> {
  await expect
    .poll(async () => {
      await place.click();
      await settled(page);
      return place.evaluate((block) => block.contains(getSelection()?.anchorNode ?? null));
    })
    .toBe(true);
}

/** Keys that the browser itself answers by moving the caret. */
async function moves(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settled(page);
}

/** A new section with the deck as its text, opened by its address. */
async function openDeck(page: Page, title: string): Promise<string> {
  const answer = await elena.request.post(`${hall.baseUrl}/api/documents/import`, {
    headers: { origin: hall.baseUrl },
    multipart: {
      kind: 'plan_section',
      title,
      file: { name: 'deck.md', mimeType: 'text/markdown', buffer: Buffer.from(deck) },
    },
  });
  const { id } = (await answer.json()) as { readonly id: string };
  const address = `${hall.baseUrl}/documenti/${id}`;
  await page.goto(address);
  await page.getByText('Nei 48 Comuni').waitFor();
  return address;
}

async function openToWrite(page: Page, title: string): Promise<string> {
  const address = await openDeck(page, title);
  await text(page).waitFor();
  return address;
}

test('keys and buttons change the kind of text, and the buttons say what holds under the caret', async () => {
  await openToWrite(elena, 'Tasti');
  await puts(elena, text(elena).locator('p').first());
  await elena.keyboard.press('Control+Alt+2');
  await text(elena)
    .getByRole('heading', { level: 2, name: /Nei 48 Comuni/ })
    .waitFor();
  await elena.getByRole('button', { name: 'Tipo di testo: Titolo 2' }).waitFor();
  await elena.keyboard.press('Control+Alt+0');
  await elena.keyboard.press('Control+Shift+8');
  expect(await tool(elena, 'Elenco puntato').getAttribute('aria-pressed')).toBe('true');
  await elena.keyboard.press('Control+Shift+8');
  await moves(elena, 'Home');
  await moves(elena, 'Shift+End');
  await tool(elena, 'Grassetto').click();
  expect(await tool(elena, 'Grassetto').getAttribute('aria-pressed')).toBe('true');
  await text(elena).locator('strong').waitFor();
  await elena.getByRole('button', { name: /Tipo di testo/ }).click();
  await elena.getByRole('menuitemradio', { name: 'Titolo 3' }).click();
  await text(elena).getByRole('heading', { level: 3 }).waitFor();
});

test('[G5] what a block is called or numbered can change, and the server takes it', async () => {
  await openToWrite(elena, 'Attributi');
  await elena.getByTestId('save-state').getByText('Salvato').waitFor();
  await puts(elena, text(elena).getByRole('heading', { name: 'Chi lo realizza' }));
  await elena.keyboard.press('Control+Alt+3');
  await text(elena).getByRole('heading', { level: 3, name: 'Chi lo realizza' }).waitFor();
  // A block split at its beginning gives its id to the second half.
  await moves(elena, 'Home');
  await elena.keyboard.press('Enter');
  await elena.getByTestId('save-state').getByText('Sto salvando').waitFor();
  await elena.getByTestId('save-state').getByText('Salvato').waitFor();
  await elena.reload();
  await text(elena).getByRole('heading', { level: 3, name: 'Chi lo realizza' }).waitFor();
  expect(await elena.getByRole('alert').count()).toBe(0);
});

test('opened with the mouse, the list of styles closes with Esc, and the text keeps the focus', async () => {
  await puts(elena, text(elena).locator('p').last());
  await tool(elena, /^Tipo di testo/).click();
  const list = elena.getByRole('menu', { name: 'Scrittura' });
  await list.waitFor();
  await elena.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  expect(await focused(elena)).toMatch(/^Testo di/);
});

test('the toolbar is one stop for Tab, and arrows go through it', async () => {
  await tool(elena, 'Grassetto').focus();
  await elena.keyboard.press('ArrowRight');
  await expect.poll(() => focused(elena)).toBe('Corsivo');
  await elena.keyboard.press('Home');
  await expect.poll(() => focused(elena)).toMatch(/Tipo di testo/);
  await elena.keyboard.press('ArrowDown');
  await expect
    .poll(() => elena.evaluate(() => document.activeElement?.getAttribute('role')))
    .toBe('menuitemradio');
  // Whoever chooses with the keyboard keeps the list when the page moves under it.
  await elena.evaluate(() => document.dispatchEvent(new Event('scroll')));
  expect(await elena.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('menuitemradio');
  await elena.keyboard.press('Escape');
  await expect.poll(() => focused(elena)).toMatch(/Tipo di testo/);
  await elena.keyboard.press('Tab');
  await expect.poll(() => focused(elena)).toMatch(/^Testo di/);
});

test('Tab moves inside lists, and leaves the text after Esc', async () => {
  const second = text(elena).locator('li').nth(1);
  await puts(elena, second);
  await elena.keyboard.press('Tab');
  await text(elena).locator('li li').getByText('Una persona di riferimento.').waitFor();
  await elena.keyboard.press('Shift+Tab');
  await text(elena).locator('li li').waitFor({ state: 'detached' });
  expect(await focused(elena)).toMatch(/^Testo di/);
  await elena.keyboard.press('Escape');
  await elena.keyboard.press('Tab');
  expect(await focused(elena)).not.toMatch(/^Testo di/);
});

test('F6 goes from the text to the observations, the outline, the bar and back', async () => {
  await puts(elena, text(elena).locator('p').first());
  await elena.getByRole('complementary').getByRole('button').first().waitFor();
  await elena.keyboard.press('F6');
  await elena.waitForFunction(() => document.activeElement?.closest('.rail'));
  await elena.keyboard.press('F6');
  expect(await elena.evaluate(() => document.activeElement?.closest('nav')?.getAttribute('aria-label'))).toBe(
    'Indice del testo',
  );
  await elena.keyboard.press('F6');
  expect(
    await elena.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label')),
  ).toBe('Questa pagina');
  await elena.keyboard.press('F6');
  await elena.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
});

test('a link that may not be stored is refused in words and stays in the field; a good one is put', async () => {
  await openToWrite(elena, 'Collegamenti');
  await puts(elena, text(elena).locator('p').first());
  await moves(elena, 'Home');
  await moves(elena, 'Control+Shift+ArrowRight');
  await elena.keyboard.press('Control+Shift+K');
  const dialog = elena.getByRole('dialog', { name: 'Collegamento' });
  await dialog.getByLabel('Indirizzo').fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Metti il collegamento' }).click();
  await dialog.getByText('Questo indirizzo non si può collegare', { exact: false }).waitFor();
  expect(await dialog.getByLabel('Indirizzo').inputValue()).toBe('javascript:alert(1)');
  await dialog.getByLabel('Indirizzo').fill('www.esempio.it');
  await elena.keyboard.press('Enter');
  await text(elena).locator('a[href="https://www.esempio.it"][rel="noopener noreferrer nofollow"]').waitFor();
  await elena.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
});

test('of what is pasted only what the schema knows remains, and its blocks get ids of their own', async () => {
  await openToWrite(elena, 'Incolla');
  await puts(elena, text(elena).locator('p').last());
  await moves(elena, 'End');
  await elena.keyboard.press('Enter');
  await text(elena).evaluate((element) => {
    const first = element.querySelector('[data-id]')?.getAttribute('data-id');
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/html',
      `<h2 data-id="${first}" style="color:red" onclick="x()">Incollato</h2><p data-id="${first}">Da <b>Word</b> <a href="javascript:alert(1)">qui</a><script>x()</script><img src="x.png"></p><table><tr><td><p>A1</p></td><td><b>B</b>1</td></tr><tr><td>A2</td><td>B2</td></tr></table>`,
    );
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await text(elena).getByRole('heading', { name: 'Incollato' }).waitFor();
  const pasted = await text(elena).evaluate((element) => ({
    strange: element.querySelectorAll('script, [style], [onclick], a[href^="javascript"]').length,
    ids: [...element.querySelectorAll('[data-id]')].map((block) => block.getAttribute('data-id')),
    bold: element.querySelector('h2 ~ p strong')?.textContent,
    cells: [...element.querySelectorAll('td')].map((cell) => cell.textContent),
  }));
  expect(pasted.strange).toBe(0);
  await elena.getByTestId('live').getByText('1 immagine non è stata incollata').waitFor();
  expect(pasted.bold).toBe('Word');
  expect(pasted.cells).toEqual(['A1', 'B1', 'A2', 'B2']);
  expect(new Set(pasted.ids).size).toBe(pasted.ids.length);
});

test('the outline leads to each heading, also where two say the same, and takes the caret along', async () => {
  await openToWrite(elena, 'Indice');
  const outline = elena.getByRole('navigation', { name: 'Indice del testo' });
  await outline.getByRole('link', { name: 'Risorse' }).last().click();
  await elena.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
  await elena.keyboard.type('Altre ');
  await text(elena).getByRole('heading', { name: 'Altre Risorse' }).waitFor();
  await outline.getByRole('link', { name: 'Altre Risorse' }).waitFor();
  expect(await text(elena).getByRole('heading', { name: 'Risorse', exact: true }).count()).toBe(1);
});

test('the caret of somebody else says name and body, then rests, and Alt P says where it is', async () => {
  const nadia = await hall.enter('Nadia Modelli');
  const section = nadia.getByRole('link', { name: 'Anziani e caregiver' }).first();
  await section.click();
  await text(nadia).waitFor();
  await elena.goto(nadia.url());
  await text(elena).waitFor();
  await puts(nadia, text(nadia));
  await moves(nadia, 'Control+Home');
  const caret = text(elena).locator('.caret');
  await caret.getByText('Nadia Modelli').waitFor();
  await caret.getByText('Cooperativa Esempio Uno').waitFor();
  await elena.locator('.caret.still').getByText('NM').waitFor();
  await elena.keyboard.press('Alt+p');
  await elena
    .getByTestId('live')
    .getByText(/Nadia Modelli, Cooperativa Esempio Uno, ha il cursore/)
    .waitFor();
  await caret.getByText('Nadia Modelli').waitFor();
  await nadia.close();
});

test('[A4] words that the server refuses leave the text, and stay to be read and copied', async () => {
  const page = await elena.context().newPage();
  const sockets: WebSocketRoute[] = [];
  let refusing = false;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer();
    let numbered = 0;
    sockets.push(socket);
    socket.onMessage((message) => {
      if (typeof message === 'string' || !isNumbered(message)) return server.send(message);
      numbered++;
      if (!refusing) return server.send(message);
      refusing = false;
      socket.send(Buffer.from(coraleFrame({ kind: 'refused', frame: numbered, code: 'structure' })));
    });
  });
  await openToWrite(page, 'Rifiuto');
  await page.getByText('Salvato', { exact: true }).waitFor();
  await puts(page, text(page).locator('p').last());
  await moves(page, 'End');
  refusing = true;
  await page.keyboard.insertText(' Parole rifiutate.');
  const note = page.getByRole('alert').filter({ hasText: 'Queste parole non sono state salvate' });
  await note.getByText('Parole rifiutate.').waitFor();
  await note.getByText(/Contengono qualcosa che in questo testo non può stare/).waitFor();
  await note.getByRole('button', { name: 'Copia il mio testo' }).waitFor();
  await text(page).waitFor();
  expect(await text(page).textContent()).not.toContain('Parole rifiutate.');
  await page.keyboard.press('Escape');
  await note.getByRole('button', { name: 'Non mi servono più' }).click();
  await note.waitFor({ state: 'detached' });
  await puts(page, text(page));
  await moves(page, 'Control+End');
  await page.keyboard.type(' Si continua.');
  await page.getByText('Salvato', { exact: true }).waitFor();
  await sockets.at(-1)?.close({ code: 4413 });
  await page.getByText('Il testo non è stato salvato: è troppo grande').waitFor();
  expect(await page.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false');
  await page.close();
});

test('[A3] a way to another page waits while words are only here, and goes on once they are saved', async () => {
  const page = await elena.context().newPage();
  const held: (() => void)[] = [];
  let holding = false;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (holding) held.push(() => server.send(message));
      else server.send(message);
    });
  });
  await openToWrite(page, 'Uscita');
  await page.getByText('Salvato', { exact: true }).waitFor();
  await puts(page, text(page).locator('p').last());
  await moves(page, 'End');
  holding = true;
  await page.keyboard.insertText(' Parole in sospeso.');
  await page.getByTestId('save-state').getByText('Non ancora salvato').waitFor();
  const address = page.url();
  const away = page.getByRole('navigation', { name: 'Dove si trova' }).getByRole('link');
  await away.click();
  const dialog = page.getByRole('alertdialog', { name: /^Se esci adesso, perdi/ });
  await dialog.getByRole('button', { name: 'Copia il mio testo' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Resta qui');
  await dialog.getByRole('button', { name: 'Resta qui' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(page.url()).toBe(address);
  await away.click();
  await dialog.waitFor();
  holding = false;
  for (const send of held) send();
  await page.waitForURL(/\/documenti(\?|$)/);
  await page.close();
});

test('[C3] who may only read gets no editor, and her page sends no change', async () => {
  const address = elena.url();
  const clara = await hall.enter('Clara Ipotesi');
  const sent: Uint8Array[] = [];
  clara.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string') sent.push(payload);
    });
  });
  await clara.goto(address);
  await clara.getByTestId('save-state').getByText('Sola lettura').waitFor();
  await clara.getByText('Elena Esempi').waitFor();
  expect(await clara.locator('[contenteditable]').count()).toBe(0);
  await puts(elena, text(elena));
  await moves(elena, 'Control+End');
  await elena.keyboard.type(' Si legge altrove.');
  await clara.getByText('Si legge altrove.').waitFor();
  expect(sent.length).toBeGreaterThan(0);
  expect(sent.filter(isNumbered)).toEqual([]);
});

test('on the phone a dock stands below, and gives way to the tools while one writes', async () => {
  const small = await hall.enter('Elena Esempi', phone);
  await openToWrite(small, 'Telefono');
  const dock = small.getByRole('navigation', { name: 'Strumenti del testo' });
  await dock.getByRole('button', { name: 'Indice' }).tap();
  await small.getByRole('dialog').getByRole('link', { name: 'Chi lo realizza' }).tap();
  await small.getByRole('dialog').waitFor({ state: 'detached' });
  await dock.getByRole('button', { name: 'Scrivi' }).tap();
  await tool(small, 'Grassetto').waitFor();
  await dock.waitFor({ state: 'hidden' });
  await tool(small, 'Grassetto').tap();
  expect(await focused(small)).toMatch(/^Testo di/);
  await tool(small, /^Leggi/).tap();
  await dock.waitFor();
  expect(await small.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect(await axeFaults(small)).toEqual([]);
});

test('axe finds nothing in the dialog for links', async () => {
  await puts(elena, text(elena));
  await elena.keyboard.press('Control+Shift+K');
  await elena.getByRole('dialog').waitFor();
  expect(await axeFaults(elena)).toEqual([]);
  await elena.keyboard.press('Escape');
  await elena.getByRole('dialog').waitFor({ state: 'detached' });
});

test('an address that leads to no text says so, the same for what is not there and what is no address', async () => {
  for (const id of [crypto.randomUUID(), 'niente']) {
    await elena.goto(`${hall.baseUrl}/documenti/${id}`);
    await elena
      .getByRole('heading', { level: 1, name: 'Qui non c’è un testo che tu possa leggere' })
      .waitFor();
  }
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
