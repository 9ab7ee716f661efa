import { resolve } from 'node:path';
import { z } from 'zod';

/** What the environment decides; read once, at the start. `docs/architecture.md` lists the names. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where people reach Corale; decides Origin and cookies. No trailing slash. */
  readonly baseUrl: URL;
  readonly allowInsecure: boolean;
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  /** Null: Corale runs its own PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly demo: 'off' | 'local' | 'public';
};

const flag = z
  .enum(['0', '1', ''])
  .optional()
  .transform((text) => text === '1');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  BASE_URL: z.url({ protocol: /^https?$/u }).optional(),
  ALLOW_INSECURE: flag,
  TRUSTED_PROXIES: z.string().default(''),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/u }).optional(),
  CORALE_DEMO: z.enum(['0', '1', 'public', '']).default(''),
});

/** A configuration that cannot be served: one sentence for the person who starts the server. */
export class ConfigError extends Error {}

/** Reads the environment. Throws ConfigError with one sentence that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigError(`${String(issue?.path[0] ?? 'environment')} is not usable: ${issue?.message ?? 'unknown'}.`);
  }
  const values = parsed.data;
  const config: Config = {
    port: values.PORT,
    host: values.HOST,
    baseUrl: new URL(values.BASE_URL ?? `http://localhost:${values.PORT}`),
    allowInsecure: values.ALLOW_INSECURE,
    trustedProxies: values.TRUSTED_PROXIES.split(',').map((text) => text.trim()).filter(Boolean),
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    demo: values.CORALE_DEMO === 'public' ? 'public' : values.CORALE_DEMO === '1' ? 'local' : 'off',
  };
  assertServable(config);
  return config;
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]']);

/** `http://localhost` and `http://127.0.0.1` are this machine; anything else has to be https. */
export function isLocal(url: URL): boolean {
  return loopbackNames.has(url.hostname);
}

function assertServable(config: Config): void {
  const local = isLocal(config.baseUrl);
  if (config.baseUrl.protocol !== 'https:' && !local && !config.allowInsecure) {
    throw new ConfigError('BASE_URL must be https unless it is localhost. ALLOW_INSECURE=1 lifts this, and every page says so.');
  }
  const loopback = loopbackNames.has(config.host) || config.host === '::1' || config.host.startsWith('127.');
  if (config.demo === 'local' && !(local && loopback)) {
    throw new ConfigError(
      'A demo district is served on this machine only: set CORALE_DEMO=public to show it to others, or CORALE_DEMO=0 for a real one.',
    );
  }
}
