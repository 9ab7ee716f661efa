import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { TableView } from '../../shared/workshops/api.ts';
import { brokenNetwork } from '../support/brokenNetwork.ts';
import { crowdOf } from '../support/crowd.ts';
import { untilReads, words } from '../support/hall.ts';
import { openWorkshopHall, type WorkshopHall } from '../support/workshopHall.ts';

let day: WorkshopHall;
let phones: readonly Page[];
beforeAll(async () => {
  day = await openWorkshopHall();
  phones = await Promise.all(['Lucia', 'Omar', 'Bice'].map(day.joins));
});
afterAll(() => day[Symbol.asyncDispose]());

const patience = { timeout: 90_000 };
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const onAllPhones = (does: (page: Page, place: number) => Promise<void>) =>
  Promise.all(phones.map((page, place) => does(page, place)));

async function brings(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Il tuo contributo' });
  await composer.fill(text);
  await composer.press('Control+Enter');
  await page.getByRole('listitem').filter({ hasText: text }).waitFor();
}

/** How often each of these stands among the cards of this phone's table. */
async function counts(page: Page, texts: readonly string[]): Promise<readonly number[]> {
  const { cards } = await day.asks<TableView>(page, 'GET', `/table/${day.workshop}`);
  return texts.map((text) => cards.filter((card) => card.text === text).length);
}

const markOf = (place: number) => `⟨telefono ${place}⟩`;

test('twelve write and forty read at one table, and the Wi-Fi of the hall is gone for a minute: nothing is lost or doubled', async () => {
  await using network = await brokenNetwork(day.hall.baseUrl);
  const others = await day.seats(49, network.through);
  const writing = crowdOf(others.slice(0, 9));
  await onAllPhones(async (page) => {
    await tab(page, 'Testo del tavolo');
    await page.locator('[role=textbox][contenteditable=true]').click();
    await page.locator('[data-save=saved]').waitFor(patience);
  });
  await must(phones[0], 'a phone').keyboard.type('Si comincia. ');
  await onAllPhones((page) => untilReads(page, 'Si comincia.'));
  await Promise.all(others.map((one) => one.until('the first words', () => one.words() !== '')));
  await writing.typeUntil(30);

  network.break();
  await onAllPhones((page) => page.context().setOffline(true));
  const back = wait(60_000);
  await onAllPhones(async (page, place) => {
    await page.keyboard.type(markOf(place));
    await page.locator('[data-save=offline]').waitFor(patience);
    await tab(page, 'Contributi');
    await brings(page, `Scritto senza rete dal telefono ${place}.`);
    await tab(page, 'Testo del tavolo');
  });
  for (let round = 0; round < 10; round++) await writing.typeOnce();
  await back;
  network.mend();
  await onAllPhones((page) => page.context().setOffline(false));

  await writing.saved(patience.timeout);
  await onAllPhones((page) => page.locator('[data-save=saved]').waitFor(patience));
  const [newcomer] = await day.seats(1);
  const text = must(newcomer, 'one more comes in');
  await text.until('the text is here', ({ ready }) => ready);
  const stored = text.words();
  expect(writing.compare(stored)).toEqual({ lost: [], doubled: [] });
  for (const place of phones.keys()) expect(stored.split(markOf(place))).toHaveLength(2);
  await Promise.all(
    others.map((one) => one.until('the same text', () => one.words() === stored, patience.timeout)),
  );
  for (const page of phones) await expect.poll(() => words(page), patience).toBe(stored);
  const cards = phones.map((_, place) => `Scritto senza rete dal telefono ${place}.`);
  for (const page of phones) await expect.poll(() => counts(page, cards), patience).toEqual([1, 1, 1]);
  for (const one of [...others, text]) one.close();
});

test('the server is killed while a phone brings cards and writes: each arrives once', async () => {
  const [lucia, omar] = phones;
  if (!lucia || !omar) throw new Error('they have joined');
  const cards = Array.from({ length: 12 }, (_, place) => `Mentre il server riparte, ${place}.`);
  const before = await words(lucia);
  const bringing = async () => {
    await tab(lucia, 'Contributi');
    for (const card of cards) await brings(lucia, card);
  };
  const writing = async () => {
    await omar.locator('[role=textbox][contenteditable=true]').click();
    await omar.keyboard.type('⟨mentre riparte⟩', { delay: 100 });
  };
  await Promise.all([bringing(), writing(), day.hall.killAndRestart()]);
  await lucia.locator('.netline').waitFor({ state: 'detached', ...patience });
  await omar.locator('[data-save=saved]').waitFor(patience);
  const onceEach = cards.map(() => 1);
  await expect.poll(() => counts(omar, cards), patience).toEqual(onceEach);
  for (const card of cards) {
    const shown = lucia.getByRole('listitem').filter({ hasText: card });
    await expect.poll(() => shown.count(), patience).toBe(1);
  }
  await tab(lucia, 'Testo del tavolo');
  const after = async () => (await words(lucia)).split('⟨mentre riparte⟩').length - 1;
  await expect.poll(after, patience).toBe(1);
  expect((await words(lucia)).length).toBe(before.length + '⟨mentre riparte⟩'.length);
  expect(day.hall.complaints).toEqual([]);
});
