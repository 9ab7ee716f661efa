import { ask, Refusal } from './api.ts';

/**
 * A script that is fetched when it is needed. When it does not come, either nobody answers, which is said in
 * words, or a newer Corale has other scripts: then the error stays as it is, and the router reloads the page.
 */
export async function laterScript<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    const answer = await ask('GET', '/healthz');
    if (answer.ok) throw error;
    throw new Refusal(answer);
  }
}
