import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { saved, text, writesAtTheEnd } from '../support/editorPage.ts';
import { type Hall, openHall, openSection, untilReads, words } from '../support/hall.ts';

let hall: Hall;
/** Each with a browser of her own, for all tests of this file. */
let elena: Page;
let marta: Page;
beforeAll(async () => {
  hall = await openHall();
  const names = ['Elena Esempi', 'Marta Provini'];
  const pages = await Promise.all(names.map((name) => hall.enter(name)));
  [elena, marta] = pages as [Page, Page];
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

test('two people of two organisations write in one section, see each other, and undo only their own words', async () => {
  await openSection(elena, 'Anziani e caregiver');
  await openSection(marta, 'Anziani e caregiver');
  await elena.getByText('Sindaca di Romanengo').first().waitFor();
  await writesAtTheEnd(elena, ' Parole di Elena.');
  await untilReads(marta, 'Parole di Elena.');
  await writesAtTheEnd(marta, ' Parole di Marta.');
  await untilReads(elena, 'Parole di Marta.');
  await elena.locator('.caret').getByText('Marta Provini').waitFor({ state: 'attached' });
  await text(elena).click();
  await elena.keyboard.press('Control+z');
  await untilReads(marta, 'Parole di Elena.', false);
  expect(await words(elena)).toContain('Parole di Marta.');
  await saved(elena);
  await saved(marta);
  expect(await words(elena)).toBe(await words(marta));
});

test('what is written without a network is kept on the device, said so, and merged on return', async () => {
  await marta.context().setOffline(true);
  await writesAtTheEnd(marta, ' Senza rete.');
  await marta
    .getByText(/In attesa di rete\. \d+ modifiche al sicuro su questo dispositivo/)
    .first()
    .waitFor();
  await writesAtTheEnd(elena, ' Intanto in ufficio.');
  await saved(elena);
  await marta.context().setOffline(false);
  await untilReads(elena, 'Senza rete.');
  await untilReads(marta, 'Intanto in ufficio.');
  await saved(marta);
  expect(await words(marta)).toBe(await words(elena));
});

test('the server is killed: everything shown as saved is there after the restart, on screen and in a new page', async () => {
  await writesAtTheEnd(marta, ' Prima dell’interruzione.');
  await saved(marta);
  await hall.killAndRestart();
  const nadia = await hall.enter('Nadia Modelli');
  await openSection(nadia, 'Anziani e caregiver');
  await untilReads(nadia, 'Prima dell’interruzione.');
  await writesAtTheEnd(nadia, ' Dopo.');
  await untilReads(marta, 'Dopo.');
  await saved(marta);
  expect((await words(marta))?.split('Prima dell’interruzione.')).toHaveLength(2);
});

test('no page complained', () => {
  expect(hall.complaints).toEqual([]);
});
