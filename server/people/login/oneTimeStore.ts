import { lt } from 'drizzle-orm';
import { loginVerification } from '../../../drizzle/schema/people.ts';
import type { Database } from '../../platform/database.ts';
import type { Authentication } from '../authentication.ts';

type Deps = { readonly db: Database; readonly auth: Authentication };

/**
 * Something that is good once: kept under a secret that only its hash is stored of, in the table and with the
 * atomic taking of better-auth, by the machine's own time.
 */
export async function keepOnce(
  deps: Deps,
  secret: string,
  value: string,
  lifetimeSeconds: number,
): Promise<void> {
  await forgetExpired(deps);
  const { internalAdapter } = await deps.auth.$context;
  await internalAdapter.createVerificationValue({
    identifier: secret,
    value,
    expiresAt: new Date(Date.now() + lifetimeSeconds * 1000),
  });
}

/** What nobody took goes when the next one comes: the challenges of passkeys too, which better-auth keeps here. */
export async function forgetExpired({ db }: Pick<Deps, 'db'>): Promise<void> {
  await db.delete(loginVerification).where(lt(loginVerification.expiresAt, new Date()));
}

/** The value, for the first who brings its secret in time; null for everybody else. */
export async function takeOnce(deps: Deps, secret: string): Promise<string | null> {
  const { internalAdapter } = await deps.auth.$context;
  return (await internalAdapter.consumeVerificationValue(secret))?.value ?? null;
}
