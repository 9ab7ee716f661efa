import { parseCookies } from 'better-call';
import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import type { Config } from '../../platform/config.ts';
import { cookieName } from '../cookieName.ts';
import { guestTokenHash } from './guestToken.ts';

/** A token of ours, and nothing longer. */
const shape = /^[\w-]{43}$/u;

/** The cookie of a guest: of its own, so that whoever signs in later is herself at once. */
export function guestCookie({ baseUrl }: Config) {
  const name = cookieName(baseUrl, 'guest');
  const options = {
    httpOnly: true,
    sameSite: 'Lax',
    secure: baseUrl.protocol === 'https:',
    path: '/',
  } as const;
  return {
    give: (c: Context, token: string, until: Date): void =>
      setCookie(c, name, token, { ...options, expires: until }),
    takeBack: (c: Context): void => {
      deleteCookie(c, name, options);
    },
    /** The hash of what these headers show; null where they show nothing that could be one of ours. */
    hashIn: (headers: Headers): string | null => {
      const token = parseCookies(headers.get('cookie') ?? '').get(name) ?? '';
      return shape.test(token) ? guestTokenHash(token) : null;
    },
  };
}
