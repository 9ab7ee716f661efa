import type { GenericEndpointContext } from '@better-auth/core';
import { browserName } from './browserName.ts';

/**
 * What every session says of itself. `enterAs` brings its own marks; a session without any was opened by the
 * one endpoint of better-auth that opens sessions here, that of passkeys.
 */
export async function markSession(
  session: Readonly<Record<string, unknown>>,
  ctx: GenericEndpointContext | null,
): Promise<{ readonly data: Record<string, unknown> } | undefined> {
  if (typeof session['method'] === 'string') return;
  const browser = browserName(ctx?.headers?.get('user-agent') ?? null);
  return { data: { ipAddress: '', userAgent: browser, method: 'passkey' } };
}
