import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../../server/demo/seed.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { presets } from '../../shared/decisions/presets.ts';
import type { RoundChoices } from '../../shared/decisions/roundApi.ts';
import { must } from '../../shared/kernel/assert.ts';
import { dayInItaly } from '../../shared/people/day.ts';
import { axeFaults } from '../support/axeFaults.ts';
import type { FreshDatabase } from '../support/database.ts';
import { type Hall, openHall, phone, wide } from '../support/hall.ts';
import { addPersona } from '../support/testPersona.ts';

let hall: Hall;
let elena: Page;
beforeAll(async () => {
  hall = await openHall({ furnish: furnished });
  elena = await hall.enter('Elena Esempi', wide);
});
afterAll(() => hall[Symbol.asyncDispose]());

const ada = { slug: 'ada-prove', name: 'Ada Prove', organisation: 'Romanengo', office: 'Assessora' } as const;

/** The demo, and an assessora of Romanengo whose delega ran out long ago. */
async function furnished(database: FreshDatabase): Promise<void> {
  await seedDemo({ db: database.db, clock: systemClock, ids: randomIds });
  const person = await addPersona({ database }, { ...ada, role: 'mayor_delegate' });
  await database.owner`
    insert into delegation (id, seat_id, kind, valid_from, valid_until, giver_id, delegate_id, office, act_number,
      act_date, created_by, created_at)
    select gen_random_uuid(), s.id, 'delegation', '2025-01-01', '2025-11-30', h.person_id, ${person}, 'Assessora',
      'n. 3', '2024-12-20', h.person_id, '2025-01-01'
    from seat s join organisation o on o.id = s.organisation_id join seat_holder h on h.seat_id = s.id
    where o.name = 'Romanengo'`;
}

