import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium.ts';
import { openCluster } from '../support/cluster.ts';
import { enterDemo } from '../support/demoVisitor.ts';
import { startServer } from '../support/server.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';
import { longSection, observeMany } from './observedText.ts';
import { percentile, spreadOf } from './statistics.ts';

/**
 * What five hundred observations cost on a text of sixty pages, in a browser: `node tests/bench/observations.ts`.
 * Two texts of the same words, opened and written in by turns; each round begins with the one that came last.
 */
const count = 500;
const rounds = Number(process.argv[2] ?? 7);
const letters = 60;

type Turn = {
  readonly usable: number;
  readonly marked: number;
  readonly key: number;
  readonly slowKey: number;
};

await using open = new AsyncDisposableStack();
const cluster = await openCluster();
open.defer(() => cluster.remove());
const directory = open.use(await temporaryDirectory());
const server = open.use(await startServer({ dataDir: directory.path, databaseUrl: cluster.url }));
const elena = await enterDemo(server.baseUrl, 'elena-esempi');
const texts = {
  without: await longSection(server.baseUrl, elena, 'Senza osservazioni'),
  with: await longSection(server.baseUrl, elena, 'Con osservazioni'),
};
await observeMany(server.baseUrl, elena, texts.with, count);

const browser: Browser = await launchChromium();
open.defer(() => browser.close());
const context = await browser.newContext({ locale: 'it-IT', viewport: { width: 1440, height: 900 } });
const [name = '', value = ''] = elena.headers.cookie.split('=');
await context.addCookies([{ name, value, url: server.baseUrl }]);
await context.addInitScript(watch);

const turns: Record<keyof typeof texts, Turn[]> = { with: [], without: [] };
// The first of each fills the caches of browser and server, and does not count.
for (let round = -1; round < rounds; round++) {
  const order = ['with', 'without'] as const;
  for (const which of round % 2 === 0 ? order : order.toReversed()) {
    const turn = await measure(
      context,
      `${server.baseUrl}/documenti/${texts[which]}`,
      which === 'with' ? count : 0,
    );
    if (round >= 0) turns[which].push(turn);
    console.error(JSON.stringify({ round, which, ...turn }));
  }
}
report();

type Watched = { usable: number; marked: number; expected: number; keys: number[] };

/** Runs in the page, before anything else of it: looks once a frame, and times each key until it is drawn. */
function watch(): void {
  const seen: Watched = { usable: 0, marked: 0, expected: 0, keys: [] };
  Object.assign(window, { seen });
  const look = () => {
    const text = document.querySelector('[role=textbox][contenteditable=true]');
    if (text !== null && seen.usable === 0) seen.usable = performance.now();
    if (text !== null && text.querySelectorAll('.obs-n').length >= 490) seen.marked = performance.now();
    if (seen.marked === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const drawn = new MessageChannel();
        drawn.port1.onmessage = () => seen.keys.push(performance.now() - timeStamp);
        drawn.port2.postMessage(null);
      });
    },
    true,
  );
}

async function measure(within: BrowserContext, address: string, expected: number): Promise<Turn> {
  const page = await within.newPage();
  await page.goto(address);
  await page.waitForFunction(
    (marks) => {
      const { seen } = window as unknown as { seen: Watched };
      return seen.usable > 0 && (marks === 0 || seen.marked > 0);
    },
    expected,
    { timeout: 60_000 },
  );
  await page.getByTestId('save-state').getByText('Salvato').waitFor();
  if (expected > 0)
    await page.waitForFunction(
      (threads) => document.querySelectorAll('.rail .thread').length >= threads,
      490,
    );
  // What goes on behind the opening is over.
  await page.waitForTimeout(2000);
  await caretInTheMiddle(page);
  for (let letter = 0; letter < letters; letter++) {
    await page.keyboard.press('a');
    await page.waitForTimeout(90);
  }
  const { usable, marked, keys } = await page.evaluate(() => (window as unknown as { seen: Watched }).seen);
  await page.close();
  const sorted = Float64Array.from(keys).sort();
  return {
    usable,
    marked: expected === 0 ? usable : marked,
    key: percentile(sorted, 0.5),
    slowKey: percentile(sorted, 0.95),
  };
}

/** At the end of a paragraph that bears a mark in one text, and none in the other. */
async function caretInTheMiddle(page: Page): Promise<void> {
  await page
    .getByRole('textbox', { name: /^Testo di/ })
    .locator('p')
    .nth(200)
    .click();
  await page.keyboard.press('End');
}

function report(): void {
  const rows: readonly (readonly [string, keyof Turn])[] = [
    ['text there and open to writing, ms', 'usable'],
    ['… with every mark drawn, ms', 'marked'],
    ['key → drawn, median ms', 'key'],
    ['… p95 ms', 'slowKey'],
  ];
  const cell = (values: readonly number[]) => {
    const { median, least, most } = spreadOf(values);
    return `${median.toFixed(1)} [${least.toFixed(1)}–${most.toFixed(1)}]`;
  };
  console.log(`| ${count} observations | with | without | ratio |\n|---|---|---|---|`);
  for (const [title, what] of rows) {
    const [one, other] = [turns.with.map((turn) => turn[what]), turns.without.map((turn) => turn[what])];
    const ratio = (spreadOf(one).median / spreadOf(other).median).toFixed(2);
    console.log(`| ${title} | ${cell(one)} | ${cell(other)} | ${ratio} |`);
  }
}
