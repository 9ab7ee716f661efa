import { resolve } from 'node:path';
import { z } from 'zod';
import { isNetwork } from './clientAddress.ts';
import { isLocal, isLoopbackHost, isProtected } from './localUrl.ts';
import { StartRefusal } from './startRefusal.ts';

/** What the environment decides; read once, at the start. `docs/architecture.md` lists the names. */
export type Config = {
  readonly port: number;
  readonly host: string;
  /** Where people reach Corale; decides Origin and cookies. No trailing slash. */
  readonly baseUrl: URL;
  readonly allowInsecure: boolean;
  /** Addresses and networks whose X-Forwarded-For counts. */
  readonly trustedProxies: readonly string[];
  readonly dataDir: string;
  /** Where the key lies that signs the record; null: in `dataDir`, made when there is none. */
  readonly signingKeyFile: string | null;
  /** Null: Corale runs its own PostgreSQL under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly demo: 'off' | 'local' | 'public';
  /** Null: this installation sends no mail. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Null: nobody enters through an identity provider. */
  readonly identityProvider: IdentityProviderConfig | null;
};

/** Where an OpenID Connect provider (a broker for SPID and CIE) is found, and what we are to it. */
export type IdentityProviderConfig = {
  readonly issuer: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** As people know it: "SPID o CIE". */
  readonly name: string;
  /** The level of identification to be asked for. */
  readonly acr: string;
};

/** An empty variable is one that nobody set. */
const unlessEmpty = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

/** What travels there are codes, secrets and keys: encrypted, or on this machine. */
const providerUrl = z.url({ protocol: /^https?$/u }).refine((text) => isProtected(new URL(text)));

const environment = z.object({
  PORT: unlessEmpty(z.coerce.number('un numero di porta').int().min(0).max(65535).default(3000)),
  HOST: unlessEmpty(z.string().default('127.0.0.1')),
  BASE_URL: unlessEmpty(z.url({ protocol: /^https?$/u }).optional()),
  ALLOW_INSECURE: unlessEmpty(z.enum(['0', '1']).default('0')),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(listed)
    .refine((list) => list.every(isNetwork)),
  DATA_DIR: unlessEmpty(z.string().default('./data')),
  SIGNING_KEY_FILE: unlessEmpty(z.string().optional()),
  DATABASE_URL: unlessEmpty(z.url({ protocol: /^postgres(ql)?$/u }).optional()),
  CORALE_DEMO: unlessEmpty(z.enum(['0', '1', 'public']).default('0')),
  SMTP_URL: unlessEmpty(z.url({ protocol: /^smtps?$/u }).optional()),
  MAIL_FROM: unlessEmpty(
    z
      .string()
      .regex(/^[^\p{Cc}]*[^\s@<>]+@[^\s@<>]+>?$/u)
      .optional(),
  ),
  OIDC_ISSUER: unlessEmpty(z.url().optional()),
  OIDC_AUTHORIZATION_URL: unlessEmpty(providerUrl.optional()),
  OIDC_TOKEN_URL: unlessEmpty(providerUrl.optional()),
  OIDC_JWKS_URL: unlessEmpty(providerUrl.optional()),
  OIDC_CLIENT_ID: unlessEmpty(z.string().optional()),
  OIDC_CLIENT_SECRET: unlessEmpty(z.string().optional()),
  OIDC_NAME: unlessEmpty(z.string().default('SPID o CIE')),
  OIDC_ACR: unlessEmpty(z.string().default('https://www.spid.gov.it/SpidL2')),
});

type Name = keyof z.infer<typeof environment>;

