import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMunicipalities } from '../../server/demo/municipalities.ts';
import { holdAuthenticator } from '../support/authenticator.ts';
import { type Hall, openHall, untilReads } from '../support/hall.ts';
import { codeIn, openPostbox, type Postbox, tokenIn } from '../support/postbox.ts';
import { runUntilExit } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';

/** A district of one's own, from the command that founds it to the mayor who follows another. */
let post: Postbox;
let hall: Hall;
let ada: Page;
let marta: Page;
beforeAll(async () => {
  post = await openPostbox();
  let token = '';
  hall = await openHall({
    env: { CORALE_DEMO: '0', SMTP_URL: post.url },
    furnish: async ({ url }) => {
      await using data = await temporaryDirectory();
      const founding = ['init', '--name', 'Ambito di Prova', '--admin', 'Ada Esempi', '--plan-office'];
      const at = { dataDir: data.path, databaseUrl: url, env: { CORALE_DEMO: '0' } };
      const founded = await runUntilExit(at, founding);
      token = tokenIn(founded.output);
      const again = await runUntilExit(at, founding);
      expect([founded.code, again.code]).toEqual([0, 1]);
      expect(again.output).toContain('Qui c’è già «Ambito di Prova»');
    },
  });
  ada = await hall.visitor();
  await ada.goto(`${hall.baseUrl}/invito#${token}`);
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
  await post[Symbol.asyncDispose]();
});

const romanengo = 'Comune di Romanengo';
const title = 'Un patto per chi assiste';

const dialog = () => ada.getByRole('dialog').last();

const at = (page: string) =>
  ada
    .getByRole('navigation', { name: 'Pagine dell’amministrazione' })
    .getByRole('link', { name: page })
    .click();

/** Somebody new takes the seat of Romanengo, and the role that goes with it. */
async function seat(name: string, office: string, email: string, verb: string): Promise<void> {
  await ada.getByRole('button', { name: `${verb}: ${romanengo}…` }).click();
  await dialog().getByRole('checkbox', { name: 'La persona non è nell’elenco' }).check();
  await dialog().getByRole('textbox', { name: 'Nome e cognome' }).fill(name);
  await dialog().getByRole('textbox', { name: 'E-mail' }).fill(email);
  await dialog().getByRole('combobox', { name: 'Carica' }).fill(office);
  await ada.keyboard.press('Tab');
  await dialog().getByRole('button', { name: verb, exact: true }).click();
  await ada.getByRole('row', { name: new RegExp(`Romanengo ${name} ${office}`, 'u') }).waitFor();
}

/** Invited by mail, and in. */
async function invited(name: string, email: string): Promise<Page> {
  await at('Persone');
  await ada.getByRole('button', { name, exact: true }).click();
  await dialog().getByRole('button', { name: 'Invita' }).click();
  await dialog().getByText(`L’invito è partito per ${email}.`).waitFor();
  await ada.keyboard.press('Escape');
  const page = await hall.visitor();
  await holdAuthenticator(page);
  await page.goto(`${hall.baseUrl}/invito#${tokenIn((await post.next(email)).text ?? '')}`);
  await page.getByRole('button', { name: 'Entra in Corale' }).click();
  await page.getByRole('button', { name: 'Non adesso' }).click();
  await page.waitForURL('**/scrivania');
  return page;
}

async function leave(page: Page): Promise<void> {
  // A page that is still coming takes the focus, and with it a menu that was opened meanwhile.
  await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
  await page.getByRole('button', { name: /Profilo di/ }).click();
  await page.getByRole('menuitem', { name: 'Esci' }).click();
  await page.getByRole('heading', { name: 'Entra', exact: true }).waitFor();
}

async function writes(page: Page, words: string): Promise<void> {
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('textbox', { name: /Testo/ }).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(words);
  await page.getByText('Salvato', { exact: true }).first().waitFor();
}

