import type { Context } from 'hono';
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie';
import type { Config } from '../../platform/config.ts';
import { cookieName } from '../cookieName.ts';

type Deps = { readonly config: Config; readonly cookieSecret: string };

/**
 * Something that one browser holds and no page of it can read. Signed: a value that we did not give costs
 * nothing to refuse.
 */
export function browserSecret(
  { config, cookieSecret }: Deps,
  cookie: { readonly name: string; readonly lifetime: number },
) {
  const secure = config.baseUrl.protocol === 'https:';
  const name = cookieName(config.baseUrl, cookie.name);
  const options = { httpOnly: true, sameSite: 'Lax', secure, path: '/' } as const;
  return {
    give: (c: Context, value: string) =>
      setSignedCookie(c, name, value, cookieSecret, { ...options, maxAge: cookie.lifetime }),
    of: async (c: Context): Promise<string | null> => (await getSignedCookie(c, cookieSecret, name)) || null,
    takeBack: (c: Context): void => {
      deleteCookie(c, name, options);
    },
  };
}
