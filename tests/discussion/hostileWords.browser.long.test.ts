import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hall, openHall, wide } from '../support/hall.ts';
import { type HostilePlaces, hostileTown } from '../support/hostileTown.ts';
import { hostileWords } from '../support/hostileWords.ts';

let hall: Hall;
let places: HostilePlaces;
let elena: Page;
const happened: string[] = [];
beforeAll(async () => {
  hall = await openHall({
    holds: 'demo',
    furnish: async (database) => {
      places = await hostileTown(database);
    },
  });
  // Without the policy of our answers, which would stop what is to be seen running.
  elena = watched(await hall.enter('Elena Esempi', { ...wide, bypassCSP: true }));
});
afterAll(() => hall[Symbol.asyncDispose]());

function watched(page: Page): Page {
  page.on('dialog', (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(hall.baseUrl) && !/^(?:data|blob):/u.test(url)) happened.push(`asked for ${url}`);
  });
  page.on('popup', (popup) => happened.push(`opened ${popup.url()}`));
  return page;
}

/** Everything on the page that words alone would not have made. */
function strange(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('[data-hostile], iframe, object, embed, base, math')];
    const ways = [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ protocol }) => !['http:', 'https:', 'mailto:', 'tel:'].includes(protocol),
    );
    const handlers = [...document.querySelectorAll('*')].filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith('on')),
    );
    const scripts = [...document.scripts].filter(({ src }) => !src.startsWith(location.origin));
    const ran = '__x' in window ? ['it ran'] : [];
    return [...[...found, ...ways, ...handlers, ...scripts].map((element) => element.outerHTML), ...ran];
  });
}

/** How many of the hostile words a page shows as they were written, once it shows so many. */
async function shows(page: Page, atLeast: number): Promise<void> {
  await page.waitForFunction(
    ([words, wanted]) => {
      const drawn = document.body.textContent ?? '';
      return words.filter((each) => drawn.includes(each)).length >= wanted;
    },
    [hostileWords, atLeast] as const,
  );
}

async function isHarmless(page: Page): Promise<void> {
  // Whatever waits for its turn has it: pictures that fail, animations that begin.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  expect([new URL(page.url()).pathname, await strange(page), happened]).toEqual([expect.anything(), [], []]);
}

test('there are two hundred ways to do harm, and more; drawn as markup they would run and be noticed', async () => {
  expect(new Set(hostileWords).size).toBeGreaterThanOrEqual(200);
  const page = await hall.visitor({ ...wide, bypassCSP: true });
  const marked = await page.evaluate((all) => {
    const parts = all.map((words) => {
      const part = document.createElement('div');
      part.innerHTML = words;
      return part;
    });
    document.body.append(...parts);
    return parts.filter((part) => part.querySelector('[data-hostile]') !== null).length;
  }, hostileWords);
  expect(marked).toBeGreaterThan(150);
  await page.waitForFunction(() => '__x' in window);
  expect(await strange(page)).toContain('it ran');
  await page.close();
});

test('what people and bodies are called and what they write is read as words, on every page', async () => {
  // So many of them at least: a page that shows none would be as harmless.
  const pages: readonly (readonly [string, number])[] = [
    ['/documenti', 10],
    [`/consultazioni/${places.round}`, hostileWords.length],
    ['/avvisi', 30],
    ['/consultazioni/nuova', 50],
    ['/amministrazione/organi', 50],
    ['/amministrazione/persone', 40],
  ];
  for (const [path, atLeast] of pages) {
    await elena.goto(hall.baseUrl + path);
    await shows(elena, atLeast);
    await isHarmless(elena);
  }
});

test('observations, proposals, replies and files beside a text that is read are words', async () => {
  await elena.goto(`${hall.baseUrl}/documenti/${places.read}`);
  await elena.getByRole('article').nth(100).waitFor();
  await shows(elena, hostileWords.length);
  await isHarmless(elena);
});

test('a text that no editor has made is harmless in the editor, and so is whatever is pasted there', async () => {
  await elena.goto(`${hall.baseUrl}/documenti/${places.written}`);
  const text = elena.locator('[role=textbox][contenteditable=true]');
  await text.getByText('Collegamento').first().waitFor();
  await isHarmless(elena);
  await text.evaluate((element, all) => {
    element.focus();
    getSelection()?.selectAllChildren(element);
    for (const words of all) {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', `<p>Incollato ${words}</p>`);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }
  }, hostileWords);
  await text.getByText('Incollato').first().waitFor();
  await isHarmless(elena);
});

test('the policy of every answer lets no script of a page run, and no page talk to others', async () => {
  const paths = ['/', `/documenti/${places.read}`, '/api/session', '/api/nessuna', '/files/x/y', '/nessuna'];
  for (const path of paths) {
    const policy = (await fetch(hall.baseUrl + path)).headers.get('content-security-policy') ?? '';
    const scripts = policy.split('; ').find((part) => part.startsWith('script-src '));
    expect([path, scripts]).toEqual([path, "script-src 'self'"]);
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("base-uri 'none'");
  }
});
