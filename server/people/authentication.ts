import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import {
  login,
  loginAccount,
  loginPasskey,
  loginSession,
  loginVerification,
} from '../../drizzle/schema/people.ts';
import type { Database } from '../platform/database.ts';
import type { Logger } from '../platform/logger.ts';
import { cookiePrefix } from './cookieName.ts';
import { passkeyPlugin } from './login/passkeys/passkeyPlugin.ts';
import { sessionEntry } from './login/sessionEntry.ts';
import { markSession } from './login/sessionMarks.ts';

const sessionSeconds = 14 * 24 * 60 * 60;

/**
 * Who is at the other end: sessions in the database and a signed cookie, by better-auth. It is used through
 * `.api` only; its own HTTP handler is not mounted, so none of its addresses exist.
 */
export function openAuthentication(deps: {
  readonly db: Database;
  readonly baseUrl: URL;
  readonly secret: string;
  readonly logger: Logger;
}) {
  return betterAuth({
    appName: 'Corale',
    baseURL: deps.baseUrl.origin,
    secret: deps.secret,
    database: drizzleAdapter(deps.db, {
      provider: 'pg',
      schema: {
        user: login,
        session: loginSession,
        account: loginAccount,
        verification: loginVerification,
        passkey: loginPasskey,
      },
    }),
    session: {
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        level: { type: 'string', required: false, input: false },
      },
    },
    // Of codes, challenges and states only the hash is stored.
    verification: { storeIdentifier: 'hashed' },
    advanced: {
      ipAddress: { disableIpTracking: true },
      cookiePrefix: cookiePrefix(deps.baseUrl),
      // Its own prefix is a weaker one.
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        secure: deps.baseUrl.protocol === 'https:',
      },
    },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => deps.logger[level]({ from: 'better-auth' }, message) },
    databaseHooks: { session: { create: { before: markSession } } },
    plugins: [sessionEntry, passkeyPlugin(deps.baseUrl)],
  });
}

export type Authentication = ReturnType<typeof openAuthentication>;
