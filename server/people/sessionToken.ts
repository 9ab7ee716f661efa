import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookies } from 'better-call';
import type { Authentication } from './authentication.ts';

/** Length of a SHA-256 in base64. */
const signatureLength = 44;

/**
 * The token of the session that a browser shows; null where it shows none that we signed. This is the first half
 * of better-auth's `getSession`, with its cookie and its signature (HMAC-SHA256 in base64 behind the last dot):
 * its second half reads one session at a time, and a hall that comes back at once asks for hundreds.
 */
export async function shownToken(auth: Authentication, headers: Headers): Promise<string | null> {
  const { authCookies, secret } = await auth.$context;
  const signed = parseCookies(headers.get('cookie') ?? '').get(authCookies.sessionToken.name) ?? '';
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const token = signed.slice(0, dot);
  const shown = Buffer.from(signed.slice(dot + 1));
  const right = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'));
  return shown.length === signatureLength && timingSafeEqual(shown, right) ? token : null;
}
