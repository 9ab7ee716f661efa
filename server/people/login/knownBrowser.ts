import { createHmac } from 'node:crypto';
import type { Context } from 'hono';
import { browserSecret } from './browserSecret.ts';
import type { LoginDeps } from './loginDeps.ts';

const halfYear = 180 * 24 * 60 * 60;

/**
 * Remembers in a browser for which address a code was good there. It opens nothing: it keeps strangers, who
 * may ask for codes for anybody, from using up those of whoever has entered here before.
 */
export function knownBrowser(deps: LoginDeps) {
  const cookie = browserSecret(deps, { name: 'known', lifetime: halfYear });
  // Whoever else sits at this browser does not read from it for whom it is.
  const markOf = (email: string) =>
    createHmac('sha256', deps.cookieSecret).update(`corale/known/v1\0${email}`).digest('base64url');
  return {
    remember: (c: Context, email: string) => cookie.give(c, markOf(email)),
    isKnown: async (c: Context, email: string): Promise<boolean> => (await cookie.of(c)) === markOf(email),
  };
}
