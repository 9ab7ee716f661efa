import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findings } from '../support/findings.ts';
import { openHall } from '../support/hall.ts';

const before = `# Accordo

Lo sportello risponde dal lunedì al venerdì, dalle 9 alle 13.

Le risorse vengono dal fondo nazionale.
`;

test('[C3] a text is kept, frozen and read as its version, and what has changed is walked through by keys', async () => {
  await using hall = await openHall();
  const page = await hall.enter('Elena Esempi');
  const id = await importedDraft(page);

  await page.goto(`${hall.baseUrl}/documenti/${id}/versioni`);
  await page.getByRole('button', { name: 'Crea una versione…' }).click();
  await page.getByRole('textbox', { name: 'Nome della versione' }).fill('Prima del controllo');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Versione 1, «Prima del controllo»' }).waitFor();
  expect(await findings(page)).toEqual([]);

  await page.goto(`${hall.baseUrl}/documenti/${id}`);
  const text = page.getByRole('textbox', { name: /^Testo/u });
  await text.getByText('Le risorse vengono').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' E dai bilanci dei Comuni.');
  await page.getByText('Salvato', { exact: true }).first().waitFor();
  await step(page, id, 'ask_legal_check');
  await page.reload();

  await page.getByRole('button', { name: 'Congela…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Congela', exact: true }).click();
  const line = page.getByRole('region', { name: 'Versione' });
  await line.getByText('Versione 2, congelata oggi').waitFor();
  expect(await line.locator('code').textContent()).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/u);
  await page.locator('article').getByText('E dai bilanci dei Comuni.').waitFor();
  expect(await page.locator('[contenteditable=true]').count()).toBe(0);
  expect(await findings(page)).toEqual([]);

  await line.getByRole('link', { name: 'Che cosa è cambiato' }).click();
  await page.getByRole('heading', { name: 'Dalla versione 1 alla versione 2' }).waitFor();
  await page.locator('ins', { hasText: 'E dai bilanci dei Comuni.' }).waitFor();
  await page.keyboard.press('j');
  const change = page.getByRole('region', { name: 'Modificato , Differenza 1 di 1' });
  expect(await change.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await change.locator('ins').textContent()).toContain('aggiunto:');
  await page.keyboard.press('u');
  expect(await page.getByText('Lo sportello risponde').isVisible()).toBe(true);
  await page.keyboard.press('v');
  expect(await page.getByText('Lo sportello risponde').count()).toBe(2);
  expect(await findings(page)).toEqual([]);
  expect(hall.complaints).toEqual([]);
});

/** A text of a kind that needs no consultation on its way to be frozen. */
async function importedDraft(page: Page): Promise<string> {
  const id = await page.evaluate(async (words) => {
    const form = new FormData();
    form.set('kind', 'agreement');
    form.set('title', 'Accordo per lo sportello');
    form.set('file', new File([words], 'accordo.md', { type: 'text/markdown' }));
    const answer = await fetch('/api/documents/import', { method: 'POST', body: form });
    return ((await answer.json()) as { id: string }).id;
  }, before);
  await step(page, id, 'close_design');
  await step(page, id, 'draft_agreement');
  return id;
}

async function step(page: Page, id: string, name: string): Promise<void> {
  const status = await page.evaluate(
    async ([document, taken]) => {
      const answer = await fetch(`/api/documents/${document}/steps`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ step: taken }),
      });
      return answer.status;
    },
    [id, name] as const,
  );
  expect(status).toBe(204);
}
