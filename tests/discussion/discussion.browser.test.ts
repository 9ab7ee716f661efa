import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoundChoices } from '../../shared/discussion/consultationApi.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import { axeFaults } from '../support/axeFaults.ts';
import { type Hall, openHall, openSection, phone } from '../support/hall.ts';

let hall: Hall;
/** The partner observes, the office answers; each keeps her page through the whole file. */
let nadia: Page;
let elena: Page;
beforeAll(async () => {
  hall = await openHall();
  [nadia, elena] = await Promise.all([hall.enter('Nadia Modelli'), hall.enter('Elena Esempi')]);
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const shots = process.env['SHOTS'];
async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

const axe = async (page: Page) => expect(await axeFaults(page)).toEqual([]);
const rail = (page: Page) => page.getByRole('complementary', { name: 'Osservazioni e proposte' });
const thread = (page: Page, number: number) =>
  page.getByRole('article', { name: new RegExp(`^Osservazione ${number},`, 'u') });
const head = (page: Page, number: number) => thread(page, number).getByRole('button', { expanded: false });
const field = (page: Page, label: string) => page.getByRole('textbox', { name: label });
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor();

/** Marks words of the text as mouse or finger would. */
async function choose(page: Page, words: string): Promise<void> {
  await page.locator('.prose').getByText(words).first().waitFor();
  await page.evaluate((wanted) => {
    const text = document.querySelector('.prose');
    const walker = text && document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const at = node.textContent?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      node.parentElement?.closest<HTMLElement>('[contenteditable=true]')?.focus();
      document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
  }, words);
}

async function observe(page: Page, passage: string, words: string): Promise<void> {
  await choose(page, passage);
  await page.keyboard.press('Control+Alt+m');
  await field(page, 'La tua osservazione').fill(words);
  await page.keyboard.press('Control+Enter');
}

test('a partner observes some words and names somebody; the office reads it beside them and answers', async () => {
  await openSection(nadia, 'Domiciliarità');
  await rail(nadia).getByText('Ancora nessuna osservazione').waitFor();
  await axe(nadia);
  await choose(nadia, 'chi vuole restare');
  await nadia.keyboard.press('Control+Alt+m');
  await field(nadia, 'La tua osservazione').waitFor();
  await nadia.keyboard.type('Chi risponde il sabato? Lo chiediamo a @Elena');
  // Over the rail, where a mouse reaches it: it is measured on the window, the rail is a layer of its own.
  await nadia.getByRole('option', { name: /Elena Esempi/u }).hover();
  await nadia.keyboard.press('Enter');
  await nadia.keyboard.press('Control+Enter');
  await thread(nadia, 1).getByText('@Elena Esempi').waitFor();

  await elena.goto(nadia.url());
  await elena
    .locator('.prose')
    .getByRole('button', { name: /^Osservazione 1,/u })
    .click();
  await thread(elena, 1).getByText('Cooperativa Esempio Uno').waitFor();
  await thread(elena, 1).getByRole('button', { name: 'Rispondi con un esito' }).click();
  await thread(elena, 1)
    .getByRole('radio', { name: /^Accolta in parte/u })
    .check();
  await thread(elena, 1).getByRole('button', { name: 'Rispondi', exact: true }).click();
  await thread(elena, 1).getByText('Scrivi il motivo').waitFor();
  await axe(elena);
  await field(elena, 'Motivo').fill('Il numero c’è già; lo scriviamo anche qui.');
  await thread(elena, 1).getByRole('button', { name: 'Rispondi', exact: true }).click();
  await rail(nadia).getByRole('button', { name: 'Tutte' }).click();
  await thread(nadia, 1).getByText('Accolta in parte').waitFor();
  await head(nadia, 1).click();
  await thread(nadia, 1).getByText('lo scriviamo anche qui').waitFor();
  await axe(nadia);
});

test('whoever types beside a number has the same number before and after', async () => {
  const number = elena.locator('.prose').getByRole('button', { name: /^Osservazione 1,/u });
  const [before] = await number.elementHandles();
  await number.evaluate(({ nextSibling }) => {
    nextSibling?.parentElement?.closest<HTMLElement>('[contenteditable=true]')?.focus();
    document.getSelection()?.setBaseAndExtent(nextSibling as Text, 1, nextSibling as Text, 1);
  });
  await elena.keyboard.type('ancora ');
  await elena.locator('.prose').getByText('ancora ').waitFor();
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
});

test('of two who answer at once the second is told who was faster, and keeps her words', async () => {
  await observe(nadia, 'Scegli pochi indicatori', 'Quali, per esempio?');
  await head(elena, 2).click();
  await head(nadia, 2).click();
  await thread(elena, 2).getByRole('button', { name: 'Rispondi con un esito' }).click();
  await thread(elena, 2)
    .getByRole('radio', { name: /^Accolta/u })
    .first()
    .check();
  await field(elena, 'Motivo').fill('Ne scriviamo tre.');
  // Her page does not hear of it before she sends.
  await elena.context().setOffline(true);
  await thread(nadia, 2).getByRole('button', { name: 'Altro sulla 2' }).click();
  await nadia.getByRole('menuitem', { name: 'Chiudi l’osservazione' }).click();
  await thread(nadia, 2).getByText('Chiusa da chi l’ha fatta').waitFor();
  await elena.context().setOffline(false);
  await thread(elena, 2).getByRole('button', { name: 'Rispondi', exact: true }).click();
  await thread(elena, 2)
    .getByText(/ha fatto prima Nadia Modelli/u)
    .waitFor();
  expect(await field(elena, 'Motivo').inputValue()).toBe('Ne scriviamo tre.');
});

test('words sent without a network are kept through a reload, go when it is back, and count once', async () => {
  await head(nadia, 1).click();
  await thread(nadia, 1).getByRole('button', { name: 'Commenta' }).click();
  await nadia.context().setOffline(true);
  await field(nadia, 'Il tuo commento').fill('Grazie. Va bene così.');
  await nadia.keyboard.press('Control+Enter');
  await thread(nadia, 1).getByText('In attesa di rete').waitFor();
  await shot(nadia, 'waiting-1440');
  await axe(nadia);
  await nadia.context().setOffline(false);
  await nadia.reload();
  await rail(nadia).getByRole('button', { name: 'Tutte' }).click();
  await head(nadia, 1).click();
  await thread(nadia, 1).getByText('Grazie. Va bene così.').waitFor();
  await thread(nadia, 1).getByText('In attesa di rete').waitFor({ state: 'detached' });
  expect(await thread(nadia, 1).getByText('Grazie. Va bene così.').count()).toBe(1);
});

test('by keys alone: Alt goes from one to the next, Esc keeps what is typed, F6 comes into the rail', async () => {
  await nadia.keyboard.press('Alt+ArrowDown');
  await said(nadia, /^Osservazione \d, /u);
  await nadia.keyboard.press('Control+Alt+m');
  await field(nadia, 'La tua osservazione').fill('Una mezza frase');
  await nadia.keyboard.press('Escape');
  await field(nadia, 'La tua osservazione').waitFor({ state: 'detached' });
  await nadia.keyboard.press('Control+Alt+m');
  expect(await field(nadia, 'La tua osservazione').inputValue()).toBe('Una mezza frase');
  await nadia.keyboard.press('Escape');
  expect(hall.complaints).toEqual([]);
});

test('on a phone the threads stand in a sheet over the text, and lead back to their words', async () => {
  const clara = await hall.enter('Clara Ipotesi', { ...phone, colorScheme: 'dark' });
  await clara.goto(`${elena.url().split('?')[0]}?osservazione=1`);
  const sheet = clara.getByRole('dialog', { name: 'Osservazioni' });
  await thread(clara, 1).getByText('lo scriviamo anche qui').waitFor();
  await shot(clara, 'sheet-360-dark');
  await axe(clara);
  await thread(clara, 1).getByRole('button', { name: 'Mostra nel testo' }).click();
  await sheet.waitFor({ state: 'detached' });
  await clara
    .locator('.prose')
    .getByRole('button', { name: /^Osservazione 1,/u })
    .tap();
  await sheet.waitFor();
  await clara.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  expect(hall.complaints).toEqual([]);
});

/** Asks as this person's page would. */
function ask(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([how, where, what]) => {
      const answer = await fetch(where, {
        method: how,
        headers: { 'content-type': 'application/json' },
        ...(what !== undefined && { body: JSON.stringify(what) }),
      });
      return answer.status === 204 ? null : answer.json();
    },
    [method, path, body] as const,
  );
}

test('in a round a partner proposes other words; the office writes them into the text, and the partner is told', async () => {
  await openSection(elena, 'Premessa');
  const id = new URL(elena.url()).pathname.split('/').at(-1);
  const { organisations } = (await ask(elena, 'GET', '/api/consultations/choices')) as RoundChoices;
  const { id: round } = (await ask(elena, 'POST', '/api/consultations', {
    documents: [id],
    invited: organisations
      .filter(({ name }) => name === 'Cooperativa Esempio Uno')
      .map((one) => ({ organisation: one.id })),
    deadline: '2099-11-27T11:00:00Z',
    instructions: '',
  })) as { readonly id: string };

  await nadia.goto(elena.url());
  const passage = (await nadia.locator('.prose p').first().innerText()).split(' ').slice(0, 3).join(' ');
  await rail(nadia).getByText('termine').waitFor();
  await choose(nadia, passage);
  await nadia.keyboard.press('Control+Alt+p');
  await field(nadia, 'Le parole che proponi').fill('Queste altre parole');
  await nadia.getByRole('textbox', { name: /Perché/u }).fill('Si capisce meglio.');
  await nadia.keyboard.press('Control+Enter');
  await thread(nadia, 1).getByText('Si capisce meglio.').waitFor();
  // The text itself has not changed for anybody.
  expect(((await ask(nadia, 'GET', `/api/documents/${id}`)) as DocumentView).mayWrite).toBe(false);

  await ask(elena, 'POST', `/api/consultations/${round}/close`);
  await head(elena, 1).click();
  await thread(elena, 1).getByRole('button', { name: 'Accogli nel testo' }).click();
  await thread(elena, 1).getByText('Le parole proposte sono nel testo.').waitFor();
  await elena.getByRole('textbox', { name: /Testo/u }).first().getByText('Queste altre parole').waitFor();

  await nadia.locator('.prose').getByText('Queste altre parole').waitFor();
  await nadia.getByRole('button', { name: /avvis[oi] non lett[oi]/u }).click();
  await nadia.getByRole('link', { name: /La tua osservazione 1 .* è accolta\. Ha risposto/u }).click();
  await thread(nadia, 1).getByText('Le parole proposte sono nel testo.').waitFor();
  expect(hall.complaints).toEqual([]);
});
