import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdAuthenticator } from '../support/authenticator.ts';
import { axeFaults } from '../support/axeFaults.ts';
import { findings } from '../support/findings.ts';
import { phone } from '../support/hall.ts';
import { openRealAssembly, type RealAssembly } from '../support/realAssembly.ts';

let hall: RealAssembly;
let marta: Page;
beforeAll(async () => {
  hall = await openRealAssembly();
  marta = await hall.enter('Marta Provini', phone);
});
afterAll(() => hall[Symbol.asyncDispose]());

const axe = async (page: Page) => expect(await axeFaults(page)).toEqual([]);
const visit = (page: Page, round: string) => page.goto(`${hall.baseUrl}/sedute/${round}/parere`);
const receipt = (page: Page) => page.getByRole('heading', { name: 'Parere registrato' });
const byMail = (page: Page) => page.getByRole('button', { name: 'Conferma con un codice per e-mail' });

async function decides(page: Page, choice = 'Favorevole'): Promise<void> {
  await page.getByRole('radio', { name: choice, exact: true }).check();
}

test('[R6] the question for a code outlives the page, names what it confirms, and a wrong code leaves it open', async () => {
  const round = await hall.opened('Con il codice');
  await visit(marta, round);
  await decides(marta);
  await byMail(marta).click();
  const asked = marta.getByRole('dialog', { name: 'Scrivi il codice e il tuo parere è registrato' });
  await asked.getByText(hall.addressOf('Marta Provini')).waitFor();
  const code = await hall.code('Marta Provini');
  const letter = hall.post.received.at(-1);
  expect(letter?.subject).toBe('Il codice per confermare il tuo parere');
  expect(letter?.text).toContain('Favorevole. Comune di Romanengo. «Con il codice», versione 1.');
  // Whoever looks for the mail comes back to a page that the browser has thrown away.
  await marta.reload();
  await asked.getByText('Favorevole, per il Comune di Romanengo, versione 1.').waitFor();
  // Of the dialog alone: the page below is hidden from whoever listens.
  expect(await findings(marta, '[role=dialog]')).toEqual([]);
  await asked.getByRole('textbox').fill('AAAA AAAA');
  await marta.keyboard.press('Enter');
  await asked.getByText('Il codice non è giusto').waitFor();
  await asked.getByRole('textbox').fill(code);
  await marta.keyboard.press('Enter');
  await receipt(marta).waitFor();
  await marta.getByText('codice per e-mail, più debole di una passkey').waitFor();
  await marta.goBack();
  await visit(marta, round);
  await marta.getByText(/Per questo seggio hai già detto «Favorevole»/u).waitFor();
  expect(await asked.count()).toBe(0);
  expect(await hall.spoken(round)).toBe(1);
});

test('[R6] a passkey confirms; an answer that is lost on its way counts once, whatever is pressed', async () => {
  await holdAuthenticator(marta);
  await marta.goto(`${hall.baseUrl}/profilo`);
  await marta.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await marta.getByRole('button', { name: /^Togli / }).waitFor();
  const round = await hall.opened('Con la passkey');
  await visit(marta, round);
  await decides(marta);
  // The server records; the page hears nothing of it, and cannot ask either.
  await marta.route('**/ballots', async (route) => {
    await route.fetch();
    await route.abort('connectionfailed');
  });
  await marta.route('**/sign', (route) => route.abort('connectionfailed'));
  await marta.getByRole('button', { name: 'Conferma con passkey' }).dblclick();
  await marta.getByText('Non sappiamo se è stato registrato').waitFor();
  await axe(marta);
  await marta.getByRole('button', { name: 'Controlla' }).click();
  await marta.getByText('Non sappiamo se è stato registrato').waitFor();
  await marta.unroute('**/ballots');
  await marta.getByRole('button', { name: 'Controlla' }).click();
  await receipt(marta).waitFor();
  await marta.unroute('**/sign');
  await marta.getByText('una passkey', { exact: true }).waitFor();
  expect(await hall.spoken(round)).toBe(1);
});

test('[R6] a round that is closed under her hands says that her word is not recorded, and keeps it', async () => {
  const round = await hall.opened('Chiusa adesso');
  await visit(marta, round);
  await decides(marta, 'Mi astengo Non ti dici né a favore né contro.');
  await marta.getByLabel('Un motivo, se vuoi').fill('Prima lo leggo.');
  await hall.closes(round);
  await marta
    .getByRole('heading', { name: 'La raccolta dei pareri è chiusa: il tuo non è stato registrato' })
    .waitFor();
  await marta.getByText('Prima lo leggo.').waitFor();
  await marta.getByText('Il testo torna a chi lo scrive: «Si riscrive.».').waitFor();
  await axe(marta);
  expect(hall.complaints).toEqual([]);
});
