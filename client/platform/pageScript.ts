import { ask, Refusal } from './api.ts';

/**
 * The script of a page, fetched when the page is opened. When it does not come, either nobody answers, which
 * is said in words, or a newer Corale has other scripts: then the router reloads the page.
 */
export async function pageScript<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const answer = await ask('GET', '/healthz');
    if (answer.ok) throw error;
    throw new Refusal(answer);
  }
}
