import type { Page, WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coraleFrame, isNumbered } from '../../shared/sync/wire.ts';
import { focused, moves, openToWrite, puts, text, tool } from '../support/editorPage.ts';
import { type Hall, openHall } from '../support/hall.ts';

let hall: Hall;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.enter('Elena Esempi');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('keys and buttons change the kind of text, and the buttons say what holds under the caret', async () => {
  await openToWrite(hall, elena, 'Tasti');
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
  await openToWrite(hall, elena, 'Attributi');
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

test('of what is pasted only what the schema knows remains, and its blocks get ids of their own', async () => {
  await openToWrite(hall, elena, 'Incolla');
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
  await openToWrite(hall, page, 'Rifiuto');
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

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
