import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import { type Language, preferredLanguage } from '../../shared/i18n/language.ts';

/** The language in which whoever asks wants to be answered. Our own pages name the one that they speak. */
export function requestLanguage(c: Context): Language {
  const accepted = parseAccept(c.req.header('accept-language') ?? '').filter(({ q }) => q > 0);
  return preferredLanguage(accepted.map(({ type }) => type));
}
