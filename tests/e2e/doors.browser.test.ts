import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, openSection } from '../support/hall.ts';

const dist = fileURLToPath(new URL('../../client/dist', import.meta.url));

let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('two doors say that they are not open yet; the third lets a persona in', async () => {
  const page = await hall.visitor();
  expect(await page.getByText(/^Non ancora/).count()).toBe(2);
  await page.getByRole('button', { name: 'Marta Provini' }).click();
  await page.waitForURL('**/scrivania');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByText('Comune di Romanengo').first().waitFor();
});

test('who is not signed in is led to the door, and back to the page she asked for', async () => {
  const elena = await hall.enter('Elena Esempi');
  await openSection(elena, 'Analisi dei bisogni');
  const address = new URL(elena.url()).pathname;
  const page = await hall.visitor();
  await page.goto(hall.baseUrl + address);
  await page.getByRole('button', { name: 'Elena Esempi' }).click();
  await page.waitForURL(`**${address}`);
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

test('the door needs at most 150 kB of script', async () => {
  const page = await hall.visitor();
  await page.getByRole('button', { name: 'Elena Esempi' }).waitFor();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((path) => gzipSync(readFileSync(dist + path), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(150_000);
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
