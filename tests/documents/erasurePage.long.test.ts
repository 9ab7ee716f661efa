import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { erasedStub } from '../../shared/documents/erasure/erasedWords.ts';
import { type Hall, openHall, phone } from '../support/hall.ts';

let hall: Hall;
let elena: Page;
let marta: Page;
beforeAll(async () => {
  hall = await openHall();
  elena = await hall.enter('Elena Esempi');
  marta = await hall.enter('Marta Provini');
});
afterAll(async () => {
  await hall[Symbol.asyncDispose]();
});

const shots = process.env['SHOTS'];
async function shot(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
}

async function axeFindsNothing(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
}

const text = (page: Page) => page.getByRole('textbox', { name: /^Testo di/ });
const saved = (page: Page) => page.getByTestId('save-state').getByText('Salvato').waitFor();

/** A section that both may write, open before both. */
async function openSection(title: string): Promise<string> {
  const headers = { origin: hall.baseUrl };
  const made = await elena.request.post(`${hall.baseUrl}/api/documents`, {
    headers,
    data: { kind: 'plan_section', title },
  });
  const { id } = (await made.json()) as { readonly id: string };
  const session = await marta.request.get(`${hall.baseUrl}/api/session`);
  const { actor } = (await session.json()) as { readonly actor: { readonly person: string } };
  await elena.request.post(`${hall.baseUrl}/api/documents/${id}/grants`, {
    headers,
    data: { person: actor.person },
  });
  await Promise.all([elena, marta].map((page) => page.goto(`${hall.baseUrl}/documenti/${id}`)));
  await Promise.all([elena, marta].map((page) => text(page).waitFor()));
  return id;
}

/** The names of what this browser keeps on the device: words that were typed letter by letter are not found as words. */
async function copiesOn(page: Page): Promise<readonly (string | undefined)[]> {
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}

/** What this browser keeps on the device, read as text. */
function keptOn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const decoder = new TextDecoder();
    const databases = await indexedDB.databases();
    const all = databases.map(
      ({ name = '' }) =>
        new Promise<string>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onerror = () => reject(request.error);
          request.onsuccess = () => {
            const database = request.result;
            const stores = [...database.objectStoreNames];
            const transaction = database.transaction(stores);
            const read = stores.map(
              (store) =>
                new Promise<string>((told) => {
                  const values = transaction.objectStore(store).getAll();
                  values.onsuccess = () =>
                    told(
                      values.result
                        .map((value: unknown) =>
                          value instanceof Uint8Array ? decoder.decode(value) : JSON.stringify(value),
                        )
                        .join(' '),
                    );
                }),
            );
            void Promise.all(read).then((parts) => {
              database.close();
              resolve(parts.join(' '));
            });
          };
        }),
    );
    return `${(await Promise.all(all)).join(' ')} ${JSON.stringify(localStorage)}`;
  });
}

test('[E1, H2] personal data is looked for, erased with a typed word, and gone from the other page and its device', async () => {
  const id = await openSection('Un colloquio');
  await text(elena).click();
  await elena.keyboard.type('Ieri Zeno Quasivero ha chiesto aiuto. Il resto rimane.');
  await saved(elena);
  await marta.getByText('Il resto rimane.').waitFor();
  await saved(marta);
  await elena.getByRole('button', { name: /^Azioni/ }).click();
  await elena.getByRole('menuitem', { name: 'Cancella dati personali…' }).click();
  const dialog = elena.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Parole da cancellare' }).fill('zeno quasivero');
  await shot(elena, 'erasure-words');
  await axeFindsNothing(elena);
  await dialog.getByRole('button', { name: 'Vedi dove si trovano' }).click();
  await dialog.getByText('Nel testo: 1 punto').waitFor();
  await shot(elena, 'erasure-review');
  await axeFindsNothing(elena);
  await dialog.getByRole('button', { name: 'Cancella per sempre' }).click();
  await dialog.getByText('Scrivi il motivo.').waitFor();
  await dialog.getByRole('textbox', { name: 'Motivo' }).fill('Nome incollato per errore');
  await dialog.getByRole('textbox', { name: /^Per confermare/ }).fill('CANCELLA');
  await dialog.getByRole('button', { name: 'Cancella per sempre' }).click();
  await dialog.getByText(/^Tolti da 1 punto/).waitFor();
  await shot(elena, 'erasure-done');
  await dialog.getByRole('button', { name: 'Torna al testo' }).click();

  await marta.getByText(erasedStub).waitFor();
  await marta.getByText('Da questo testo sono stati cancellati dei dati personali').first().waitFor();
  await shot(marta, 'erasure-heard');
  await axeFindsNothing(marta);
  await saved(marta);
  for (const page of [elena, marta]) {
    expect(await page.locator('body').innerText()).not.toContain('Quasivero');
    await expect.poll(() => keptOn(page)).not.toContain('Quasivero');
    await expect.poll(() => copiesOn(page)).not.toContainEqual(expect.stringContaining(`:${id}:1`));
  }
  // The text goes on.
  await text(marta).click();
  await marta.keyboard.press('Control+End');
  await marta.keyboard.type(' E si continua.');
  await elena.getByText('E si continua.').waitFor();
  expect(hall.complaints).toEqual([]);
});

