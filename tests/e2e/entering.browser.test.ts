import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holdAuthenticator } from '../support/authenticator.ts';
import { type EnteringHall, leave, openEnteringHall, openProfile } from '../support/enteringHall.ts';
import { findings } from '../support/findings.ts';
import { untilReads } from '../support/hall.ts';
import { codeIn } from '../support/postbox.ts';

let hall: EnteringHall;
/** At home, and in the office: the same person in two browsers. */
let maria: Page;
let office: Page;
beforeAll(async () => {
  hall = await openEnteringHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

/** A section outside the plan, as the page *Documenti* makes it. */
async function newSection(page: Page): Promise<string> {
  const answer = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ kind: 'plan_section', title: 'Prova' });
    return (await fetch('/api/documents', { method: 'POST', headers, body })).json();
  });
  return (answer as { readonly id: string }).id;
}

test('an invitation lets in, its secret leaves the address, and a passkey is offered', async () => {
  maria = await hall.visitor();
  await holdAuthenticator(maria);
  await maria.goto(hall.link);
  await maria.getByRole('heading', { name: 'Ciao Maria Annunziata Provini' }).waitFor();
  expect(maria.url()).toBe(`${hall.baseUrl}/invito`);
  expect(await findings(maria, 'main')).toEqual([]);
  await maria.getByRole('button', { name: 'Entra in Corale' }).click();
  await maria.getByRole('button', { name: 'Aggiungi una passkey' }).waitFor();
  expect(await findings(maria, 'main')).toEqual([]);
  await maria.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await maria.waitForURL('**/scrivania');
  const told = await hall.nextMail();
  expect(told.text).toContain('«Computer con Linux»');
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
  await office.getByLabel('Indirizzo e-mail').fill(hall.email);
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
    codeIn(await hall.nextMail())
      .toLowerCase()
      .replace(' ', '-'),
  );
  await code.press('Enter');
  await office.waitForURL(/\/documenti\?stato=draft$/u);
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

  await openProfile(maria);
  await maria.getByRole('button', { name: /^Chiudi .*, da oggi/ }).click();
  await maria.getByText('Non ci sono altri accessi aperti.').waitFor();

  await office.context().setOffline(false);
  await office.getByRole('button', { name: 'Entra di nuovo' }).click();
  await office.getByText('La sessione è finita').waitFor();
  await hall.enterByCode(office);
  await untilReads(office, 'Salvato in tempo. Scritto senza rete.');
  await office.getByText('Salvato', { exact: true }).first().waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
