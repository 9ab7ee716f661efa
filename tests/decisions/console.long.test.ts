import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoundView } from '../../shared/decisions/roundApi.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { axeFaults } from '../support/axeFaults.ts';
import { phone, wide } from '../support/hall.ts';
import { openSittingHall, type SittingHall } from '../support/sittingHall.ts';

let hall: SittingHall;
let clara: Page;
beforeAll(async () => {
  hall = await openSittingHall(async () => {});
  clara = await hall.browserOf('clara-ipotesi', wide);
});
afterAll(() => hall[Symbol.asyncDispose]());

async function votedOn(title: string): Promise<string> {
  return hall.opened(await hall.section(title, 'La spesa si divide per abitanti.'), 'vote');
}

const visit = (page: Page, round: string) => page.goto(`${hall.baseUrl}/sedute/${round}`);
const axe = async (page: Page) => expect(await axeFaults(page)).toEqual([]);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** What one seat has said on paper, entered by the office. */
async function enters(round: string, name: string, choice: string): Promise<void> {
  const { places, texts } = await hall.ask<RoundView>('elena-esempi', 'GET', `/api/rounds/${round}`);
  const seat = places.find((place) => place.name === name);
  await hall.ask('elena-esempi', 'POST', `/api/rounds/${round}/entered`, {
    seat: seat?.id,
    hashes: texts.map(({ hash }) => hash),
    choice,
    reason: choice === 'against' ? 'Toglie ai piccoli.' : null,
    person: seat?.holder?.person,
    how: 'paper',
  });
}

test('[R6] the secretary marks who is there and enters a word; nothing is chosen for her, and she stays at the seat', async () => {
  const round = await votedOn('Telefono e carta');
  const elena = await hall.browserOf('elena-esempi', wide);
  await visit(elena, round);
  await elena.getByRole('button', { name: /^Izano/u }).click();
  const seat = elena.getByRole('dialog', { name: 'Izano, 2.100 quote' });
  await seat.getByText('Assente').waitFor();
  await seat.getByRole('button', { name: 'Segna presente' }).click();
  await seat.getByText('Presente, non ha votato').waitFor();
  await axe(elena);
  await seat.getByRole('button', { name: 'Inserisci un voto dato per telefono o su carta…' }).click();
  const word = elena.getByRole('dialog', { name: 'Il voto di Izano' });
  expect(await word.getByRole('radio', { checked: true }).count()).toBe(0);
  await word.getByRole('button', { name: 'Registra il voto' }).click();
  await word.getByText('Scegli che cosa ha detto').waitFor();
  await axe(elena);
  await word.getByRole('radio', { name: 'Astenuto' }).check();
  await word.getByRole('button', { name: 'Registra il voto' }).click();
  await word.waitFor({ state: 'detached' });
  await expect.poll(() => focused(elena)).toMatch(/^Izano, Astenuto/u);
});

test('[R8] two consoles follow the ballots; when one closes, the other is told and stays on its feet', async () => {
  const round = await votedOn('Due presidenze');
  const other = await hall.browserOf('clara-ipotesi', phone);
  await visit(clara, round);
  await visit(other, round);
  await other.getByText('0 presenti su 48').waitFor();
  await other.getByRole('button', { name: 'Chiudi il voto…' }).click();
  await other.getByRole('alertdialog', { name: 'Se chiudi, manca il numero legale' }).waitFor();
  await enters(round, 'Crema', 'in_favour');
  await enters(round, 'Izano', 'against');
  await clara.getByText('2 presenti su 48').waitFor();
  await other.getByText('Favorevoli 1 Comune con 33.100 quote; contrari 1 Comune con 2.100').waitFor();
  await clara.getByRole('button', { name: 'Chiudi il voto…' }).click();
  await clara.getByRole('button', { name: 'Chiudi e registra «senza numero legale»' }).click();
  for (const page of [clara, other]) {
    await page.getByRole('region', { name: 'Manca il numero legale' }).waitFor();
    await expect.poll(() => focused(page)).toBe('Due presidenze, versione 1');
    await page.getByText('Chiuso: Senza numero legale').waitFor({ state: 'attached' });
    await axe(page);
  }
});

test('[R2] a second call is the same vote once more: only its time is chosen', async () => {
  await clara.getByRole('link', { name: 'Apri la seconda convocazione…' }).click();
  await clara.getByText('stesso testo, stesso organo, stessa regola').waitFor();
  expect(await clara.getByRole('radio').count()).toBe(2);
  expect(await clara.getByRole('button', { name: 'Cambia' }).count()).toBe(0);
  await clara.getByRole('button', { name: 'Apri e convoca' }).click();
  await clara.getByText('Scegli un momento che deve ancora venire').waitFor();
  await axe(clara);
  const nextWeek = new Date(Date.now() + 7 * 86_400_000);
  await clara.getByLabel('Ultimo giorno').fill(dayInItaly(nextWeek));
  await clara.getByRole('button', { name: 'Apri e convoca' }).click();
  await clara.getByText('Segue il voto', { exact: false }).waitFor();
  await clara.getByRole('button', { name: 'Chiudi il voto…' }).click();
  // After the second there is no third.
  expect(await clara.getByRole('alertdialog').innerText()).not.toContain('riprovare');
  expect(hall.complaints).toEqual([]);
});
