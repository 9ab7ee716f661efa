import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../../server/platform/freePort.ts';
import { launchChromium } from '../support/chromium.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { openSection, untilReads } from '../support/hall.ts';
import { proxyKinds, startProxy } from '../support/proxies.ts';
import { startServer } from '../support/server.ts';
import { type TemporaryDirectory, temporaryDirectory } from '../support/temporaryDirectory.ts';

let database: FreshDatabase;
let directory: TemporaryDirectory;
beforeAll(async () => {
  database = await freshDatabase();
  directory = await temporaryDirectory();
});
afterAll(async () => {
  await database.drop();
  await directory[Symbol.asyncDispose]();
});

test.each(proxyKinds)('the block for %s in the README carries pages, words and files', async (kind) => {
  const [port, upstreamPort] = [await freePort('127.0.0.1'), await freePort('127.0.0.1')];
  await using server = await startServer({
    dataDir: directory.path,
    databaseUrl: database.url,
    env: {
      PORT: String(upstreamPort),
      BASE_URL: `https://localhost:${port}`,
      TRUSTED_PROXIES: '127.0.0.1',
    },
  });
  await using home = await temporaryDirectory();
  const upstream = `127.0.0.1:${upstreamPort}`;
  await using _proxy = await startProxy(kind, { directory: home.path, port, upstream });

  const browser = await launchChromium();
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'it-IT' });
  const page = await context.newPage();
  await page.goto(server.baseUrl);
  await page.getByRole('button', { name: 'Elena Esempi' }).click();
  await page.waitForURL('**/scrivania');
  const [cookie] = await context.cookies();
  expect([cookie?.name, cookie?.secure]).toEqual(['__Host-corale.session_token', true]);

  await openSection(page, 'Premessa');
  const words = `Attraverso ${kind} passano le parole.`;
  await page.getByRole('textbox').first().click();
  await page.keyboard.type(words);
  await untilReads(page, words);
  await page.getByText('Salvato', { exact: true }).first().waitFor();

  // More than Corale takes: its own words come back, not a page of the proxy's.
  const refused = await page.evaluate(async () => {
    const form = new FormData();
    form.set('kind', 'plan_section');
    form.set('title', 'Troppo');
    form.set('file', new File([new Uint8Array(24 * 1024 * 1024)], 'troppo.docx'));
    const answer = await fetch('/api/documents/import', { method: 'POST', body: form });
    return { status: answer.status, body: await answer.json() };
  });
  expect(refused).toMatchObject({ status: 413, body: { refused: 'too_large' } });
  await context.close();
  await browser.close();
});