test('the first administrator brings in her territory by file', async () => {
  await ada.getByRole('button', { name: 'Entra in Corale' }).click();
  await ada.getByRole('button', { name: 'Non adesso' }).click();
  await ada.getByRole('link', { name: 'Amministrazione' }).click();
  await ada.getByRole('button', { name: 'Importa da CSV…' }).click();
  const lines = demoMunicipalities.map(
    ({ name, subdistrict, weight }) => `${name};Sub-ambito ${subdistrict};${weight};2026`,
  );
  const csv = ['Comune;Sub-ambito;Quota;Anno', ...lines].join('\r\n');
  await dialog()
    .locator('input[type=file]')
    .setInputFiles({ name: 'comuni.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await dialog().getByRole('button', { name: 'Importa 48 Comuni' }).click();
  await ada.getByText('48 Comuni, 161.400 quote in tutto').waitFor();
});

test('a mayor is invited by mail, enters by code and then by passkey, and writes what her municipality may write', async () => {
  const email = 'marta.provini@comune.prova.example';
  await at('Organi e seggi');
  await ada.getByRole('button', { name: 'Crea un organo…' }).click();
  await dialog().getByRole('button', { name: 'Crea l’organo' }).click();
  await ada.getByRole('button', { name: 'Crea un seggio per ogni Comune…' }).click();
  await dialog().getByRole('button', { name: 'Crea 48 seggi' }).click();
  await seat('Marta Provini', 'Sindaca', email, 'Assegna il seggio');
  marta = await invited('Marta Provini', email);

  await leave(marta);
  await marta.getByLabel('Indirizzo e-mail').fill(email);
  await marta.getByRole('button', { name: 'Mandami il codice' }).click();
  await marta.getByLabel('Codice').fill(codeIn(await post.next(email)));
  await marta.getByRole('button', { name: 'Entra', exact: true }).click();
  await marta.waitForURL('**/scrivania');
  await marta.goto(`${hall.baseUrl}/profilo`);
  await marta.getByRole('button', { name: 'Aggiungi una passkey' }).click();
  await marta.getByText('Computer con Linux').first().waitFor();
  // Otherwise this authenticator takes up the browser's suggestion before anybody presses a button.
  await marta.evaluate(() => {
    PublicKeyCredential.isConditionalMediationAvailable = async () => false;
  });
  await leave(marta);
  await marta.getByRole('button', { name: 'Usa la passkey' }).click();
  await marta.waitForURL('**/scrivania');

  await ada.getByRole('link', { name: 'Documenti' }).first().click();
  await ada.getByRole('button', { name: 'Nuovo…' }).click();
  await ada.getByRole('menuitem', { name: 'Nuova sezione…' }).click();
  await dialog().getByRole('textbox').first().fill(title);
  await ada.keyboard.press('Enter');
  await ada.waitForURL('**/documenti/*');
  await ada.getByRole('button', { name: 'Condividi…' }).click();
  await dialog().getByRole('searchbox').fill('Romanengo');
  await dialog()
    .getByRole('button', { name: `Aggiungi ${romanengo}` })
    .click();
  await dialog().getByText('Tutte le persone dell’ente').waitFor();
  await ada.keyboard.press('Escape');

  await marta.reload();
  await writes(marta, 'La rete di chi assiste comincia dai Comuni.');
  await untilReads(ada, 'comincia dai Comuni.');
});

test('after the election her successor takes seat and pen, and she loses both at once', async () => {
  const email = 'aldo.stampi@comune.prova.example';
  await ada.getByRole('link', { name: 'Amministrazione' }).click();
  await at('Organi e seggi');
  await seat('Aldo Stampi', 'Sindaco', email, 'Cambia titolare');
  // Nobody has touched her page.
  await marta.getByRole('textbox', { name: /Testo/ }).waitFor({ state: 'detached' });
  const left = await marta.evaluate(async () => (await (await fetch('/api/documents')).json()) as unknown);
  expect(left).toEqual([]);

  const aldo = await invited('Aldo Stampi', email);
  await writes(aldo, ' E continua con chi viene dopo.');
  await untilReads(aldo, 'comincia dai Comuni. E continua con chi viene dopo.');
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
