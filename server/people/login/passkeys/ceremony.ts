import { APIError } from 'better-auth/api';
import { sql } from 'drizzle-orm';
import { ok, type Result, refuse } from '../../../../shared/kernel/result.ts';
import type { Database } from '../../../platform/database.ts';
import type { Cookies } from '../../sessions.ts';

/** What better-auth gives back: its value, and the cookies that belong to it. */
export type Step<T> = { readonly value: T; readonly cookies: Cookies };

type Answered<T> = { readonly headers: Headers; readonly response: T };

/**
 * One step of a passkey's ceremony. Whatever better-auth finds wrong with it is one refusal: which of
 * challenge, signature, name and owner did not fit helps only whoever forged it.
 */
export async function ceremony<T>(db: Database, step: () => Promise<Answered<T>>): Promise<Result<Step<T>>> {
  try {
    const { headers, response } = await step();
    return ok({ value: response, cookies: headers.getSetCookie() });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    // better-auth keeps the cause to itself: if it is the database, the database says so once more.
    await db.execute(sql`select 1`);
    return refuse('passkey_failed');
  }
}