/** What each variable may hold, for the sentence that refuses another value. */
const expected: Record<Name, string> = {
  PORT: 'un numero di porta da 0 a 65535',
  HOST: 'l’indirizzo su cui ascoltare',
  BASE_URL: 'un indirizzo http o https, come https://piano.example.it',
  ALLOW_INSECURE: '0 o 1',
  TRUSTED_PROXIES: 'un elenco di indirizzi o di reti, come 10.0.0.7, 10.1.0.0/16',
  DATA_DIR: 'una cartella',
  SIGNING_KEY_FILE: 'un file',
  DATABASE_URL: 'un indirizzo postgres://…',
  CORALE_DEMO: '0, 1 o public',
  SMTP_URL: 'un indirizzo smtp://… o smtps://…',
  MAIL_FROM: 'un indirizzo, come Corale <corale@example.it>',
  OIDC_ISSUER: 'l’indirizzo con cui il servizio di identità firma',
  OIDC_AUTHORIZATION_URL: 'un indirizzo https',
  OIDC_TOKEN_URL: 'un indirizzo https',
  OIDC_JWKS_URL: 'un indirizzo https',
  OIDC_CLIENT_ID: 'il nome di Corale presso il servizio di identità',
  OIDC_CLIENT_SECRET: 'il segreto di Corale presso il servizio di identità',
  OIDC_NAME: 'un nome',
  OIDC_ACR: 'un livello di identificazione',
};

function listed(text: string): readonly string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** Reads the environment. Throws StartRefusal with one sentence that names the variable. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw refusalOf(parsed.error);
  const values = parsed.data;
  const baseUrl = new URL(values.BASE_URL ?? `http://localhost:${values.PORT}`);
  const config: Config = {
    port: values.PORT,
    host: values.HOST,
    baseUrl,
    allowInsecure: values.ALLOW_INSECURE === '1',
    trustedProxies: values.TRUSTED_PROXIES,
    dataDir: resolve(values.DATA_DIR),
    signingKeyFile: values.SIGNING_KEY_FILE === undefined ? null : resolve(values.SIGNING_KEY_FILE),
    databaseUrl: values.DATABASE_URL ?? null,
    demo: values.CORALE_DEMO === 'public' ? 'public' : values.CORALE_DEMO === '1' ? 'local' : 'off',
    mail:
      values.SMTP_URL === undefined
        ? null
        : { url: values.SMTP_URL, from: values.MAIL_FROM ?? `Corale <corale@${baseUrl.hostname}>` },
    identityProvider: identityProviderOf(values),
  };
  assertServable(config);
  return config;
}

/** All of it or none: half a provider would be a door that never opens. */
function identityProviderOf(values: z.infer<typeof environment>): IdentityProviderConfig | null {
  const needed = {
    OIDC_ISSUER: values.OIDC_ISSUER,
    OIDC_AUTHORIZATION_URL: values.OIDC_AUTHORIZATION_URL,
    OIDC_TOKEN_URL: values.OIDC_TOKEN_URL,
    OIDC_JWKS_URL: values.OIDC_JWKS_URL,
    OIDC_CLIENT_ID: values.OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET: values.OIDC_CLIENT_SECRET,
  };
  const missing = Object.entries(needed).flatMap(([name, value]) => (value === undefined ? [name] : []));
  if (missing.length === Object.keys(needed).length) return null;
  const given = (value: string | undefined) => {
    if (value === undefined)
      throw new StartRefusal(`Per entrare con un servizio di identità manca ancora: ${missing.join(', ')}.`);
    return value;
  };
  return {
    issuer: given(needed.OIDC_ISSUER),
    authorizationUrl: given(needed.OIDC_AUTHORIZATION_URL),
    tokenUrl: given(needed.OIDC_TOKEN_URL),
    jwksUrl: given(needed.OIDC_JWKS_URL),
    clientId: given(needed.OIDC_CLIENT_ID),
    clientSecret: given(needed.OIDC_CLIENT_SECRET),
    name: values.OIDC_NAME,
    acr: values.OIDC_ACR,
  };
}

function refusalOf(error: z.ZodError): StartRefusal {
  const name = error.issues[0]?.path[0] as Name | undefined;
  return new StartRefusal(
    name === undefined ? 'L’ambiente non si legge.' : `${name} dev’essere ${expected[name]}.`,
  );
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
  if (config.demo === 'local' && !(local && isLoopbackHost(config.host))) {
    throw new StartRefusal(
      'Un territorio dimostrativo si apre solo da questa macchina: CORALE_DEMO=public lo apre anche ad altri.',
    );
  }
}
