import { readdir, readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { must } from '../../shared/kernel/assert.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import { launchChromium } from '../support/chromium.ts';
import { longEdit } from '../text/diff/longText.ts';
import { spreadOf } from './statistics.ts';

/**
 * How long two versions of a hundred pages take to be compared, in the thread in which the page compares them:
 * `node tests/bench/difference.ts`. From the question to the answer, with both texts on their way there, the thread
 * begun anew each time as the page does.
 */
const blocks = 2000;
const rounds = Number(process.argv[2] ?? 7);

const assets = new URL('../../client/dist/assets/', import.meta.url);
const script = must(
  (await readdir(assets)).find((name) => /^difference\.worker-.*\.js$/u.test(name)),
  'the pages are built',
);
const code = await readFile(new URL(script, assets), 'utf8');

const usual = longEdit(blocks);
const other = longEdit(blocks, { seed: 2 }).was;
const cases: Readonly<Record<string, { readonly was: TextNode; readonly now: TextNode }>> = {
  'one block in ten reworded, some moved, come and gone': usual,
  'the same, with other ids, as versions have none': longEdit(blocks, { keepsIds: false }),
  'seven blocks in ten reworded, with other ids': longEdit(blocks, { keepsIds: false, share: 0.7 }),
  'nothing in common, under the same ids': { was: usual.was, now: other },
};

await using browser = await launchChromium();
const page = await browser.newPage();
await page.route('**/*', (route) =>
  route.request().url().endsWith('.js')
    ? route.fulfill({ contentType: 'text/javascript', body: code })
    : route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
);
await page.goto('http://difference.invalid/');

const letters = plainText(usual.was).length;
console.log(`${blocks} blocks, ${letters} letters, ${rounds} rounds\n`);
console.log('| two versions of a hundred pages | ms |\n|---|---|');
for (const [name, texts] of Object.entries(cases)) {
  const times: number[] = [];
  // The first fills the caches of the browser, and does not count.
  for (let round = -1; round < rounds; round++) {
    const time = await compare(page, texts);
    if (round >= 0) times.push(time);
  }
  const { median, least, most } = spreadOf(times);
  console.log(`| ${name} | ${median.toFixed(0)} [${least.toFixed(0)}–${most.toFixed(0)}] |`);
}

function compare(on: Page, texts: { readonly was: TextNode; readonly now: TextNode }): Promise<number> {
  return on.evaluate(
    (asked) =>
      new Promise<number>((resolve, reject) => {
        const began = performance.now();
        const worker = new Worker('/difference.worker.js', { type: 'module' });
        worker.onmessage = () => {
          resolve(performance.now() - began);
          worker.terminate();
        };
        worker.onerror = () => reject(new Error('the thread has failed'));
        worker.postMessage(asked);
      }),
    texts,
  );
}
