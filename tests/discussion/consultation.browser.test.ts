import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/findings.ts';
import { type Hall, openHall } from '../support/hall.ts';

/** One round, from the form that opens it to the button that closes it. */
let hall: Hall;
let elena: Page;
let nadia: Page;
beforeAll(async () => {
  hall = await openHall();
  [elena, nadia] = await Promise.all([hall.enter('Elena Esempi'), hall.enter('Nadia Modelli')]);
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const main = () => elena.getByRole('main');
const focused = (page: Page, role: 'button' | 'checkbox' | 'radio' | 'heading', name: string | RegExp) =>
  page.getByRole(role, { name }).and(page.locator(':focus')).waitFor();

test('the office opens a round, after what is missing has been said', async () => {
  await elena.getByRole('link', { name: 'Documenti' }).first().click();
  await elena.getByRole('link', { name: 'Consultazioni' }).click();
  await elena.getByRole('heading', { name: 'Ancora nessuna consultazione' }).waitFor();
  await elena.getByRole('link', { name: 'Apri una consultazione…' }).click();
  await elena.getByRole('button', { name: 'Apri la consultazione' }).click();
  await main().getByText('Scegli almeno una sezione').waitFor();
  await focused(elena, 'checkbox', /^1 Premessa/);
  await elena.getByRole('checkbox', { name: '9.E Anziani e caregiver' }).check();
  await elena.getByRole('searchbox', { name: 'Cerca un ente' }).fill('esempio uno');
  await elena.getByRole('checkbox', { name: 'Cooperativa Esempio Uno, una persona' }).press('Space');
  await elena.getByText('Invitati: 1 ente e 0 persone').waitFor();
  await elena.getByLabel('Ultimo giorno').fill('2099-11-27');
  expect(await findings(elena)).toEqual([]);
  await elena.getByRole('button', { name: 'Apri la consultazione' }).press('Enter');
  await elena.getByRole('heading', { level: 1, name: 'Consultazione 1' }).waitFor();
  await main().getByText('entro venerdì 27 novembre 2099, ore 12.00').waitFor();
  await elena.getByRole('heading', { name: 'Ancora nessuna osservazione' }).waitFor();
});

test('whoever is invited is told at once, and observes', async () => {
  await nadia.getByText('Consultazione a cui partecipi').waitFor();
  await nadia.getByRole('link', { name: 'Leggi e osserva: Consultazione 1' }).waitFor();
  await nadia.getByRole('button', { name: '1 avviso non letto' }).press('Enter');
  await nadia.getByRole('link', { name: /ti invita alla consultazione 1/ }).press('Enter');
  await nadia.getByRole('link', { name: 'Leggi e osserva: 9.E Anziani e caregiver' }).waitFor();
  await nadia.getByRole('button', { name: 'Avvisi, tutti letti' }).waitFor();
  for (const words of ['Anche il sabato.', 'Il sabato mattina.', 'Chi risponde al telefono?'])
    await observe(nadia, words);
});

test('each is answered where it stands, and two that say the same are put together', async () => {
  // Nobody has asked for it: the console hears what is observed.
  await main().getByText('0 di 3 con risposta').waitFor();
  await elena.getByRole('checkbox', { name: 'Scegli l’osservazione 2 di Nadia Modelli' }).check();
  await elena.getByText('Per unire scegline almeno due').waitFor();
  await elena.getByRole('checkbox', { name: 'Scegli l’osservazione 1 di Nadia Modelli' }).check();
  await elena.getByRole('button', { name: 'Unisci in una…' }).click();
  await elena.getByRole('dialog').getByRole('button', { name: 'Unisci in una' }).click();
  await main().getByText('Unita alla 1').waitFor();
  await focused(elena, 'heading', 'Osservazioni');
  await elena.getByRole('button', { name: 'Rispondi all’osservazione 1 di Nadia Modelli' }).press('Enter');
  await focused(elena, 'radio', /^Accolta Il testo dirà/);
  await elena.keyboard.press('ArrowDown');
  await elena.getByRole('button', { name: 'Rispondi', exact: true }).press('Enter');
  await main().getByText('Scrivi il motivo').waitFor();
  // On the way it becomes a list, and a table again: what was chosen stays.
  expect(await findings(elena)).toEqual([]);
  expect(await elena.getByRole('radio', { name: /^Accolta in parte/ }).isChecked()).toBe(true);
  await elena.getByRole('textbox', { name: 'Motivo' }).fill('Da gennaio, solo il sabato mattina.');
  await elena.getByRole('button', { name: 'Rispondi', exact: true }).press('Enter');
  await main().getByText('2 di 3 con risposta').waitFor();
  await focused(elena, 'heading', 'Osservazioni');
  await elena.getByRole('button', { name: /Tutte.* Stato/ }).click();
  await elena.getByRole('option', { name: 'Accolte in parte' }).click();
  await main().getByText('Ne vedi 1 su 3').waitFor();
  expect(new URL(elena.url()).searchParams.get('stato')).toBe('parziali');
  await main().getByText('Motivo: Da gennaio, solo il sabato mattina.').waitFor();
});

test('the papers of a round are taken away as a file', async () => {
  await elena.getByRole('button', { name: 'Scarica' }).click();
  const [file] = await Promise.all([
    elena.waitForEvent('download'),
    elena.getByRole('menuitem', { name: 'Osservazioni e risposte, tabella CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.csv$/u);
});

test('a round is closed after its consequence has been read', async () => {
  await elena.getByRole('button', { name: 'Chiudi la consultazione…' }).press('Enter');
  const dialog = elena.getByRole('alertdialog', { name: 'Se chiudi, nessuno osserva più' });
  await dialog.getByText('Resta una risposta da dare').waitFor();
  await focused(elena, 'button', 'Annulla');
  await dialog.getByRole('button', { name: 'Chiudi la consultazione' }).press('Enter');
  await elena.getByText('Chiusa', { exact: true }).waitFor();
  await nadia.getByRole('button', { name: /avvis[oi] non lett[oi]/ }).press('Enter');
  await nadia.getByRole('link', { name: 'Vedi tutti' }).press('Enter');
  await nadia.getByText('La tua osservazione 1 su 9.E Anziani e caregiver è accolta in parte').waitFor();
  await nadia.getByText('La consultazione 1 è chiusa').waitFor();
  expect(await findings(nadia)).toEqual([]);
  await nadia.getByRole('button', { name: 'Segna tutti come letti' }).press('Enter');
  await focused(nadia, 'heading', 'Avvisi');
  expect(hall.complaints).toEqual([]);
});

/** As the page beside a text sends it. */
async function observe(page: Page, words: string): Promise<void> {
  const key = randomUUID();
  const status = await page.evaluate(
    async ([observation, asked]) => {
      const documents = await (await fetch('/api/documents')).json();
      const { id } = documents.find(({ number }: { number: string }) => number === asked);
      const answer = await fetch(`/api/documents/${id}/observations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(observation),
      });
      return answer.status;
    },
    [{ key, words, anchor: null, proposal: null }, '9.E'] as const,
  );
  expect(status).toBe(201);
}
