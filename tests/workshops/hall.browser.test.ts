import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { TableView } from '../../shared/workshops/api.ts';
import type { ConsoleView } from '../../shared/workshops/consoleApi.ts';
import { axeFaults } from '../support/axeFaults.ts';
import { crowdOf } from '../support/crowd.ts';
import { choose } from '../support/discussionPage.ts';
import { saved, writesAtTheEnd } from '../support/editorPage.ts';
import { openSection, phone, untilReads, words } from '../support/hall.ts';
import { openWorkshopHall, type WorkshopHall } from '../support/workshopHall.ts';
import { prepared } from '../support/workshopTown.ts';

/** One day in a hall, and what came of it: each test goes on where the last one ended. */
let day: WorkshopHall;
let sara: Page;
let lucia: Page;
let omar: Page;
let elena: Page;
beforeAll(async () => {
  day = await openWorkshopHall();
  sara = day.sara;
});
afterAll(() => day[Symbol.asyncDispose]());

const reason = 'Da gennaio, dove il personale c’è già.';

const composer = (page: Page) => page.getByRole('textbox', { name: 'Il tuo contributo' });
const card = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

async function brings(page: Page, text: string): Promise<void> {
  await composer(page).fill(text);
  await composer(page).press('Control+Enter');
}

test('a guest comes through the first door, with the code that she types, and writes with her table', async () => {
  const [page, { code }, second] = await Promise.all([
    day.hall.visitor(phone),
    day.view(),
    day.joins('Omar'),
  ]);
  lucia = page;
  omar = second;
  await lucia.getByRole('link', { name: 'Partecipa' }).click();
  const typed = lucia.getByLabel('Codice del laboratorio');
  await typed.fill('CRT K2M');
  await typed.press('Enter');
  await lucia.getByText('Codice non trovato.').waitFor();
  expect(await typed.inputValue()).toBe('CRT K2M');
  await typed.fill(code.toLowerCase());
  await typed.press('Enter');
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

  expect(new URL(omar.url()).hash).toBe('');
  await brings(lucia, 'Lo sportello casa aperto anche dopo le 18.');
  await card(omar, 'Lo sportello casa').getByRole('button', { name: 'Sostieni' }).click();
  await card(lucia, 'Lo sportello casa').getByText('1 sostegno').waitFor();
  expect(await axeFaults(omar)).toEqual([]);
});

/** Both write in the block in which their carets stand, and neither hears of the other before she has done so. */
async function atOnce(first: string, second: string): Promise<void> {
  const pages = [lucia, omar];
  await Promise.all(pages.map((page) => page.context().setOffline(true)));
  await lucia.keyboard.type(first);
  await omar.keyboard.type(second);
  await Promise.all(pages.map((page) => page.locator('[data-save=offline]').waitFor()));
  await Promise.all(pages.map((page) => page.context().setOffline(false)));
  await Promise.all([untilReads(omar, first), untilReads(lucia, second)]);
  await lucia.keyboard.type('!');
  await omar.keyboard.type('?');
  await Promise.all([untilReads(omar, `${first}!`), untilReads(lucia, `${second}?`)]);
}

test('the first words of a text, written by two who do not see each other, stand there once', async () => {
  await Promise.all([lucia, omar].map((page) => tab(page, 'Testo del tavolo')));
  await lucia.locator('[role=textbox][contenteditable=true]').click();
  await omar.locator('[role=textbox][contenteditable=true]').click();
  await atOnce('Casa', 'Lavoro');
  for (const page of [lucia, omar]) expect((await words(page)).length).toBe('Casa!Lavoro?'.length);
  await lucia.keyboard.press('Control+End');
});

