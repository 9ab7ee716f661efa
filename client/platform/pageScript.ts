import { loadItalian } from '../i18n/shownLanguage.ts';
import { laterScript } from './laterScript.ts';

/** The script of a page with its words, fetched when the page is opened. */
export async function pageScript<T>(load: () => Promise<T>): Promise<T> {
  const [page] = await laterScript(() => Promise.all([load(), loadItalian()]));
  return page;
}
