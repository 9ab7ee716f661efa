import { resolve } from 'node:path';
import { z } from 'zod';
import { StartRefusal } from './startRefusal.ts';

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

/** An empty variable is one that nobody set. */
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

const environment = z.object({
  PORT: unlessEmpty(z.coerce.number('un numero di porta').int().min(0).max(65535).default(3000)),
  HOST: unlessEmpty(z.string().default('127.0.0.1')),
  BASE_URL: unlessEmpty(z.url({ protocol: /^https?$/u }).optional()),
  ALLOW_INSECURE: unlessEmpty(z.enum(['0', '1']).default('0')),
  TRUSTED_PROXIES: z.string().default(''),
  DATA_DIR: unlessEmpty(z.string().default('./data')),
  DATABASE_URL: unlessEmpty(z.url({ protocol: /^postgres(ql)?$/u }).optional()),
  CORALE_DEMO: unlessEmpty(z.enum(['0', '1', 'public']).default('0')),
});

type Name = keyof z.infer<typeof environment>;

/** What each variable may hold, for the sentence that refuses another value. */
const expected: Record<Name, string> = {
  PORT: 'un numero di porta da 0 a 65535',
  HOST: 'l’indirizzo su cui ascoltare',
  BASE_URL: 'un indirizzo http o https, come https://piano.example.it',
  ALLOW_INSECURE: '0 o 1',
  TRUSTED_PROXIES: 'indirizzi separati da virgole',
  DATA_DIR: 'una cartella',
  DATABASE_URL: 'un indirizzo postgres://…',
  CORALE_DEMO: '0, 1 o public',
};

/** Reads the environment. Throws StartRefusal with one sentence that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw refusalOf(parsed.error);
  const values = parsed.data;
  const config: Config = {
    port: values.PORT,
    host: values.HOST,
    baseUrl: new URL(values.BASE_URL ?? `http://localhost:${values.PORT}`),
    allowInsecure: values.ALLOW_INSECURE === '1',
    trustedProxies: values.TRUSTED_PROXIES.split(',')
      .map((text) => text.trim())
      .filter(Boolean),
    dataDir: resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    demo: values.CORALE_DEMO === 'public' ? 'public' : values.CORALE_DEMO === '1' ? 'local' : 'off',
  };
  assertServable(config);
  return config;
}

function refusalOf(error: z.ZodError): StartRefusal {
  const name = error.issues[0]?.path[0] as Name | undefined;
  return new StartRefusal(
    name === undefined ? 'L’ambiente non si legge.' : `${name} dev’essere ${expected[name]}.`,
  );
}

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** `http://localhost` and `http://127.0.0.1` are this machine; anything else has to be https. */
export function isLocal(url: URL): boolean {
  return loopbackNames.has(url.hostname);
}

/** Whether what people read and write is encrypted on its way, or never leaves this machine. */
export function isProtected(baseUrl: URL): boolean {
  return baseUrl.protocol === 'https:' || isLocal(baseUrl);
}

function assertServable(config: Config): void {
  const local = isLocal(config.baseUrl);
  if (!isProtected(config.baseUrl) && !config.allowInsecure) {
    throw new StartRefusal(
      'BASE_URL dev’essere https, a meno che non sia localhost. ALLOW_INSECURE=1 lo permette lo stesso, e ogni pagina lo dice.',
    );
  }
  if (!['', '/'].includes(config.baseUrl.pathname)) {
    throw new StartRefusal('BASE_URL non può avere un percorso: Corale sta alla radice di un indirizzo suo.');
  }
  const loopback = loopbackNames.has(config.host) || /^127\.\d+\.\d+\.\d+$/u.test(config.host);
  if (config.demo === 'local' && !(local && loopback)) {
    throw new StartRefusal(
      'Un territorio dimostrativo si apre solo da questa macchina: CORALE_DEMO=public lo apre anche ad altri.',
    );
  }
}
