import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdAuthenticator } from '../support/authenticator.ts';
import { type EnteringHall, leave, openEnteringHall, openProfile } from '../support/enteringHall.ts';
import { findings } from '../support/findings.ts';
import { type IdentityProvider, openIdentityProvider } from '../support/identityProvider.ts';

let provider: IdentityProvider;
let hall: EnteringHall;
/** Somebody who has just come in and has a passkey. */
let maria: Page;
beforeAll(async () => {
  provider = await openIdentityProvider('SPID di prova');
  hall = await openEnteringHall(provider.env);
  maria = await hall.visitor();
  await holdAuthenticator(maria);
  await maria.goto(hall.link);
  await maria.getByRole('button', { name: 'Entra in Corale' }).click();
  await maria.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await maria.waitForURL('**/scrivania');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

test('an invitation lets in once, and says what to do then', async () => {
  const page = await hall.visitor();
  await page.goto(hall.link);
  await page.getByRole('heading', { name: 'Questo invito non vale più' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Vai all’inizio' }).click();
  await page.getByRole('heading', { name: 'Entra', exact: true }).waitFor();
});

test('the profile names a passkey, and takes it away after saying what that means', async () => {
  await openProfile(maria);
  await maria.getByRole('button', { name: 'Cambia nome a Computer con Linux' }).click();
  await maria.getByLabel('Nome', { exact: true }).fill('Computer di casa');
  await maria.getByRole('button', { name: 'Cambia nome', exact: true }).click();
  await maria.getByText('Computer di casa', { exact: true }).waitFor();
  expect(await findings(maria, 'main')).toEqual([]);
  await maria.getByRole('button', { name: 'Togli Computer di casa' }).click();
  const dialog = maria.getByRole('alertdialog', { name: /con questa passkey non entri più/ });
  await dialog.getByText('Puoi entrare ancora con un codice per e-mail.').waitFor();
  await dialog.getByRole('button', { name: 'Togli la passkey' }).click();
  await dialog.waitFor({ state: 'detached' });
  await maria.locator('h2:focus', { hasText: 'Passkey' }).waitFor();
  expect(await maria.getByText('Computer di casa', { exact: true }).count()).toBe(0);
});

test('an identity opens the door only after it was linked in the profile', async () => {
  await leave(maria);
  await maria.getByRole('button', { name: 'Entra con SPID di prova' }).click();
  await maria.getByText('Nessuno in Corale usa questa identità').waitFor();
  await hall.enterByCode(maria);
  await maria.waitForURL('**/scrivania');
  await openProfile(maria);
  await maria.getByRole('button', { name: 'Collega', exact: true }).click();
  await maria.getByText('Collegata: da adesso entri anche da lì.').waitFor();
  expect(maria.url()).toBe(`${hall.baseUrl}/profilo`);
  await leave(maria);
  await maria.getByRole('button', { name: 'Entra con SPID di prova' }).click();
  await maria.waitForURL('**/scrivania');
  await openProfile(maria);
  await maria.getByText('con SPID di prova (livello 2), da oggi').waitFor();
});

test('an invitation waits until whoever is in this browser has left', async () => {
  const bruno = await hall.person({
    name: 'Bruno Collaudi',
    email: 'bruno@prova.example',
    role: 'mayor',
    office: 'Sindaco',
  });
  await maria.goto(await hall.invitation(bruno));
  await maria.getByText('In questo browser c’è già Maria Annunziata Provini').waitFor();
  await maria.getByRole('button', { name: 'Esci, poi usa l’invito' }).click();
  await maria.getByRole('button', { name: 'Entra in Corale' }).click();
  await maria.getByRole('button', { name: 'Non adesso' }).click();
  await maria.getByRole('button', { name: 'Profilo di Bruno Collaudi' }).waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
