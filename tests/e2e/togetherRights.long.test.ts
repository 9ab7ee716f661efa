import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saved, text, writesAtTheEnd } from '../support/editorPage.ts';
import { findings } from '../support/findings.ts';
import { type Hall, openHall, openSection, untilReads } from '../support/hall.ts';

let hall: Hall;
/** Each with a browser of her own, for all tests of this file. */
let elena: Page;
let nadia: Page;
let clara: Page;
beforeAll(async () => {
  hall = await openHall();
  const names = ['Elena Esempi', 'Nadia Modelli', 'Clara Ipotesi'];
  const pages = await Promise.all(names.map((name) => hall.enter(name)));
  [elena, nadia, clara] = pages as [Page, Page, Page];
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('a caret stays between its letters when somebody writes before it in the same paragraph', async () => {
  await openSection(nadia, 'Giovani e minori');
  await openSection(elena, 'Giovani e minori');
  await text(nadia).click();
  await nadia.keyboard.press('Control+End');
  await writesAtTheEnd(elena, ' mare');
  await untilReads(nadia, ' mare');
  await nadia.keyboard.type(' cielo');
  await untilReads(elena, ' cielo mare');
  await elena.keyboard.type(' e monti');
  await untilReads(nadia, ' cielo mare e monti');
});

test('a page closed without a network gives its words back when the same person returns', async () => {
  await openSection(nadia, 'Giovani e minori');
  await saved(nadia);
  const context = nadia.context();
  const address = nadia.url();
  await context.setOffline(true);
  await writesAtTheEnd(nadia, ' Scritto prima di chiudere.');
  await nadia
    .getByText(/al sicuro su questo dispositivo/)
    .first()
    .waitFor();
  await nadia.close({ runBeforeUnload: false });
  await context.setOffline(false);
  nadia = await context.newPage();
  await nadia.goto(address);
  await untilReads(nadia, 'Scritto prima di chiudere.');
  await saved(nadia);
});

test('who may only read sees the text live and can change nothing', async () => {
  await openSection(clara, 'Anziani e caregiver');
  await clara.getByText('Sola lettura').first().waitFor();
  expect(await text(clara).count()).toBe(0);
  await openSection(elena, 'Anziani e caregiver');
  await writesAtTheEnd(elena, ' Si legge subito.');
  await clara.getByText('Si legge subito.').waitFor();
  expect(await findings(clara)).toEqual([]);
});

test('a right given while somebody reads lets her write, and withdrawn takes the pen away', async () => {
  await openSection(clara, 'Domiciliarità');
  await clara.getByText('Sola lettura').first().waitFor();
  await openSection(elena, 'Domiciliarità');
  await elena.getByRole('button', { name: 'Condividi…' }).click();
  const dialog = elena.getByRole('dialog');
  await dialog.getByRole('searchbox').or(dialog.getByRole('textbox')).first().fill('Clara');
  await dialog.getByRole('button', { name: /Clara Ipotesi/ }).click();
  await text(clara).waitFor();
  await writesAtTheEnd(clara, ' Scrive la presidente.');
  await untilReads(elena, 'Scrive la presidente.');
  await dialog.getByRole('button', { name: /Togli.*Clara Ipotesi/ }).click();
  await text(clara).waitFor({ state: 'detached' });
  await clara.getByText('Sola lettura').first().waitFor();
  await clara.getByText('Scrive la presidente.').waitFor();
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