test('[C2] the text of the table is written together, guests are marked, and nothing stays on the phone', async () => {
  await lucia.keyboard.type('Un contratto ponte di sei mesi.');
  await untilReads(omar, 'Un contratto ponte di sei mesi.');
  await omar.locator('.caret-guest', { hasText: 'ospite' }).waitFor({ state: 'attached' });
  await lucia.locator('[data-save=saved]').waitFor();
  expect(await lucia.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await axeFaults(lucia)).toEqual([]);
  // Nothing is wider than the phone.
  expect(await omar.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('eight write and ten read at one table, one of them without a network meanwhile: nothing is lost or doubled', async () => {
  // Twelve and forty, for a minute: lostNetwork.long.test.ts.
  const others = await day.seats(16);
  const writing = crowdOf(others.slice(0, 6));
  await lucia.context().setOffline(true);
  await lucia.keyboard.type(' ⟨senza rete⟩');
  await lucia.locator('[data-save=offline]').waitFor();
  await omar.locator('[role=textbox][contenteditable=true]').click();
  // Before the others: where all write at one place, what is typed letter by letter is parted by what others write.
  await omar.keyboard.press('Control+Home');
  await omar.keyboard.type('⟨in rete⟩');
  await writing.typeUntil(60);
  await lucia.context().setOffline(false);
  for (const page of [lucia, omar]) await page.locator('[data-save=saved]').waitFor();
  await writing.saved();
  const [newcomer] = await day.seats(1);
  const text = must(newcomer, 'one more comes in');
  await text.until('the text is here', ({ ready }) => ready);
  const stored = text.words();
  expect(writing.compare(stored)).toEqual({ lost: [], doubled: [] });
  for (const word of ['⟨senza rete⟩', '⟨in rete⟩', 'Un contratto ponte di sei mesi.'])
    expect(stored.split(word)).toHaveLength(2);
  await Promise.all(others.map((one) => one.until('the same text', () => one.words() === stored)));
  for (const page of [lucia, omar]) await expect.poll(() => words(page)).toBe(stored);
  for (const one of [...others, text]) one.close();
});

test('a card written without a network waits through a reload, and arrives once', async () => {
  const text = 'Qualcuno che chiami il proprietario prima dello sfratto.';
  await tab(lucia, 'Contributi');
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
  await tab(omar, 'Contributi');
  await card(omar, text).waitFor();
  await lucia.locator('.netline').waitFor({ state: 'detached' });
  for (const page of [lucia, omar]) expect(await card(page, text).count()).toBe(1);
  await tab(lucia, 'Testo del tavolo');
  await untilReads(lucia, 'Un contratto ponte di sei mesi.');
});

test('and so do those of a block that somebody has just made', async () => {
  await tab(omar, 'Testo del tavolo');
  await omar.locator('[role=textbox][contenteditable=true]').click();
  await lucia.locator('[role=textbox][contenteditable=true]').click();
  await lucia.keyboard.press('Control+End');
  await lucia.keyboard.press('Enter');
  await omar.locator('[role=textbox] p').nth(1).waitFor();
  await omar.keyboard.press('Control+End');
  await atOnce('Scuola', 'Salute');
  for (const page of [lucia, omar])
    expect((await words(page)).match(/Scuola!|Salute\?/gu)?.toSorted()).toEqual(['Salute?', 'Scuola!']);
  await tab(omar, 'Contributi');
});

test('two contributions that say the same are merged and become a recommendation, and who disagrees stays attached', async () => {
  await brings(omar, 'Sportello casa aperto la sera.');
  await card(omar, 'aperto la sera').getByText('Tuo').waitFor();
  await sara.goto(`${day.hall.baseUrl}/laboratori/${day.workshop}/regia`);
  const stream = sara.getByRole('region', { name: 'Contributi che arrivano' });
  for (const text of ['Lo sportello casa aperto', 'Sportello casa aperto la sera'])
    await stream.getByRole('checkbox', { name: text }).check();
  await stream.getByRole('button', { name: 'Unisci in uno' }).click();
  await stream.getByText('ne unisce 1').waitFor();
  await tab(lucia, 'Contributi');
  await card(lucia, 'aperto la sera').getByText('Unito a un altro contributo').waitFor();
  await stream.getByRole('checkbox', { name: 'Lo sportello casa aperto' }).check();
  await stream.getByRole('button', { name: 'Metti in un gruppo…' }).click();
  await sara.getByLabel('Titolo del gruppo').fill('Sportelli aperti la sera');
  await sara.getByRole('dialog').getByRole('button', { name: 'Metti nel gruppo' }).click();
  await sara.getByRole('button', { name: 'Sportelli aperti la sera', exact: true }).click();
  await sara.getByRole('button', { name: 'Posizione', exact: true }).click();
  const dialog = sara.getByRole('dialog');
  await dialog.getByLabel('Che cosa dicono').fill('Prima serve un tetto agli affitti.');
  await dialog.getByLabel('Quante persone').fill('3');
  await dialog.getByRole('button', { name: 'Aggiungi la posizione' }).click();
  await sara.getByText('«Prima serve un tetto agli affitti.»').waitFor();
  await sara.getByRole('button', { name: 'Promuovi a raccomandazione' }).click();
  await sara.getByRole('link', { name: 'Apri la raccomandazione' }).click();
  await sara.getByRole('heading', { name: 'Sportelli aperti la sera' }).first().waitFor();
  await sara.getByText('2 contributi, 1 tavolo').waitFor();
  await sara.getByText('Posizione minoritaria, 3 persone: «Prima serve un tetto agli affitti.»').waitFor();
  expect(await axeFaults(sara)).toEqual([]);
});

test('what whoever leads the workshop does is said plainly at the table', async () => {
  const { tables } = await day.view();
  await tab(lucia, 'Testo del tavolo');
  await day.acts({ do: 'freeze_table', table: tables[0]?.id, frozen: true, seen: tables[0]?.revision });
  await lucia.getByText('Il testo del tavolo è bloccato').waitFor();
  await lucia.locator('[role=textbox][contenteditable=true]').waitFor({ state: 'detached' });
  const me = async () => (await day.asks<TableView>(omar, 'GET', `/table/${day.workshop}`)).me;
  const { id: participant, revision: seen } = await me();
  await day.acts({ do: 'mute_participant', participant, muted: true, seen });
  await omar.getByText('Per ora puoi solo leggere').waitFor();
  const reason = 'Ha chiesto di uscire.';
  await day.acts({ do: 'remove_participant', participant, reason, seen: (await me()).revision });
  await omar.getByRole('heading', { name: 'Non sei più a questo tavolo' }).waitFor();
});

test('nobody is named on the screen of the hall or in the public report', async () => {
  const screen = JSON.stringify(await day.asks(sara, 'GET', `/workshops/${day.workshop}/screen`));
  for (const phase of ['grouping', 'choices', 'reading']) await day.acts({ do: 'go_to_phase', phase });
  await day.acts({ do: 'end' });
  const path = `${day.hall.baseUrl}/api/workshops/${day.workshop}/report?as=docx&for=public`;
  const file = await (await sara.request.get(path)).body();
  const report = Object.values(unzipSync(new Uint8Array(file)))
    .map((part) => strFromU8(part))
    .join('\n');
  expect(screen).toContain(prepared.theme);
  expect(report).toContain('Prima serve un tetto agli affitti.');
  for (const shown of [screen, report]) expect(shown).not.toMatch(/Lucia|Omar|Ospite \d/u);
});

test('accepted in part, with a reason: who proposed it reads so, with an account and without', async () => {
  elena = await day.hall.browserOf('elena-esempi');
  const { clusters } = await day.asks<ConsoleView>(sara, 'GET', `/workshops/${day.workshop}/console`);
  const recommendation = clusters[0]?.recommendation;
  for (const step of ['validate', 'open_observations'])
    await day.asks(elena, 'POST', `/documents/${recommendation}/steps`, { step });
  await day.asks(elena, 'POST', `/documents/${recommendation}/freeze`, {});
  const address = `${day.hall.baseUrl}/documenti/${recommendation}`;
  await elena.goto(address);
  await elena.getByRole('button', { name: 'Registra l’esito…' }).click();
  const dialog = elena.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Accolta in parte' }).check();
  await dialog.getByLabel('Motivo').fill(reason);
  await dialog.getByLabel('Numero dell’atto').fill('delibera 12/2026');
  await dialog.getByLabel('Data dell’atto').fill('2026-01-15');
  await dialog.getByRole('button', { name: 'Registra', exact: true }).click();
  await elena.getByText('I Sindaci l’hanno accolta in parte').waitFor();
  const nadia = await day.hall.browserOf('nadia-modelli', phone);
  await nadia.goto(address);
  await lucia.getByRole('link', { name: 'Apri il link di ritorno' }).click();
  for (const page of [nadia, lucia]) {
    await page.getByText('I Sindaci l’hanno accolta in parte').waitFor();
    await page.getByText(reason).waitFor();
    await page.getByText('Prima serve un tetto agli affitti.').first().waitFor();
  }
  expect(await axeFaults(lucia)).toEqual([]);
});

test('it stands in a section, and the matrix leads from one to the other and back', async () => {
  await openSection(elena, 'Anziani e caregiver');
  await writesAtTheEnd(elena, ' Gli sportelli restano aperti la sera.');
  await saved(elena);
  await choose(elena, 'Gli sportelli restano aperti la sera.');
  await elena.getByRole('button', { name: 'Collega a un passaggio…' }).click();
  const dialog = elena.getByRole('dialog');
  await dialog.getByText('Gli sportelli restano aperti la sera.').waitFor();
  await dialog.getByRole('button', { name: /R-\d+ Sportelli aperti/ }).waitFor();
  await dialog.getByRole('radio', { name: 'La realizza in parte' }).check();
  await dialog.getByRole('button', { name: 'Collega', exact: true }).click();
  await elena.getByRole('link', { name: /^Dalla raccomandazione R-/ }).click();
  await elena.getByRole('heading', { name: 'Sportelli aperti la sera' }).waitFor();
  await elena.getByRole('complementary').getByText('Gli sportelli restano aperti la sera.').waitFor();
  expect(await axeFaults(elena)).toEqual([]);
  await elena.getByRole('link', { name: /in 9.E: in parte nel testo/ }).click();
  await elena.getByRole('link', { name: /^Dalla raccomandazione R-/ }).waitFor();
  await untilReads(elena, 'Gli sportelli restano aperti la sera.');
  expect(day.hall.complaints).toEqual([]);
});
