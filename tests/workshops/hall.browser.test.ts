import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionView } from '../../shared/people/api.ts';
import type { TableView, WorkshopView } from '../../shared/workshops/api.ts';
import { axeFaults } from '../support/axeFaults.ts';
import { type Hall, openHall, phone, untilReads, words } from '../support/hall.ts';
import { prepared } from '../support/workshopTown.ts';

let hall: Hall;
let sara: Page;
let workshop: string;

/** What Sara's console sends, without its screen. */
async function asks<T>(page: Page, method: 'GET' | 'POST', path: string, data?: unknown): Promise<T> {
  const headers = { origin: hall.baseUrl };
  const answer = await page.request.fetch(`${hall.baseUrl}/api${path}`, { method, headers, data });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (answer.status() === 204 ? null : await answer.json()) as T;
}

const view = () => asks<WorkshopView>(sara, 'GET', `/workshops/${workshop}`);

async function acts(act: object): Promise<void> {
  const { revision: seen } = await view();
  await asks(sara, 'POST', `/workshops/${workshop}/console`, { seen, ...act });
}

beforeAll(async () => {
  hall = await openHall();
  sara = await hall.browserOf('sara-traccia');
  const { actor } = await asks<SessionView>(sara, 'GET', '/session');
  const made = { ...prepared, tables: 1, facilitators: [actor.person] };
  workshop = (await asks<{ id: string }>(sara, 'POST', '/workshops', made)).id;
  await acts({ do: 'open' });
  await acts({ do: 'go_to_phase', phase: 'contributions' });
});
afterAll(() => hall[Symbol.asyncDispose]());

/** From the QR on the screen of the hall to the table. */
async function joins(name: string): Promise<Page> {
  const { joinAddress } = await view();
  const guest = await hall.visitor(phone);
  await guest.goto(joinAddress);
  await guest.getByLabel('Come ti chiami').fill(name);
  await guest.getByRole('button', { name: 'Siediti al tavolo' }).click();
  await guest.getByRole('tab', { name: 'Testo del tavolo' }).waitFor();
  return guest;
}

const composer = (page: Page) => page.getByRole('textbox', { name: 'Il tuo contributo' });

async function brings(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Control+Enter');
}

const card = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

let lucia: Page;
let omar: Page;

test('a guest comes through the first door, with the code that she types, and writes with her table', async () => {
  lucia = await hall.visitor(phone);
  await lucia.getByRole('link', { name: 'Partecipa' }).click();
  const code = lucia.getByLabel('Codice del laboratorio');
  await code.fill('CRO K2M');
  await code.press('Enter');
  await lucia.getByText('Codice non trovato.').waitFor();
  expect(await code.inputValue()).toBe('CRO K2M');
  await code.fill((await view()).code.toLowerCase());
  await code.press('Enter');
  await lucia.getByRole('heading', { name: prepared.theme }).waitFor();
  await lucia.getByLabel('Come ti chiami').fill('Marta Provini');
  await lucia.getByRole('button', { name: 'Siediti al tavolo' }).click();
  await lucia.getByRole('link', { name: 'Entra con il tuo accesso' }).waitFor();
  await lucia.getByLabel('Come ti chiami').fill('Lucia');
  const body = lucia.getByRole('combobox', { name: 'Per quale ente vieni' });
  await body.click();
  await body.pressSequentially('Esempio Uno');
  await body.press('ArrowDown');
  await body.press('Enter');
  expect(await body.inputValue()).toBe('Cooperativa Esempio Uno');
  expect(await axeFaults(lucia)).toEqual([]);
  await lucia.getByRole('button', { name: 'Siediti al tavolo' }).click();
  await lucia.getByRole('heading', { name: prepared.questions[0] ?? '' }).waitFor();

  omar = await joins('Omar');
  expect(new URL(omar.url()).hash).toBe('');
  await brings(lucia, 'Lo sportello casa aperto anche dopo le 18.');
  await card(omar, 'Lo sportello casa').getByRole('button', { name: 'Sostieni' }).click();
  await card(lucia, 'Lo sportello casa').getByText('1 sostegno').waitFor();
  expect(await axeFaults(omar)).toEqual([]);
});

test('[C2] the text of the table is written together, guests are marked, and nothing stays on the phone', async () => {
  for (const page of [lucia, omar]) await page.getByRole('tab', { name: 'Testo del tavolo' }).click();
  await lucia.locator('[role=textbox][contenteditable=true]').click();
  await lucia.keyboard.type('Un contratto ponte di sei mesi.');
  await untilReads(omar, 'Un contratto ponte di sei mesi.');
  await omar.locator('.caret-guest', { hasText: 'ospite' }).waitFor({ state: 'attached' });
  await lucia.locator('[data-save=saved]').waitFor();
  expect(await lucia.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await axeFaults(lucia)).toEqual([]);
  // Nothing is wider than the phone.
  expect(await omar.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const screen = JSON.stringify(await asks(sara, 'GET', `/workshops/${workshop}/screen`));
  expect(screen).toContain(prepared.theme);
  expect(screen).not.toMatch(/Lucia|Omar/u);
});

test('a card written without a network waits through a reload, and arrives once', async () => {
  const text = 'Qualcuno che chiami il proprietario prima dello sfratto.';
  await lucia.getByRole('tab', { name: 'Contributi' }).click();
  await lucia.context().setOffline(true);
  await brings(lucia, text);
  await lucia.getByText('1 contributo è al sicuro su questo telefono').waitFor();
  await card(lucia, text).getByText('In attesa di rete').waitFor();
  // The network is back for pages, and not yet for what is sent.
  await lucia.route('**/contributions', (route) => route.abort());
  await lucia.context().setOffline(false);
  await lucia.reload();
  await card(lucia, text).getByText('In attesa di rete').waitFor();
  await lucia.unroute('**/contributions');
  await lucia.evaluate(() => dispatchEvent(new Event('online')));
  await omar.getByRole('tab', { name: 'Contributi' }).click();
  await card(omar, text).waitFor();
  await lucia.locator('.netline').waitFor({ state: 'detached' });
  for (const page of [lucia, omar]) expect(await card(page, text).count()).toBe(1);
  await lucia.getByRole('tab', { name: 'Testo del tavolo' }).click();
  await untilReads(lucia, 'Un contratto ponte');
  expect(await words(lucia)).toContain('Un contratto ponte di sei mesi.');
});

test('what whoever leads the workshop does is said plainly at the table', async () => {
  const { tables } = await view();
  await acts({ do: 'freeze_table', table: tables[0]?.id, frozen: true, seen: tables[0]?.revision });
  await lucia.getByText('Il testo del tavolo è bloccato').waitFor();
  await lucia.locator('[role=textbox][contenteditable=true]').waitFor({ state: 'detached' });
  const { me } = await asks<TableView>(lucia, 'GET', `/table/${workshop}`);
  await acts({ do: 'mute_participant', participant: me.id, muted: true, seen: me.revision });
  await lucia.getByText('Per ora puoi solo leggere').waitFor();
  const { me: now } = await asks<TableView>(lucia, 'GET', `/table/${workshop}`);
  await acts({
    do: 'remove_participant',
    participant: me.id,
    reason: 'Ha chiesto di uscire.',
    seen: now.revision,
  });
  await lucia.getByRole('heading', { name: 'Non sei più a questo tavolo' }).waitFor();
  await omar.getByText('1 persona', { exact: true }).waitFor();
  expect(hall.complaints).toEqual([]);
});
