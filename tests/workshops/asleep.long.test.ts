import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { untilReads, words } from '../support/hall.ts';
import { tableHall } from '../support/tableHall.ts';

const asleepMs = 120_000;

/** What a phone in a pocket does: its pages are hidden, and their clocks stand still. */
async function falls(page: Page): Promise<void> {
  await page.evaluate(hide, true);
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 5000));
}

async function wakes(page: Page): Promise<void> {
  await page.clock.fastForward(asleepMs);
  await page.clock.resume();
  await page.evaluate(hide, false);
}

/** Runs in the page. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

const cardsOf = (page: Page) => page.locator('.cards .cardc .tx').allTextContents();
const secondsLeft = async (page: Page) => {
  const [minutes = 0, seconds = 0] = ((await page.getByRole('timer').textContent()) ?? '')
    .split(':')
    .map(Number);
  return minutes * 60 + seconds;
};

test('a phone asleep for two minutes has every card, phase, timer and word when it wakes, without being loaded again', async () => {
  await using at = await tableHall({ tables: 1 });
  const { hall, acts } = at;
  const omar = await at.joins('Omar');
  const lucia = await at.joins('Lucia Maria Immacolata Concezione della Serafina', { clock: true });
  await acts({ do: 'go_to_phase', phase: 'contributions' });
  await lucia.evaluate(() => document.documentElement.setAttribute('data-loaded', 'once'));
  // However long her name, the page is as wide as her phone.
  expect(await lucia.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  for (const page of [lucia, omar]) await page.getByRole('tab', { name: 'Testo del tavolo' }).click();
  await lucia.locator('[role=textbox][contenteditable=true]').click();
  await lucia.keyboard.type('Prima di dormire.');
  await untilReads(omar, 'Prima di dormire.');
  for (const page of [lucia, omar]) await page.getByRole('tab', { name: 'Contributi' }).click();
  await at.brings(omar, 'Prima');
  await lucia.getByText('Prima', { exact: true }).waitFor();

  const sleeps = [
    // Its network goes with it, and a card is still on it.
    {
      without: async () => {
        await lucia.context().setOffline(true);
        await at.brings(lucia, 'Scritto senza rete');
        await lucia.getByText('1 contributo è al sicuro').waitFor();
      },
      again: () => lucia.context().setOffline(false),
      phase: 'grouping',
      name: 'Contributi in gruppi',
      minutes: 7,
    },
    // The network stays; the server closes its sockets, and starts anew.
    {
      without: async () => {},
      again: async () => {},
      phase: 'contributions',
      name: 'Scrivi e sostieni',
      minutes: 11,
    },
  ] as const;
  for (const [time, { without, again, phase, name, minutes }] of sleeps.entries()) {
    await without();
    await falls(lucia);
    await hall.killAndRestart();
    for (const text of [`Mentre dorme ${time} a`, `Mentre dorme ${time} b`]) await at.brings(omar, text);
    await omar.getByRole('tab', { name: 'Testo del tavolo' }).click();
    await omar.locator('[role=textbox][contenteditable=true]').click();
    await omar.keyboard.press('Control+End');
    await omar.keyboard.type(` Sonno ${time}.`);
    await omar.locator('[data-save=saved]').waitFor();
    await omar.getByRole('tab', { name: 'Contributi' }).click();
    await acts({ do: 'go_to_phase', phase });
    await acts({ do: 'set_timer', timer: { do: 'start', minutes } });
    await omar.getByText(name).waitFor();

    await wakes(lucia);
    await again();
    await lucia.getByText(name).waitFor();
    await lucia.getByText(`Mentre dorme ${time} b`).waitFor();
    await lucia.locator('.netline').waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await cardsOf(lucia)).toSorted())
      .toEqual((await cardsOf(omar)).toSorted());
    // Her phone's own clock is minutes off; the timer is everybody's.
    const [hers, his] = await Promise.all([secondsLeft(lucia), secondsLeft(omar)]);
    expect(Math.abs(hers - his)).toBeLessThanOrEqual(2);
    await lucia.getByRole('tab', { name: 'Testo del tavolo' }).click();
    await untilReads(lucia, `Sonno ${time}.`);
    expect(await words(lucia)).toBe(
      `Prima di dormire.${[' Sonno 0.', ' Sonno 1.'].slice(0, time + 1).join('')}`,
    );
    await lucia.getByRole('tab', { name: 'Contributi' }).click();
  }
  expect((await cardsOf(omar)).filter((text) => text === 'Scritto senza rete')).toHaveLength(1);
  expect(await lucia.evaluate(() => document.documentElement.getAttribute('data-loaded'))).toBe('once');
  expect(hall.complaints).toEqual([]);
}, 120_000);
