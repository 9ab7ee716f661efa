import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { sharedChromium } from './chromium.ts';
import { type FreshDatabase, freshDatabase } from './database.ts';
import type { Furnished } from './globalCluster.ts';
import { type RunningServer, startServer } from './server.ts';
import { temporaryDirectory } from './temporaryDirectory.ts';

/** The whole product as people meet it: a real server on a real database, and a real browser before it. */
export type Hall = AsyncDisposable & {
  readonly baseUrl: string;
  /** A persona with a browser of her own, at her Scrivania; the doors are tried where they are shown. */
  readonly enter: (name: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A persona's browser, let in already and with nothing open yet: for whoever's way in is not what is tried. */
  readonly browserOf: (persona: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Somebody before the doors, or where an address of this hall leads. */
  readonly visitor: (options?: BrowserContextOptions, address?: string) => Promise<Page>;
  /** kill -9, and another server on the same data and the same port. */
  readonly killAndRestart: () => Promise<void>;
  /** What a page said on its console that it should not have: errors, and exceptions nobody caught. */
  readonly complaints: readonly string[];
};

export const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

/** How a hall differs from the demo territory. */
export type Furniture = {
  readonly env?: Readonly<Record<string, string>>;
  /** Puts something into the database before the server starts, which is empty unless `holds` says otherwise. */
  readonly furnish?: (database: FreshDatabase) => Promise<void>;
  readonly holds?: Furnished;
};

export async function openHall({
  env,
  furnish,
  holds = furnish ? 'nothing' : 'demo',
}: Furniture = {}): Promise<Hall> {
  const database = await freshDatabase({ holds });
  await furnish?.(database);
  const directory = await temporaryDirectory();
  const start = (port: string): Promise<RunningServer> =>
    startServer({ dataDir: directory.path, databaseUrl: database.url, env: { ...env, PORT: port } });
  let server = await start('0');
  const { baseUrl, port } = server;
  const browser = await sharedChromium();
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];
  const blankPage = async (options: BrowserContextOptions = wide) => {
    const context = await browser.newContext({ locale: 'it-IT', timezoneId: 'Europe/Rome', ...options });
    contexts.push(context);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isOfTheNetwork(message.text())) complaints.push(message.text());
    });
    return page;
  };
  const browserOf = async (persona: string, options?: BrowserContextOptions) => {
    const page = await blankPage(options);
    const headers = { origin: baseUrl };
    const entered = await page.request.post(`${baseUrl}/api/demo/enter`, { headers, data: { persona } });
    if (!entered.ok()) throw new Error(`${persona} may not enter: ${entered.status()}`);
    return page;
  };
  return {
    baseUrl,
    visitor: async (options, address = baseUrl) => {
      const page = await blankPage(options);
      await page.goto(address);
      return page;
    },
    browserOf,
    enter: async (name, options) => {
      const page = await browserOf(name.toLowerCase().replaceAll(' ', '-'), options);
      await page.goto(`${baseUrl}/scrivania`);
      return page;
    },
    killAndRestart: async () => {
      await server.kill9();
      server = await start(String(port));
    },
    complaints,
    [Symbol.asyncDispose]: async () => {
      for (const context of contexts) await context.close();
      await server.stop();
      await directory[Symbol.asyncDispose]();
      await database.drop();
    },
  };
}

/** Chromium itself reports every refusal and every broken connection as an error, whatever the page makes of it. */
function isOfTheNetwork(text: string): boolean {
  return text.startsWith('Failed to load resource') || text.startsWith('WebSocket connection to');
}

/** Opens a section by its name from the list of documents, as a person would. */
export async function openSection(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'Documenti' }).first().click();
  await page.getByRole('link', { name }).first().click();
  await page.waitForURL('**/documenti/*');
}

/** The words of the text that a page lets its reader write, without the flags of other people's carets. */
export async function words(page: Page): Promise<string> {
  return (await page.evaluate(writtenWords)) ?? '';
}

/** Resolves when the text holds the words, or no longer holds them. */
export async function untilReads(page: Page, expected: string, present = true): Promise<void> {
  await page.waitForFunction(
    ([wanted, there]) => {
      const text = document.querySelector('[role=textbox][contenteditable=true]')?.cloneNode(true);
      if (!(text instanceof HTMLElement)) return false;
      for (const caret of text.querySelectorAll('.caret')) caret.remove();
      return (text.textContent ?? '').includes(wanted) === there;
    },
    [expected, present] as const,
  );
}

/** Runs in the page. */
function writtenWords(): string | null {
  const text = document.querySelector('[role=textbox][contenteditable=true]')?.cloneNode(true);
  if (!(text instanceof HTMLElement)) return null;
  for (const caret of text.querySelectorAll('.caret')) caret.remove();
  return text.textContent;
}
