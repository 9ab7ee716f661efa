import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DiscussionView } from '../../shared/discussion/api.ts';
import { ask, axe, field, head, observe, rail, said, shot, thread } from '../support/discussionPage.ts';
import { type Hall, openHall, openSection, phone } from '../support/hall.ts';

let hall: Hall;
/** The partner observes, the office answers; each keeps her page through the whole file. */
let nadia: Page;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  [nadia, elena] = await Promise.all([hall.enter('Nadia Modelli'), hall.enter('Elena Esempi')]);
  await answeredOnce();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

/** Both are at one text, with an observation that has its answer. */
async function answeredOnce(): Promise<void> {
  await openSection(nadia, 'Domiciliarità');
  await rail(nadia).getByText('Ancora nessuna osservazione').waitFor();
  await observe(nadia, 'chi vuole restare', 'Chi risponde il sabato?');
  await thread(nadia, 1).waitFor();
  const id = new URL(nadia.url()).pathname.split('/').at(-1);
  const { observations } = (await ask(nadia, 'GET', `/api/documents/${id}/observations`)) as DiscussionView;
  for (const { id: observation, revision: seen } of observations)
    await ask(elena, 'POST', `/api/observations/${observation}/reply`, {
      outcome: 'accepted_in_part',
      reason: 'Il numero c’è già; lo scriviamo anche qui.',
      seen,
    });
  await rail(nadia).getByRole('button', { name: 'Tutte' }).click();
  await thread(nadia, 1).getByText('Accolta in parte').waitFor();
  await elena.goto(nadia.url());
}

test('of two who answer at once the second is told who was faster, and keeps her words', async () => {
  await observe(nadia, 'Scegli pochi indicatori', 'Quali, per esempio?');
  await head(elena, 2).click();
  await head(nadia, 2).click();
  await thread(elena, 2).getByRole('button', { name: 'Rispondi con un esito' }).click();
  await thread(elena, 2)
    .getByRole('radio', { name: /^Accolta/u })
    .first()
    .check();
  await field(elena, 'Motivo').fill('Ne scriviamo tre.');
  // Her page does not hear of it before she sends.
  await elena.context().setOffline(true);
  await thread(nadia, 2).getByRole('button', { name: 'Altro sulla 2' }).click();
  await nadia.getByRole('menuitem', { name: 'Chiudi l’osservazione' }).click();
  await thread(nadia, 2).getByText('Chiusa da chi l’ha fatta').waitFor();
  await elena.context().setOffline(false);
  await thread(elena, 2).getByRole('button', { name: 'Rispondi', exact: true }).click();
  await thread(elena, 2)
    .getByText(/ha fatto prima Nadia Modelli/u)
    .waitFor();
  expect(await field(elena, 'Motivo').inputValue()).toBe('Ne scriviamo tre.');
});

test('words sent without a network are kept through a reload, go when it is back, and count once', async () => {
  await head(nadia, 1).click();
  await thread(nadia, 1).getByRole('button', { name: 'Commenta' }).click();
  await nadia.context().setOffline(true);
  await field(nadia, 'Il tuo commento').fill('Grazie. Va bene così.');
  await nadia.keyboard.press('Control+Enter');
  await thread(nadia, 1).getByText('In attesa di rete').waitFor();
  await shot(nadia, 'waiting-1440');
  await axe(nadia);
  await nadia.context().setOffline(false);
  await nadia.reload();
  await rail(nadia).getByRole('button', { name: 'Tutte' }).click();
  await head(nadia, 1).click();
  await thread(nadia, 1).getByText('Grazie. Va bene così.').waitFor();
  await thread(nadia, 1).getByText('In attesa di rete').waitFor({ state: 'detached' });
  expect(await thread(nadia, 1).getByText('Grazie. Va bene così.').count()).toBe(1);
});

test('by keys alone: Alt goes from one to the next, Esc keeps what is typed, F6 comes into the rail', async () => {
  await nadia.keyboard.press('Alt+ArrowDown');
  await said(nadia, /^Osservazione \d, /u);
  await nadia.keyboard.press('Control+Alt+m');
  await field(nadia, 'La tua osservazione').fill('Una mezza frase');
  await nadia.keyboard.press('Escape');
  await field(nadia, 'La tua osservazione').waitFor({ state: 'detached' });
  await nadia.keyboard.press('Control+Alt+m');
  expect(await field(nadia, 'La tua osservazione').inputValue()).toBe('Una mezza frase');
  await nadia.keyboard.press('Escape');
  expect(hall.complaints).toEqual([]);
});

test('on a phone the threads stand in a sheet over the text, and lead back to their words', async () => {
  const clara = await hall.enter('Clara Ipotesi', { ...phone, colorScheme: 'dark' });
  await clara.goto(`${elena.url().split('?')[0]}?osservazione=1`);
  const sheet = clara.getByRole('dialog', { name: 'Osservazioni' });
  await thread(clara, 1).getByText('lo scriviamo anche qui').waitFor();
  await shot(clara, 'sheet-360-dark');
  await axe(clara);
  await thread(clara, 1).getByRole('button', { name: 'Mostra nel testo' }).click();
  await sheet.waitFor({ state: 'detached' });
  await clara
    .locator('.prose')
    .getByRole('button', { name: /^Osservazione 1,/u })
    .tap();
  await sheet.waitFor();
  await clara.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(hall.complaints).toEqual([]);
});
