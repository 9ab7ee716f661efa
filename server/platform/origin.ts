import { isLocal } from './localUrl.ts';

/** What a request says about the page that made it. */
export type AskedFrom = { readonly origin: string | undefined; readonly secFetchSite: string | undefined };

/** The origins of our own pages. On this machine, localhost and 127.0.0.1 are two names of one place. */
export function ownOrigins(baseUrl: URL): ReadonlySet<string> {
  if (!isLocal(baseUrl)) return new Set([baseUrl.origin]);
  const port = baseUrl.port === '' ? '' : `:${baseUrl.port}`;
  return new Set([
    baseUrl.origin,
    ...['localhost', '127.0.0.1'].map((host) => `${baseUrl.protocol}//${host}${port}`),
  ]);
}

/**
 * Whether a write or a WebSocket upgrade may come from there (`docs/architecture.md`, Doors). A browser always
 * says one of the two; whoever says neither is a program, which brings its cookie knowingly.
 */
export function originAllowed(asked: AskedFrom, own: ReadonlySet<string>): boolean {
  if (asked.secFetchSite === 'cross-site') return false;
  return asked.origin === undefined || own.has(asked.origin);
}
