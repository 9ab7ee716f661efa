import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoMunicipalities } from '../../server/demo/municipalities.ts';
import { foundDistrict } from '../../server/people/foundDistrict.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { findings } from '../support/findings.ts';
import { type Hall, openHall } from '../support/hall.ts';

/** A district as `init` founds it, without mail; Ada administers it and leads its plan office. */
let hall: Hall;
let ada: Page;
beforeAll(async () => {
  let token = '';
  hall = await openHall({
    env: { CORALE_DEMO: '0' },
    furnish: async ({ db }) => {
      const founded = await foundDistrict(
        { db, clock: systemClock, ids: randomIds },
        {
          name: 'Ambito di Prova',
          admin: { name: 'Ada Esempi', email: null },
          planOffice: true,
        },
      );
      if (founded.ok) token = founded.value;
    },
  });
  ada = await hall.visitor();
  await ada.goto(`${hall.baseUrl}/invito#${token}`);
  await ada.getByRole('button', { name: 'Entra in Corale' }).click();
  await ada.getByRole('link', { name: 'Amministrazione' }).click();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const at = (page: string) =>
  ada
    .getByRole('navigation', { name: 'Pagine dell’amministrazione' })
    .getByRole('link', { name: page })
    .click();

/** What holds for three rows holds for 48, and is found sooner. */
const fewRows = (words: string) => ada.getByRole('searchbox', { name: 'Cerca' }).fill(words);

const dialog = () => ada.getByRole('dialog').last();

/** A file of municipalities, as an office keeps it. */
function csv(lines: readonly string[]) {
  const text = ['Comune;Sub-ambito;Quota;Anno', ...lines].join('\r\n');
  return { name: 'comuni.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

const ofAll = demoMunicipalities.map(
  ({ name, subdistrict, weight }) => `${name};Sub-ambito ${subdistrict};${weight};2026`,
);

test('the first file makes the territory, after saying what it will make', async () => {
  await ada.getByRole('heading', { name: 'Ancora nessun Comune' }).waitFor();
  await ada.getByRole('button', { name: 'Importa da CSV…' }).click();
  const file = dialog().locator('input[type=file]');
  await file.setInputFiles(csv([...ofAll, 'Crema;;1;2026', ';Sub-ambito 1;1;2026']));
  await dialog().getByText('2 righe non si leggono.').waitFor();
  await dialog().getByText('Riga 50: «Crema» compare due volte.').waitFor();
  expect(
    await dialog()
      .getByRole('button', { name: /^Importa/ })
      .count(),
  ).toBe(0);
  await file.setInputFiles(csv(ofAll));
  await dialog().getByText('48 Comuni nuovi: ').waitFor();
  await dialog().getByText('6 sub-ambiti nuovi: ').waitFor();
  expect(await findings(ada, '[role=dialog]')).toEqual([]);
  await dialog().getByRole('button', { name: 'Importa 48 Comuni' }).click();
  await ada.getByText('48 Comuni, 161.400 quote in tutto').waitFor();
  await ada.getByRole('row', { name: /Crema Sub-ambito 1 33\.100 2026 20,5/ }).waitFor();
  await fewRows('Ripalta');
  await ada.getByText('Ne vedi 3 su 48').waitFor();
  expect(await findings(ada)).toEqual([]);
});

test('what has changed since the preview is looked at again', async () => {
  await ada.getByRole('button', { name: 'Importa da CSV…' }).click();
  await dialog()
    .locator('input[type=file]')
    .setInputFiles(csv(['Crema;Sub-ambito 2;34.200;2026']));
  await dialog().getByText('Quota di Crema nel 2026: da 33.100 a 34.200').waitFor();
  await dialog().getByText('Crema: da «Sub-ambito 1» a «Sub-ambito 2»').waitFor();
  await dialog().getByText('47 Comuni non sono nel file: ').waitFor();
  await ada.evaluate(async () => {
    const territory = await (await fetch('/api/register/territory')).json();
    const crema = territory.municipalities.find(({ name }: { name: string }) => name === 'Crema');
    await fetch(`/api/register/municipalities/${crema.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ weight: { year: 2026, weight: 33_500 } }),
    });
  });
  await dialog().getByRole('button', { name: 'Importa un Comune' }).click();
  await dialog().getByText('Intanto qualcosa è cambiato').waitFor();
  await dialog().getByText('Quota di Crema nel 2026: da 33.500 a 34.200').waitFor();
  await dialog().getByRole('button', { name: 'Importa un Comune' }).click();
  await ada.getByText('48 Comuni, 162.500 quote in tutto').waitFor();
  await ada.getByRole('button', { name: 'Importa da CSV…' }).and(ada.locator(':focus')).waitFor();
});

test('an organisation is added; what is wrong is said where it stands', async () => {
  await at('Enti');
  await ada.getByRole('button', { name: 'Aggiungi un ente…' }).click();
  await dialog().getByRole('button', { name: 'Aggiungi', exact: true }).click();
  await dialog().getByText('Scrivi un nome').waitFor();
  await dialog().getByRole('textbox', { name: 'Nome' }).and(ada.locator(':focus')).waitFor();
  await ada.keyboard.type('Cooperativa Esempio Uno');
  await dialog().getByRole('textbox', { name: 'Iscrizione al RUNTS' }).fill('12345');
  await ada.keyboard.press('Enter');
  await ada.getByRole('row', { name: /Cooperativa Esempio Uno Ente del Terzo settore 12345/ }).waitFor();
  await ada.getByRole('button', { name: 'Aggiungi un ente…' }).click();
  await ada.keyboard.type('cooperativa esempio uno');
  await ada.keyboard.press('Enter');
  await dialog().getByText('C’è già.').waitFor();
  expect(await dialog().getByRole('textbox', { name: 'Nome' }).inputValue()).toBe('cooperativa esempio uno');
  await ada.keyboard.press('Escape');
  expect(await findings(ada)).toEqual([]);
});

test('every municipality gets its seat, and a mayor follows another', async () => {
  await at('Organi e seggi');
  await ada.getByRole('button', { name: 'Crea un organo…' }).click();
  await dialog().getByRole('button', { name: 'Crea l’organo' }).click();
  await ada.getByRole('button', { name: 'Crea un seggio per ogni Comune…' }).click();
  await dialog().getByRole('button', { name: 'Crea 48 seggi' }).click();
  await ada.getByText('48 seggi, 48 vacanti').waitFor();
  await seatNew('Marta Provini', 'Sindaca');
  await ada.getByText('48 seggi, 47 vacanti').waitFor();
  await ada.getByRole('button', { name: 'Cambia titolare: Comune di Romanengo…' }).click();
  await dialog()
    .getByText(/^Marta Provini lascia il seggio oggi e non potrà più scrivere/)
    .waitFor();
  await fillNew('Aldo Stampi', 'Sindaco');
  await dialog().getByRole('button', { name: 'Cambia titolare', exact: true }).click();
  await ada.getByRole('row', { name: /Romanengo Aldo Stampi Sindaco/ }).waitFor();
  await ada
    .getByRole('button', { name: 'Cambia titolare: Comune di Romanengo…' })
    .and(ada.locator(':focus'))
    .waitFor();
  await ada.getByRole('button', { name: 'Azioni su Comune di Romanengo' }).click();
  await ada.getByRole('menuitem', { name: 'Chi c’è stato…' }).click();
  await dialog().getByText('Aldo Stampi').waitFor();
  await ada.keyboard.press('Escape');
  await fewRows('Romanengo');
  expect(await findings(ada)).toEqual([]);
  await ada.getByRole('button', { name: 'Cambia titolare: Comune di Romanengo…' }).click();
  expect(await findings(ada, '[role=dialog]')).toEqual([]);
  await ada.keyboard.press('Escape');
});

async function seatNew(name: string, office: string): Promise<void> {
  await ada.getByRole('button', { name: 'Assegna il seggio: Comune di Romanengo…' }).click();
  await fillNew(name, office);
  await dialog().getByRole('button', { name: 'Assegna il seggio', exact: true }).click();
}

async function fillNew(name: string, office: string): Promise<void> {
  await dialog().getByRole('checkbox', { name: 'La persona non è nell’elenco' }).check();
  await dialog().getByRole('textbox', { name: 'Nome e cognome' }).fill(name);
  await dialog().getByRole('combobox', { name: 'Carica' }).fill(office);
  // While usual offices are proposed, nothing else of the page is there.
  await ada.keyboard.press('Tab');
}

test('without mail an invitation is a link, shown once, and can be taken back', async () => {
  await at('Persone');
  await ada.getByRole('button', { name: 'Aldo Stampi' }).click();
  await dialog().getByText('Finora nessun invito.').waitFor();
  await dialog().getByRole('button', { name: 'Invita' }).click();
  await ada.getByRole('dialog', { name: 'Il collegamento per Aldo Stampi' }).waitFor();
  expect(await dialog().getByRole('textbox', { name: 'Collegamento' }).inputValue()).toContain('/invito#');
  expect(await findings(ada, '[role=dialog]')).toEqual([]);
  await dialog().getByRole('button', { name: 'L’ho consegnato' }).click();
  await dialog()
    .getByText(/^Il collegamento preparato oggi/)
    .waitFor();
  await dialog().getByRole('button', { name: 'Ritira l’invito' }).click();
  await dialog().getByText('è stato ritirato').waitFor();
  await ada.keyboard.press('Escape');
  await ada.getByRole('row', { name: /Aldo Stampi.*Invito ritirato/ }).waitFor();
  expect(await findings(ada)).toEqual([]);
});

test('several are invited together, and one’s own roles are left alone', async () => {
  await ada.getByRole('checkbox', { name: 'Scegli Aldo Stampi' }).check();
  await ada.getByRole('checkbox', { name: 'Scegli Marta Provini' }).check();
  await ada.getByRole('button', { name: 'Invita le 2 persone scelte' }).click();
  await dialog().getByRole('button', { name: 'Invita 2 persone' }).click();
  await dialog().getByRole('heading', { name: 'Inviti finiti' }).waitFor();
  expect(
    await dialog()
      .getByRole('button', { name: /^Copia il collegamento per/ })
      .count(),
  ).toBe(1);
  await dialog().getByRole('button', { name: 'Chiudi' }).last().click();
  await ada.getByRole('button', { name: 'Ada Esempi' }).last().click();
  await dialog().getByText('Questa persona sei tu').waitFor();
  expect(
    await dialog()
      .getByRole('button', { name: /^(Finisce|Salva|Dai un nuovo accesso)/ })
      .count(),
  ).toBe(0);
  await ada.keyboard.press('Escape');
});

test('who manages texts sees all rights to write; nobody has one yet', async () => {
  await at('Chi scrive che cosa');
  await ada.getByText('Nessun permesso, oltre a quelli dell’Ufficio di Piano').waitFor();
  expect(await findings(ada)).toEqual([]);
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
