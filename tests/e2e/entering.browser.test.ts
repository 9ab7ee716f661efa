import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdAuthenticator } from '../support/authenticator.ts';
import { findings } from '../support/findings.ts';
import { untilReads } from '../support/hall.ts';
import { type IdentityProvider, openIdentityProvider } from '../support/identityProvider.ts';
import { codeIn, type Received } from '../support/postbox.ts';
import { openRealHall, type RealHall } from '../support/realHall.ts';

const email = 'maria.annunziata.provini@comune.prova.example';

let provider: IdentityProvider;
let hall: RealHall;
let link: string;
/** At home, and in the office: the same person in two browsers. */
let maria: Page;
let office: Page;
beforeAll(async () => {
  provider = await openIdentityProvider('SPID di prova');
  hall = await openRealHall(provider.env);
  const id = await hall.person({
    name: 'Maria Annunziata Provini',
    email,
    role: 'plan_office_staff',
    office: 'Assistente sociale',
  });
  link = await hall.invitation(id);
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
  await provider[Symbol.asyncDispose]();
});

/** The next mail with a code; notices of what was done in the profile come in between. */
async function nextCode(): Promise<Received> {
  const mail = await hall.post.next(email);
  return codeIn(mail) === '' ? nextCode() : mail;
}

/** A section outside the plan, as the page *Documenti* makes it. */
async function newSection(page: Page): Promise<string> {
  const answer = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ kind: 'plan_section', title: 'Prova' });
    return (await fetch('/api/documents', { method: 'POST', headers, body })).json();
  });
  return (answer as { readonly id: string }).id;
}

async function enterByCode(page: Page): Promise<void> {
  await page.getByLabel('Indirizzo e-mail').fill(email);
  await page.getByRole('button', { name: 'Mandami il codice' }).click();
  await page.getByLabel('Codice').fill(codeIn(await nextCode()));
  await page.keyboard.press('Enter');
}

async function openProfile(page: Page): Promise<void> {
  await hasCome(page);
  await page.getByRole('button', { name: /Profilo di/ }).click();
  await page.getByRole('menuitem', { name: 'Il tuo profilo' }).click();
}

/** A page that is still coming takes the focus, and with it a menu that was opened meanwhile. */
async function hasCome(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
}

async function leave(page: Page): Promise<void> {
  await hasCome(page);
  await page.getByRole('button', { name: /Profilo di/ }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
}

test('an invitation lets in, its secret leaves the address, and a passkey is offered', async () => {
  maria = await hall.visitor();
  await holdAuthenticator(maria);
  await maria.goto(link);
  await maria.getByRole('heading', { name: 'Ciao Maria Annunziata Provini' }).waitFor();
  expect(maria.url()).toBe(`${hall.baseUrl}/invito`);
  expect(await findings(maria, 'main')).toEqual([]);
  await maria.getByRole('button', { name: 'Entra in Corale' }).click();
  await maria.getByRole('button', { name: 'Aggiungi una passkey' }).waitFor();
  expect(await findings(maria, 'main')).toEqual([]);
  await maria.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await maria.waitForURL('**/scrivania');
  const told = await hall.post.next(email);
  expect(told.text).toContain('«Computer con Linux»');
});

test('an invitation lets in once, and says what to do then', async () => {
  const page = await hall.visitor();
  await page.goto(link);
  await page.getByRole('heading', { name: 'Questo invito non vale più' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Vai all’inizio' }).click();
  await page.getByRole('heading', { name: 'Entra', exact: true }).waitFor();
});

test('whoever has a passkey enters with it, by the button or as the browser suggests', async () => {
  await maria.evaluate(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await leave(maria);
  await maria.getByRole('button', { name: 'Usa la passkey' }).click();
  await maria.waitForURL('**/scrivania');
  // A page of its own again: this authenticator takes up a suggestion at once.
  await maria.reload();
  await leave(maria);
  await maria.waitForURL('**/scrivania');
});

test('a code enters in the browser that asked, and leads on to where one wanted to go', async () => {
  office = await hall.visitor();
  await office.goto(`${hall.baseUrl}/documenti?stato=draft`);
  await office.getByText('Per leggere questa pagina devi entrare').waitFor();
  expect(await findings(office, 'main')).toEqual([]);
  await office.getByLabel('Indirizzo e-mail').fill(email);
  await office.getByRole('button', { name: 'Mandami il codice' }).click();
  const code = office.getByLabel('Codice');
  await code.pressSequentially('aaaabbbb');
  await office.getByRole('button', { name: 'Entra', exact: true }).click();
  await office.getByText('Il codice non è giusto o non vale più').waitFor();
  expect(await code.inputValue()).toBe('AAAA BBBB');
  expect(await findings(office, '.door.first')).toEqual([]);
  // Whoever looks for the mail comes back to a page that the browser may have thrown away.
  await office.reload();
  await code.fill(
    codeIn(await hall.post.next(email))
      .toLowerCase()
      .replace(' ', '-'),
  );
  await code.press('Enter');
  await office.waitForURL(/\/documenti\?stato=draft$/u);
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
  await enterByCode(maria);
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

test('a session ended elsewhere: the open text says so, and its last words wait for whoever comes back', async () => {
  await office.goto(`${hall.baseUrl}/documenti/${await newSection(office)}`);
  const text = office.getByRole('textbox', { name: /Testo/ });
  await text.click();
  await office.keyboard.type('Salvato in tempo.');
  await office.getByText('Salvato', { exact: true }).first().waitFor();
  await office.context().setOffline(true);
  await office.keyboard.type(' Scritto senza rete.');
  await office
    .getByText(/In attesa di rete/)
    .first()
    .waitFor();

  await maria.reload();
  await maria.getByRole('button', { name: /^Chiudi .*, da oggi/ }).click();
  await maria.getByText('Non ci sono altri accessi aperti.').waitFor();

  await office.context().setOffline(false);
  await office.getByRole('button', { name: 'Entra di nuovo' }).click();
  await office.getByText('La sessione è finita').waitFor();
  await enterByCode(office);
  await untilReads(office, 'Salvato in tempo. Scritto senza rete.');
  await office.getByText('Salvato', { exact: true }).first().waitFor();
});

test('an invitation waits until whoever is in this browser has left', async () => {
  const bruno = await hall.person({
    name: 'Bruno Collaudi',
    email: 'bruno@prova.example',
    role: 'mayor',
    office: 'Sindaco',
  });
  await office.goto(await hall.invitation(bruno));
  await office.getByText('In questo browser c’è già Maria Annunziata Provini').waitFor();
  await office.getByRole('button', { name: 'Esci, poi usa l’invito' }).click();
  await office.getByRole('button', { name: 'Entra in Corale' }).click();
  await office.getByRole('button', { name: 'Non adesso' }).click();
  await office.getByRole('button', { name: 'Profilo di Bruno Collaudi' }).waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