async function ask<T>(method: string, path: string, data?: object): Promise<T> {
  const answer = await elena.request.fetch(hall.baseUrl + path, {
    method,
    headers: { origin: hall.baseUrl },
    ...(data && { data }),
  });
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const axe = async (page: Page) => expect(await axeFaults(page)).toEqual([]);

/** A section with its words, on its way to be frozen. */
async function section(title: string): Promise<string> {
  const words = `## 1 Da dove partiamo\n\nNell’Ambito vivono molte persone.\n\n## 2 Che cosa faremo\n\nLo sportello risponde dalle 9 alle 13.`;
  const made = await elena.request.post(`${hall.baseUrl}/api/documents/import`, {
    headers: { origin: hall.baseUrl },
    multipart: {
      kind: 'plan_section',
      title,
      file: { name: 'testo.md', mimeType: 'text/markdown', buffer: Buffer.from(words) },
    },
  });
  return ((await made.json()) as { readonly id: string }).id;
}

async function frozen(document: string): Promise<string> {
  const choices = await ask<{ people: readonly { id: string }[] }>('GET', '/api/consultations/choices');
  const { id } = await ask<{ id: string }>('POST', '/api/consultations', {
    documents: [document],
    invited: [{ person: must(choices.people[0], 'somebody can be invited').id }],
    deadline: inDays(2),
    instructions: '',
  });
  await ask('POST', `/api/consultations/${id}/close`);
  return (await ask<{ id: string }>('POST', `/api/documents/${document}/freeze`, {})).id;
}

async function opened(version: string, kind: 'vote' | 'opinion'): Promise<string> {
  const { bodies } = await ask<RoundChoices>('GET', '/api/rounds/choices');
  const round = await ask<{ id: string }>('POST', '/api/rounds', {
    kind,
    body: must(bodies[0], 'there is an assembly').id,
    object: { on: 'version', version },
    rule: presets.double_majority,
    call: 'first',
    follows: null,
    sitting: null,
    deadline: inDays(7),
    instructions: null,
  });
  return round.id;
}

const signOff = (page: Page, round: string) => page.goto(`${hall.baseUrl}/sedute/${round}/parere`);
const confirm = (page: Page) => page.getByRole('button', { name: 'Conferma dimostrativa' });

test('scene 7: the text changes under the eyes of a mayor; nothing is recorded, nothing is lost, and she decides on the new one', async () => {
  const document = await section('Anziani e caregiver');
  const first = await opened(await frozen(document), 'opinion');
  const marta = await hall.enter('Marta Provini', phone);
  // Her page hears of nothing: she presses the button under the text of before.
  await marta.routeWebSocket('**/live', (socket) => socket.close());
  await marta.reload();
  await marta.getByText('In attesa del tuo parere').waitFor();
  await marta.getByRole('link', { name: 'Leggi e decidi: Anziani e caregiver' }).click();
  await marta.getByText('Non hai letto versioni precedenti').waitFor();
  await marta.getByRole('radio', { name: 'Contrario' }).check();
  await confirm(marta).click();
  await marta.getByText('Per questa scelta serve un motivo').waitFor();
  expect(await marta.evaluate(() => globalThis.document.activeElement?.id)).toBe('motivo');
  await marta.getByLabel('Il tuo motivo').fill('Il sabato manca.');
  await axe(marta);

  const clara = await hall.enter('Clara Ipotesi', wide);
  await clara.request.post(`${hall.baseUrl}/api/rounds/${first}/close`, {
    headers: { origin: hall.baseUrl },
    data: { how: 'send_back', reason: 'Si aggiunge il sabato' },
  });
  await elena.goto(`${hall.baseUrl}/documenti/${document}`);
  // Drawn at first from the answer of the server; what can be written into comes a moment later.
  const text = elena.locator('[role=textbox][contenteditable=true]');
  await text.getByText('Lo sportello risponde').click();
  await elena.keyboard.press('End');
  await elena.keyboard.type(' E il sabato al telefono.');
  // Frozen is what the server holds: the words have to be there.
  await expect
    .poll(async () => JSON.stringify(await ask('GET', `/api/documents/${document}`)), { timeout: 15_000 })
    .toContain('E il sabato al telefono.');
  const second = await opened(await frozen(document), 'opinion');

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
  await confirm(marta).click();
  await marta.getByRole('heading', { name: 'Parere registrato' }).waitFor();
  await marta.getByText('conferma dimostrativa', { exact: true }).waitFor();
  expect(await marta.locator('.receipt').innerText()).toMatch(
    /\d{4}-\d{4}[\s\S]*Anziani e caregiver, versione 2/u,
  );
  expect((await marta.locator('main').innerText()).toLowerCase()).not.toContain('firma digitale');
  await axe(marta);
});

test('scene 8: an expired delega is refused with its day; with a new one the assessora speaks, and the receipt names the act', async () => {
  const round = await opened(await frozen(await section('Sportello unico')), 'vote');
  const ada = await hall.visitor(phone);
  await ada.request.post(`${hall.baseUrl}/api/demo/enter`, {
    headers: { origin: hall.baseUrl },
    data: { persona: 'ada-prove' },
  });
  await signOff(ada, round);
  await ada.getByText('Voto non registrato: la delega è scaduta').waitFor();
  await ada.getByText('Valeva fino al 30 novembre 2025.').first().waitFor();
  expect(await ada.getByRole('link', { name: 'Chiedi il rinnovo' }).getAttribute('href')).toMatch(
    /^mailto:/u,
  );
  expect(await confirm(ada).count()).toBe(0);
  await axe(ada);

  const marta = await hall.enter('Marta Provini', phone);
  await marta.goto(`${hall.baseUrl}/deleghe`);
  await marta.getByText('scaduta il 30 novembre 2025').waitFor();
  await marta.getByRole('button', { name: 'Dai una delega…' }).click();
  await marta.getByRole('combobox', { name: 'Persona' }).fill('Ada');
  await marta.getByRole('option', { name: 'Ada Prove' }).click();
  await marta.getByLabel('Fino al giorno, compreso').fill(dayInItaly(new Date(inDays(30))));
  await marta.getByLabel('Numero dell’atto').fill('n. 12');
  await marta.getByLabel('Data dell’atto').fill(dayInItaly(new Date()));
  await axe(marta);
  await marta.getByRole('button', { name: 'Dai la delega' }).click();
  await marta.getByText(/^valida fino al/u).waitFor();
  await axe(marta);

  await ada.reload();
  await ada.getByText(/Per delega di Marta Provini.*atto n\. 12/u).waitFor();
  await ada.getByRole('radio', { name: 'Favorevole', exact: true }).check();
  await confirm(ada).click();
  await ada.getByRole('heading', { name: 'Voto registrato' }).waitFor();
  await ada.getByText(/Per delega, atto n\. 12/u).waitFor();

  await signOff(marta, round);
  await marta.getByText('Il voto è già dato').waitFor();
  expect(hall.complaints).toEqual([]);
});
