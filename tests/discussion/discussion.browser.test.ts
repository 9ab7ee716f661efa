import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoundChoices } from '../../shared/discussion/consultationApi.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import { ask, axe, choose, field, head, rail, thread } from '../support/discussionPage.ts';
import { type Hall, openHall, openSection } from '../support/hall.ts';

let hall: Hall;
/** The partner observes, the office answers; each keeps her page through the whole file. */
let nadia: Page;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  [nadia, elena] = await Promise.all([hall.enter('Nadia Modelli'), hall.enter('Elena Esempi')]);
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('a partner observes some words and names somebody; the office reads it beside them and answers', async () => {
  await openSection(nadia, 'Domiciliarità');
  await rail(nadia).getByText('Ancora nessuna osservazione').waitFor();
  await axe(nadia);
  await choose(nadia, 'chi vuole restare');
  await nadia.keyboard.press('Control+Alt+m');
  await field(nadia, 'La tua osservazione').waitFor();
  await nadia.keyboard.type('Chi risponde il sabato? Lo chiediamo a @Elena');
  // Over the rail, where a mouse reaches it: it is measured on the window, the rail is a layer of its own.
  await nadia.getByRole('option', { name: /Elena Esempi/u }).hover();
  await nadia.keyboard.press('Enter');
  await nadia.keyboard.press('Control+Enter');
  await thread(nadia, 1).getByText('@Elena Esempi').waitFor();

  await elena.goto(nadia.url());
  await elena
    .locator('.prose')
    .getByRole('button', { name: /^Osservazione 1,/u })
    .click();
  await thread(elena, 1).getByText('Cooperativa Esempio Uno').waitFor();
  await thread(elena, 1).getByRole('button', { name: 'Rispondi con un esito' }).click();
  await thread(elena, 1)
    .getByRole('radio', { name: /^Accolta in parte/u })
    .check();
  await thread(elena, 1).getByRole('button', { name: 'Rispondi', exact: true }).click();
  await thread(elena, 1).getByText('Scrivi il motivo').waitFor();
  await axe(elena);
  await field(elena, 'Motivo').fill('Il numero c’è già; lo scriviamo anche qui.');
  await thread(elena, 1).getByRole('button', { name: 'Rispondi', exact: true }).click();
  await rail(nadia).getByRole('button', { name: 'Tutte' }).click();
  await thread(nadia, 1).getByText('Accolta in parte').waitFor();
  await head(nadia, 1).click();
  await thread(nadia, 1).getByText('lo scriviamo anche qui').waitFor();
  await axe(nadia);
});

test('whoever types beside a number has the same number before and after', async () => {
  const number = elena.locator('.prose').getByRole('button', { name: /^Osservazione 1,/u });
  const [before] = await number.elementHandles();
  await number.evaluate(({ nextSibling }) => {
    nextSibling?.parentElement?.closest<HTMLElement>('[contenteditable=true]')?.focus();
    document.getSelection()?.setBaseAndExtent(nextSibling as Text, 1, nextSibling as Text, 1);
  });
  await elena.keyboard.type('ancora ');
  await elena.locator('.prose').getByText('ancora ').waitFor();
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
});

test('in a round a partner proposes other words; the office writes them into the text, and the partner is told', async () => {
  await openSection(elena, 'Premessa');
  const id = new URL(elena.url()).pathname.split('/').at(-1);
  const { organisations } = (await ask(elena, 'GET', '/api/consultations/choices')) as RoundChoices;
  const { id: round } = (await ask(elena, 'POST', '/api/consultations', {
    documents: [id],
    invited: organisations
      .filter(({ name }) => name === 'Cooperativa Esempio Uno')
      .map((one) => ({ organisation: one.id })),
    deadline: '2099-11-27T11:00:00Z',
    instructions: '',
  })) as { readonly id: string };

  await nadia.goto(elena.url());
  const passage = (await nadia.locator('.prose p').first().innerText()).split(' ').slice(0, 3).join(' ');
  await rail(nadia).getByText('termine').waitFor();
  await choose(nadia, passage);
  await nadia.keyboard.press('Control+Alt+p');
  await field(nadia, 'Le parole che proponi').fill('Queste altre parole');
  await nadia.getByRole('textbox', { name: /Perché/u }).fill('Si capisce meglio.');
  await nadia.keyboard.press('Control+Enter');
  await thread(nadia, 1).getByText('Si capisce meglio.').waitFor();
  // The text itself has not changed for anybody.
  expect(((await ask(nadia, 'GET', `/api/documents/${id}`)) as DocumentView).mayWrite).toBe(false);

  await ask(elena, 'POST', `/api/consultations/${round}/close`);
  await head(elena, 1).click();
  await thread(elena, 1).getByRole('button', { name: 'Accogli nel testo' }).click();
  await thread(elena, 1).getByText('Le parole proposte sono nel testo.').waitFor();
  await elena.getByRole('textbox', { name: /Testo/u }).first().getByText('Queste altre parole').waitFor();

  await nadia.locator('.prose').getByText('Queste altre parole').waitFor();
  await nadia.getByRole('button', { name: /avvis[oi] non lett[oi]/u }).click();
  await nadia.getByRole('link', { name: /La tua osservazione 1 .* è accolta\. Ha risposto/u }).click();
  await thread(nadia, 1).getByText('Le parole proposte sono nel testo.').waitFor();
  expect(hall.complaints).toEqual([]);
});
