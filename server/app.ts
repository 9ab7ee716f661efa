import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import type { Sql } from 'postgres';
import type { Clock, Ids } from '../shared/kernel/ports.ts';
import type { Config } from './platform/config.ts';
import type { Database } from './platform/database.ts';
import type { Logger } from './platform/logger.ts';

export type AppDeps = {
  readonly config: Config;
  readonly db: Database;
  readonly sqlFor: (options: { readonly connections: number; readonly lockTimeoutMs?: number }) => Sql;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly logger: Logger;
  readonly sessionSecret: string;
  readonly clientDir: string;
};

export type App = {
  readonly fetch: Hono['fetch'];
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => Promise<void>;
};

export async function openApp(_deps: AppDeps): Promise<App> {
  const app = new Hono();
  return { fetch: app.fetch, upgrade: (_request, socket) => socket.destroy(), close: async () => {} };
}
