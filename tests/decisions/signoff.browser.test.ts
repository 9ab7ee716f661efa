import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoundView } from '../../shared/decisions/roundApi.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { axeFaults } from '../support/axeFaults.ts';
import type { FreshDatabase } from '../support/database.ts';
import { phone, wide } from '../support/hall.ts';
import { openSittingHall, type SittingHall } from '../support/sittingHall.ts';
import { addPersona } from '../support/testPersona.ts';

let hall: SittingHall;
let marta: Page;
beforeAll(async () => {
  hall = await openSittingHall(expiredDelegate);
  marta = await hall.browserOf('marta-provini', phone);
});
afterAll(() => hall[Symbol.asyncDispose]());

const ada = { slug: 'ada-prove', name: 'Ada Prove', organisation: 'Romanengo', office: 'Assessora' } as const;

/** An assessora of Romanengo whose delega ran out long ago. */
async function expiredDelegate(database: FreshDatabase): Promise<void> {
  const person = await addPersona({ database }, { ...ada, role: 'mayor_delegate' });
  await database.owner`
    insert into delegation (id, seat_id, kind, valid_from, valid_until, giver_id, delegate_id, office, act_number,
      act_date, created_by, created_at)
    select gen_random_uuid(), s.id, 'delegation', '2025-01-01', '2025-11-30', h.person_id, ${person}, 'Assessora',
      'n. 3', '2024-12-20', h.person_id, '2025-01-01'
    from seat s join organisation o on o.id = s.organisation_id join seat_holder h on h.seat_id = s.id
    where o.name = 'Romanengo'`;
}

const axe = async (page: Page) => expect(await axeFaults(page)).toEqual([]);
const visit = (page: Page, path: string) => page.goto(hall.baseUrl + path);
const confirm = (page: Page) => page.getByRole('button', { name: 'Conferma dimostrativa' });

test('[J7] scene 7: the text changes under the eyes of a mayor; nothing is recorded, nothing is lost, and she decides on the new one', async () => {
  const words = 'Lo sportello risponde dalle 9 alle 13.\n\nNell’Ambito vivono molte persone.';
  const document = await hall.section('Anziani e caregiver', words);
  const first = await hall.opened(document, 'opinion');
  // Her page hears of nothing: she presses the button under the text of before.
  await marta.routeWebSocket('**/live', (socket) => socket.close());
  await visit(marta, '/scrivania');
  await marta.getByText('In attesa del tuo parere').waitFor();
  await marta.getByRole('link', { name: 'Leggi e decidi: Anziani e caregiver' }).click();
  await marta.getByText('Non hai letto versioni precedenti').waitFor();
  await marta.getByRole('radio', { name: 'Contrario' }).check();
  await confirm(marta).click();
  await marta.getByText('Per questa scelta serve un motivo').waitFor();
  expect(await marta.evaluate(() => globalThis.document.activeElement?.id)).toBe('motivo');
  await marta.getByLabel('Il tuo motivo').fill('Il sabato manca.');

  const back = { how: 'send_back', reason: 'Si aggiunge il sabato' };
  await hall.ask('clara-ipotesi', 'POST', `/api/rounds/${first}/close`, back);
  await hall.writes(document, ' E il sabato al telefono.');
  const second = await hall.opened(document, 'opinion');

  await confirm(marta).click();
  await marta
    .getByRole('heading', { name: 'Il testo è cambiato: il parere non è stato registrato' })
    .waitFor();
  await marta.getByText('«Contrario», «Il sabato manca.»').waitFor();
  await marta.getByText('E il sabato al telefono.').waitFor();
  await axe(marta);
  await marta.getByRole('link', { name: 'Leggi la versione 2 e decidi' }).click();
  await marta.waitForURL(`**/sedute/${second}/parere`);
  await marta.getByText('Un passaggio diverso.').waitFor();
  await marta.getByRole('button', { name: 'Leggi il testo intero, 1 minuto' }).click();
  await marta.getByRole('article').getByText('Lo sportello risponde dalle 9 alle 13. E il sabato').waitFor();
  expect(await marta.getByLabel('Il tuo motivo').inputValue()).toBe('Il sabato manca.');
  await marta.getByRole('radio', { name: 'Favorevole con riserva' }).check();
  await marta.getByLabel('La tua riserva').fill('Se la spesa resta nei 486.000 euro.');
  await marta.reload();
  expect(await marta.getByLabel('La tua riserva').inputValue()).toBe('Se la spesa resta nei 486.000 euro.');
  await marta.getByText('Favorevole con riserva, per il Comune di Romanengo, versione 2.').waitFor();
  await axe(marta);
  // What it is worth is said before it is given, and on the receipt (J7).
  const level = marta.getByText('al massimo una firma elettronica semplice');
  await level.waitFor();
  await confirm(marta).click();
  await marta.getByRole('heading', { name: 'Parere registrato' }).waitFor();
  await level.waitFor();
  await marta.getByText('conferma dimostrativa', { exact: true }).waitFor();
  expect(await marta.locator('.receipt').innerText()).toMatch(
    /\d{4}-\d{4}[\s\S]*Anziani e caregiver, versione 2/u,
  );
  expect((await marta.locator('main').innerText()).toLowerCase()).not.toContain('firma digitale');
  await axe(marta);
});

