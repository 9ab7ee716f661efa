import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../../server/platform/clock.ts';
import { done, transact } from '../../../server/platform/transact.ts';
import type { ActsView } from '../../../shared/decisions/record/recordApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import { axeFaults } from '../../support/axeFaults.ts';
import type { FreshDatabase } from '../../support/database.ts';
import { type Hall, openHall, phone, wide } from '../../support/hall.ts';

let hall: Hall;
let database: FreshDatabase;
let marta: Page;
beforeAll(async () => {
  hall = await openHall({
    holds: 'demo',
    furnish: async (given) => {
      database = given;
      await moreActs(given, 60);
    },
  });
  marta = await hall.browserOf('marta-provini', wide);
});
afterAll(() => hall[Symbol.asyncDispose]());

/** So many that the oldest stand on a third page. */
async function moreActs({ db, owner }: FreshDatabase, count: number): Promise<void> {
  const [district] = await owner<{ id: DistrictId }[]>`select id from district`;
  const { id } = must(district, 'there is a district');
  const act = { act: 'document.renamed', by: null, subject: null, facts: { was: 'Prima' } };
  const acts = Array.from({ length: count }, () => act);
  await transact({ db, clock: systemClock }, id, async () => done(null, acts));
}

const registro = () => marta.goto(`${hall.baseUrl}/registro`);

async function actNumbered(seq: number) {
  const answer = await marta.request.get(`${hall.baseUrl}/api/record/acts?before=${seq + 1}`);
  const { acts } = (await answer.json()) as ActsView;
  return must(acts[0], 'there is an act');
}

async function look(number: string, print: string): Promise<void> {
  await marta.getByLabel('Numero dell’atto').fill(number);
  await marta.getByLabel('Impronta dell’atto').fill(print);
  await marta.getByRole('button', { name: 'Cerca nel registro' }).click();
}

test('[J4] a receipt is found, or not, and a slip of the pen is called one', async () => {
  await registro();
  await marta.getByRole('heading', { name: 'Il registro è integro' }).waitFor();
  const { hash } = await actNumbered(7);
  await look('2026-0007', hash.replace(/.{4}/gu, '$& '));
  await marta.getByRole('alert').getByText('Il registro contiene la tua ricevuta').waitFor();
  expect(await axeFaults(marta)).toEqual([]);
  await look('8', hash);
  await marta.getByText('L’atto 8 ha qui un’altra impronta.').waitFor();
  await look('99999', hash);
  await marta.getByText('la ricevuta è dell’atto 99999').waitFor();
  await look('7', hash.slice(2));
  await marta.getByText('L’impronta ha 64 cifre').waitFor();
  expect(await marta.getByRole('alert').count()).toBe(0);
});

test('[J6] a record that was altered is red where it breaks, on a large page and a small one', async () => {
  await database.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update journal_payload set payload = replace(payload, '"at"', '"aT"') where seq = 6`;
  });
  // What was found is good for a minute; a server that starts has found nothing yet.
  await hall.killAndRestart();
  await registro();
  await marta.getByRole('heading', { name: 'L’atto 6 è stato alterato' }).waitFor();
  await marta.getByText('Gli atti da 1 a 5 sono integri').waitFor();
  expect(await axeFaults(marta)).toEqual([]);
  // Older acts come one page after the other, and focus goes on with the first that came.
  for (let shown = 25; !(await marta.locator('.chain > li.bad').isVisible()); shown += 25) {
    await marta.getByRole('button', { name: 'Atti precedenti' }).click();
    await marta.waitForFunction(
      (from) => document.activeElement === document.querySelectorAll('.chain > li')[from],
      shown,
    );
  }
  expect(await marta.locator('.chain > li.bad').innerText()).toContain('Atto 6');
  await marta.setViewportSize(must(phone.viewport, 'a phone has a size'));
  expect(await axeFaults(marta)).toEqual([]);
  const tooWide = await marta.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(tooWide).toBe(false);
});