test('[E1] a device forgets an erased text at its next visit, whatever page that is', async () => {
  const id = await openSection('Letto ieri');
  await text(marta).click();
  await marta.keyboard.type('Ieri Zeno Quasivero ha chiesto aiuto.');
  await saved(marta);
  await elena.getByText('Zeno Quasivero').waitFor();
  await saved(elena);
  await marta.goto(`${hall.baseUrl}/profilo`);
  expect(await copiesOn(marta)).toContainEqual(expect.stringContaining(`:${id}:1`));
  const erased = await elena.request.post(`${hall.baseUrl}/api/documents/${id}/erasures`, {
    headers: { origin: hall.baseUrl },
    data: { words: ['Zeno Quasivero'], files: [], reason: 'Errore', confirmed: true },
  });
  expect(erased.status()).toBe(201);
  await marta.reload();
  await expect.poll(() => copiesOn(marta)).not.toContainEqual(expect.stringContaining(`:${id}:1`));
  // Who comes back to the text is told all the same.
  await marta.goto(`${hall.baseUrl}/documenti/${id}`);
  await marta.getByText('Da questo testo sono stati cancellati dei dati personali').first().waitFor();
  expect(hall.complaints).toEqual([]);
});

test('[H1] scene 14 on the page: words written without a network wait for the next draft', async () => {
  const id = await openSection('Si congela');
  await text(marta).click();
  await marta.keyboard.type('Scritto in rete.');
  await saved(marta);
  await marta.context().setOffline(true);
  await marta.keyboard.type(' Questa frase è nata senza rete. E anche questa.');
  const headers = { origin: hall.baseUrl };
  const round = await elena.request.post(`${hall.baseUrl}/api/consultations`, {
    headers,
    data: {
      documents: [id],
      invited: [{ person: await personOf(marta) }],
      deadline: new Date(Date.now() + 5 * 86_400_000).toISOString(),
      instructions: 'Leggete.',
    },
  });
  expect(round.status()).toBe(201);
  await marta.context().setOffline(false);
  const safe = marta.getByText('Quello che hai scritto senza rete è al sicuro');
  await safe.waitFor();
  await shot(marta, 'held-safe');
  await axeFindsNothing(marta);
  await marta.getByRole('button', { name: 'Vedi le tue frasi' }).click();
  await marta.getByRole('dialog').getByText('Questa frase è nata senza rete.').waitFor();
  await shot(marta, 'held-words');
  await axeFindsNothing(marta);
  await marta.keyboard.press('Escape');
  expect(await keptOn(marta)).not.toContain('nata senza rete');

  const { id: opened } = (await round.json()) as { readonly id: string };
  await elena.request.post(`${hall.baseUrl}/api/consultations/${opened}/close`, { headers });
  await marta.reload();
  await marta.getByText('Ti aspetta quello che hai scritto senza rete').waitFor();
  await saved(marta);
  expect(await text(marta).innerText()).not.toContain('nata senza rete');
  await marta.getByRole('button', { name: 'Vedi le tue frasi' }).click();
  await marta.setViewportSize({ width: 360, height: 740 });
  await shot(marta, 'held-narrow');
  await marta.getByRole('button', { name: 'Metti nel testo' }).click();
  await text(marta).getByText('Questa frase è nata senza rete.').waitFor();
  await elena.getByText('Questa frase è nata senza rete.').waitFor();
  expect(hall.complaints).toEqual([]);
});

async function personOf(page: Page): Promise<string> {
  const session = await page.request.get(`${hall.baseUrl}/api/session`);
  return ((await session.json()) as { readonly actor: { readonly person: string } }).actor.person;
}

test('[E1] on a phone the form is whole and finds nothing where nothing is', async () => {
  const id = await openSection('Niente da togliere');
  const page = await hall.enter('Elena Esempi', { ...phone, colorScheme: 'dark' });
  await page.goto(`${hall.baseUrl}/documenti/${id}`);
  await page.getByRole('button', { name: /^Azioni/ }).click();
  await page.getByRole('menuitem', { name: 'Cancella dati personali…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Vedi dove si trovano' }).click();
  await dialog.getByText(/^Scrivi almeno un dato/).waitFor();
  await dialog.getByRole('textbox', { name: 'Parole da cancellare' }).fill('Nessuno al mondo');
  await dialog.getByRole('button', { name: 'Vedi dove si trovano' }).click();
  await dialog.getByText(/^Queste parole non si trovano/).waitFor();
  await shot(page, 'erasure-phone');
  await axeFindsNothing(page);
});
