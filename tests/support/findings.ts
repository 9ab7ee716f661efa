import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Both widths and both themes: what is laid out by the one is coloured by the other. */
const looks = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
] as const;

/** What axe finds on a page in each look; and whether it is wider than its window. */
export async function findings(page: Page, part = 'html'): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, height, colorScheme } of looks) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .include(part)
      .options({ resultTypes: ['violations'] })
      .analyze();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const look = `${width} px, ${colorScheme}`;
    found.push(...violations.map(({ id, nodes }) => `${look}: ${id} at ${nodes[0]?.target.join(' ')}`));
    if (overflow > 0) found.push(`${look}: ${overflow} px wider than the window`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  return found;
}