test('scene 8: an expired delega is refused with its day; with a new one the assessora speaks, and the receipt names the act', async () => {
  const document = await hall.section('Sportello unico', 'Ogni Comune apre uno sportello.');
  const signOff = `/sedute/${await hall.opened(document, 'vote')}/parere`;
  const page = await hall.browserOf(ada.slug, phone);
  await visit(page, signOff);
  await page.getByText('Voto non registrato: la delega è scaduta').waitFor();
  await page.getByText('Valeva fino al 30 novembre 2025.').first().waitFor();
  expect(await page.getByRole('link', { name: 'Chiedi il rinnovo' }).getAttribute('href')).toMatch(
    /^mailto:/u,
  );
  expect(await confirm(page).count()).toBe(0);

  await visit(marta, '/deleghe');
  await marta.getByText('Scaduta il 30 novembre 2025').waitFor();
  await marta.getByRole('button', { name: 'Dai una delega…' }).click();
  await marta.getByRole('combobox', { name: 'Persona' }).fill('Ada');
  await marta.getByRole('option', { name: 'Ada Prove' }).click();
  const month = new Date(Date.now() + 30 * 86_400_000);
  await marta.getByLabel('Fino al giorno, compreso').fill(dayInItaly(month));
  await marta.getByLabel('Numero dell’atto').fill('n. 12');
  await marta.getByLabel('Data dell’atto').fill(dayInItaly(new Date()));
  await axe(marta);
  await marta.getByRole('button', { name: 'Dai la delega' }).click();
  await marta.getByText(/^Valida fino al/u).waitFor();

  await page.reload();
  await page.getByText(/Per delega di Marta Provini.*atto n\. 12/u).waitFor();
  await page.getByRole('radio', { name: 'Favorevole', exact: true }).check();
  await confirm(page).click();
  await page.getByRole('heading', { name: 'Voto registrato' }).waitFor();
  await page.getByText(/Per delega, atto n\. 12/u).waitFor();

  await visit(marta, signOff);
  await marta.getByText(/Per questo seggio ha già parlato Ada Prove/u).waitFor();
});

test('[R7] scene 9: eight large municipalities in favour and forty against: the president is told what closing does, and the rule explains it', async () => {
  const document = await hall.section('Grandi e piccoli', 'La spesa si divide per abitanti.');
  const round = await hall.opened(document, 'vote');
  const { places } = await hall.ask<RoundView>('clara-ipotesi', 'GET', `/api/rounds/${round}`);
  const large = new Set(
    places
      .toSorted((one, other) => other.weight - one.weight)
      .slice(0, 8)
      .map(({ id }) => id),
  );
  await hall.enters(round, ({ id }) => (large.has(id) ? 'in_favour' : 'against'));

  const clara = await hall.browserOf('clara-ipotesi', wide);
  await visit(clara, `/sedute/${round}`);
  await clara.getByText('Se chiudi adesso').waitFor();
  await clara.getByRole('img', { name: /^Teste: 8 a favore, 40 contro, su 48/u }).waitFor();
  await clara.getByRole('button', { name: 'Chiudi il voto…' }).click();
  const asked = clara.getByRole('alertdialog', { name: 'Se chiudi, «Grandi e piccoli» non è approvata' });
  await asked.getByText('Favorevoli 8 Comuni con').waitFor();
  expect(await clara.evaluate(() => globalThis.document.activeElement?.textContent)).toBe(
    'Torna al voto aperto',
  );
  await axe(clara);
  await asked.getByRole('button', { name: 'Chiudi e registra «non approvata»' }).click();
  await clara.getByText('Che cosa è stato detto').waitFor();
  const outcome = clara.getByRole('region', { name: 'Non approvata' });
  const why = await outcome.innerText();
  expect(why).toContain('Maggioranza delle teste: no. Favorevoli: 8 su 48');
  expect(why).toContain('Maggioranza delle quote: sì.');
  expect(why).toContain('Le quote ci sono, le teste no: per questa regola servono entrambe.');
  await axe(clara);
  expect(hall.complaints).toEqual([]);
});
