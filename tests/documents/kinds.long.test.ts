import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings } from '../support/findings.ts';
import { type Hall, openHall } from '../support/hall.ts';

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('an agreement is made, its fields reach a second browser, the same field is not overwritten, a copy says where it comes from', async () => {
  const elena = await hall.enter('Elena Esempi');
  await elena.goto(`${hall.baseUrl}/documenti?tipo=accordi`);
  await elena.getByRole('link', { name: 'Accordo pilota per i laboratori di vicinato' }).waitFor();
  expect(await findings(elena)).toEqual([]);
  await elena.getByRole('button', { name: 'Nuovo…' }).click();
  await elena.getByRole('menuitem', { name: 'Nuovo accordo…' }).click();
  await elena.getByRole('textbox', { name: 'Titolo' }).fill('Accordo sulla casa');
  await elena.keyboard.press('Enter');
  await elena.waitForURL('**/documenti/*');
  await elena.getByRole('heading', { name: 'Art. 16 – Allegati' }).waitFor();
  const panel = elena.getByRole('complementary', { name: 'Scheda' });
  await panel.getByText('0 campi su 7 compilati').waitFor();

  const clara = await hall.enter('Clara Ipotesi');
  await clara.goto(elena.url());
  const read = clara.getByRole('complementary', { name: 'Scheda' });
  await read.getByText('0 campi su 7 compilati').waitFor();
  expect(await read.getByRole('button').count()).toBe(0);
  await clara.getByText('Sola lettura').first().waitFor();

  await panel.getByRole('button', { name: 'Compila: Contributo pubblico' }).click();
  await panel.getByRole('textbox', { name: 'Importo in euro' }).fill('48.600,5x');
  await elena.keyboard.press('Enter');
  await panel.getByText('Scrivi un importo').waitFor();
  await panel.getByRole('textbox', { name: 'Importo in euro' }).fill('48.600,50');
  await elena.keyboard.press('Enter');
  await panel
    .getByRole('button', { name: 'Cambia: Contributo pubblico' })
    .and(elena.locator(':focus'))
    .waitFor();
  await read.getByText('48.600,50 euro').waitFor();
  await panel.getByRole('button', { name: 'Compila: Sub-ambiti che provano' }).click();
  await panel.getByRole('checkbox', { name: 'Sub-ambito 2' }).check();
  await panel.getByRole('button', { name: 'Salva' }).click();
  await read.getByText('Sub-ambito 2').waitFor();
  await read.getByText('2 campi su 7 compilati').waitFor();

  // The same field in two windows: whoever comes second sees what the other has written.
  const again = await elena.context().newPage();
  await again.goto(elena.url());
  for (const page of [elena, again]) await page.getByRole('button', { name: 'Compila: CUP' }).click();
  await again.getByRole('textbox', { name: 'CUP' }).fill('A00000000000001');
  await again.keyboard.press('Enter');
  await again.getByRole('button', { name: 'Cambia: CUP' }).waitFor();
  await panel.getByRole('textbox', { name: 'CUP' }).fill('B00000000000002');
  await elena.keyboard.press('Enter');
  const meanwhile = panel.getByRole('alert').filter({ hasText: 'Intanto qualcun altro' });
  await meanwhile.getByText('A00000000000001').waitFor();
  expect(await findings(elena)).toEqual([]);
  await meanwhile.getByRole('button', { name: 'Salva il mio' }).click();
  await read.getByText('B00000000000002').waitFor();
  await again.close();

  await elena.getByRole('button', { name: 'Duplica come modello…' }).click();
  await elena.getByRole('textbox', { name: 'Titolo' }).fill('Accordo sul lavoro');
  await elena.keyboard.press('Enter');
  await elena.getByRole('heading', { level: 1, name: 'Accordo sul lavoro' }).waitFor();
  await elena.getByRole('link', { name: '«Accordo sulla casa»' }).click();
  await elena.getByText('Usato come modello per un testo').waitFor();

  await elena.getByRole('button', { name: 'Passa al progetto definitivo…' }).click();
  await elena.getByRole('dialog').getByText('Chi può scrivere il testo continua a scriverlo.').waitFor();
  await elena.getByRole('button', { name: 'Conferma il passaggio' }).click();
  await elena.getByRole('button', { name: 'Riporta indietro…' }).waitFor();
  await clara
    .getByRole('listitem')
    .filter({ hasText: 'Progetto' })
    .and(clara.locator('[aria-current=step]'))
    .waitFor();
});

test('a recommendation and minutes, and the kinds of document, are within everybody’s reach', async () => {
  const sara = await hall.enter('Sara Traccia');
  await sara.goto(`${hall.baseUrl}/documenti`);
  await sara
    .getByRole('navigation', { name: 'Tipi di documento' })
    .getByRole('link', { name: /Verbali/ })
    .click();
  await sara.waitForURL('**tipo=verbali');
  await sara.getByRole('link', { name: /Tavolo di prova/ }).click();
  await sara.getByRole('button', { name: 'Compila: Presenze' }).click();
  await sara.getByRole('textbox', { name: 'Persona' }).waitFor();
  expect(await findings(sara)).toEqual([]);
  await sara.goto(`${hall.baseUrl}/documenti?tipo=raccomandazioni&q=R-02`);
  await sara.getByText('Ne vedi 1 su 3').waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
