import { randomUUID } from 'node:crypto';
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

test('what an address says and we did not is overwritten: nobody is led away from here, no page stops', async () => {
  const page = await hall.visitor();
  await page.goto(`${hall.baseUrl}/?poi=https%3A%2F%2Fevil.example%2F&fine=boh&esito=boh`);
  await page.getByRole('button', { name: 'Elena Esempi' }).click();
  await page.waitForURL(`${hall.baseUrl}/scrivania`);
  await page.goto(`${hall.baseUrl}/documenti?tipo=boh&stato=boh&mie=boh`);
  await page.getByText('16 sezioni', { exact: true }).waitFor();
});

test('a document that does not exist is answered in words, with a way out', async () => {
  const clara = await hall.enter('Clara Ipotesi');
  await clara.goto(`${hall.baseUrl}/documenti/${randomUUID()}`);
  await clara
    .getByRole('main')
    .getByRole('link', { name: /Documenti|documenti/ })
    .waitFor();
  expect(await clara.getByRole('textbox').count()).toBe(0);
});

test('who leaves is out: the next page asks her in again', async () => {
  const sara = await hall.enter('Sara Traccia');
  await sara.getByRole('button', { name: /Sara Traccia/ }).click();
  await sara.getByRole('menuitem', { name: 'Esci' }).click();
  await sara.getByRole('button', { name: 'Sara Traccia' }).waitFor();
  await sara.goto(`${hall.baseUrl}/scrivania`);
  await sara.getByRole('button', { name: 'Sara Traccia' }).waitFor();
});

test('what is missing, and an address that leads nowhere', async () => {
  const elena = await hall.enter('Elena Esempi');
  for (const path of ['/manca', '/nessun-indirizzo']) {
    await elena.goto(hall.baseUrl + path);
    await elena.getByRole('heading', { level: 1 }).waitFor();
    expect([path, ...(await findings(elena))]).toEqual([path]);
  }
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
