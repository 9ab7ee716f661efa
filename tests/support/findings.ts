import type { Page } from 'playwright-core';
import { axeFaults } from './axeFaults.ts';

/** Both widths and both themes: what is laid out by the one is coloured by the other. */
const looks = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const;

/** Where there is time for all of it, as in the long run. */
export const everyLook = process.env['EVERY_LOOK'] !== undefined;

let screens = 0;

/**
 * What axe finds on a page; and whether it is wider than its window. Where time is short the screens are
 * looked at by turns, one in each look.
 */
export async function findings(page: Page, part = 'html'): Promise<readonly string[]> {
  const turn = screens++ % looks.length;
  const found: string[] = [];
  for (const [index, { width, height, colorScheme }] of looks.entries()) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const look = `${width} px, ${colorScheme}`;
    if (index === turn || everyLook)
      found.push(...(await axeFaults(page, part)).map((violation) => `${look}: ${violation}`));
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (overflow > 0) found.push(`${look}: ${overflow} px wider than the window`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}
