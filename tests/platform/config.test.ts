import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/platform/config.ts';
import { isLocal } from '../../server/platform/localUrl.ts';
import { StartRefusal } from '../../server/platform/startRefusal.ts';

test('without any variable Corale serves this machine only, and no demo', () => {
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    baseUrl: new URL('http://localhost:3000'),
    allowInsecure: false,
    trustedProxies: [],
    dataDir: resolve('data'),
    signingKeyFile: null,
    databaseUrl: null,
    demo: 'off',
    mail: null,
    identityProvider: null,
  });
});

test('BASE_URL follows PORT unless it is given', () => {
  expect(readConfig({ PORT: '8080' }).baseUrl.href).toBe('http://localhost:8080/');
  expect(readConfig({ PORT: '8080', BASE_URL: 'https://piano.example.it' }).baseUrl.href).toBe(
    'https://piano.example.it/',
  );
});

test('an empty variable counts as unset', () => {
  const empty = { PORT: '', HOST: '', BASE_URL: '', DATA_DIR: '', DATABASE_URL: '', CORALE_DEMO: '' };
  expect(readConfig(empty)).toEqual(readConfig({}));
});

test('lists are split and trimmed', () => {
  expect(readConfig({ TRUSTED_PROXIES: '10.0.0.1, 10.0.0.2 ,' }).trustedProxies).toEqual([
    '10.0.0.1',
    '10.0.0.2',
  ]);
});

const provider = {
  OIDC_ISSUER: 'https://sso.example',
  OIDC_AUTHORIZATION_URL: 'https://sso.example/authorize',
  OIDC_TOKEN_URL: 'https://sso.example/token',
  OIDC_JWKS_URL: 'https://sso.example/jwks',
  OIDC_CLIENT_ID: 'corale',
  OIDC_CLIENT_SECRET: 'segreto',
};

const refused = [
  [{ PORT: 'tremila' }, 'PORT'],
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: '-1' }, 'PORT'],
  [{ PORT: '80.5' }, 'PORT'],
  [{ BASE_URL: 'piano.example.it' }, 'BASE_URL'],
  [{ BASE_URL: 'ftp://piano.example.it' }, 'BASE_URL'],
  [{ BASE_URL: 'http://piano.example.it' }, 'BASE_URL'],
  [{ BASE_URL: 'https://example.it/piano' }, 'BASE_URL'],
  [{ ALLOW_INSECURE: 'yes' }, 'ALLOW_INSECURE'],
  [{ DATABASE_URL: 'mysql://localhost/x' }, 'DATABASE_URL'],
  [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL'],
  [{ CORALE_DEMO: 'yes' }, 'CORALE_DEMO'],
  [{ TRUSTED_PROXIES: '10.0.0.1, proxy' }, 'TRUSTED_PROXIES'],
  [{ TRUSTED_PROXIES: '10.0.0.0/33' }, 'TRUSTED_PROXIES'],
  [{ SMTP_URL: 'mail.example.it' }, 'SMTP_URL'],
  [{ SMTP_URL: 'https://mail.example.it' }, 'SMTP_URL'],
  [{ SMTP_URL: 'smtp://mail.example.it', MAIL_FROM: 'Corale' }, 'MAIL_FROM'],
  [{ SMTP_URL: 'smtp://mail.example.it', MAIL_FROM: 'a@b.example\nbcc: c@d.example' }, 'MAIL_FROM'],
  [{ ...provider, OIDC_TOKEN_URL: 'http://sso.example/token' }, 'OIDC_TOKEN_URL'],
  [{ ...provider, OIDC_CLIENT_SECRET: '' }, 'manca ancora: OIDC_CLIENT_SECRET'],
  [{ OIDC_ISSUER: 'https://sso.example' }, 'OIDC_JWKS_URL'],
  [{ CORALE_DEMO: '1', HOST: '0.0.0.0' }, 'CORALE_DEMO'],
  [{ CORALE_DEMO: '1', HOST: '127.evil.example' }, 'CORALE_DEMO'],
  [{ CORALE_DEMO: '1', BASE_URL: 'https://piano.example.it' }, 'CORALE_DEMO'],
] as const;

test.for(refused)('refuses %o and names %s', ([env, name]) => {
  expect(() => readConfig(env)).toThrow(StartRefusal);
  expect(() => readConfig(env)).toThrow(name);
});

test('a demo may be shown to others only when that is said', () => {
  const published = { HOST: '0.0.0.0', BASE_URL: 'https://piano.example.it', CORALE_DEMO: 'public' };
  expect(readConfig(published).demo).toBe('public');
  expect(readConfig({ CORALE_DEMO: '1', HOST: '127.0.0.1' }).demo).toBe('local');
  expect(readConfig({ CORALE_DEMO: '1', HOST: '::1' }).demo).toBe('local');
});

test('an address without TLS is served only when that is said', () => {
  const insecure = readConfig({ BASE_URL: 'http://piano.example.it', ALLOW_INSECURE: '1' });
  expect(insecure.allowInsecure).toBe(true);
});

test('this machine has three names', () => {
  expect(
    ['http://localhost', 'http://127.0.0.1:8', 'http://[::1]'].every((url) => isLocal(new URL(url))),
  ).toBe(true);
  expect(isLocal(new URL('http://localhost.evil.example'))).toBe(false);
});

test('mail is from Corale at its own address, unless that is said', () => {
  const sending = { BASE_URL: 'https://piano.example.it', SMTP_URL: 'smtps://a:b@mail.example.it' };
  expect(readConfig(sending).mail).toEqual({
    url: 'smtps://a:b@mail.example.it',
    from: 'Corale <corale@piano.example.it>',
  });
  const named = { ...sending, MAIL_FROM: 'Ufficio di Piano <piano@comune.example.it>' };
  expect(readConfig(named).mail?.from).toBe('Ufficio di Piano <piano@comune.example.it>');
});

test('an identity provider is known as SPID o CIE, and asked for level 2, unless that is said', () => {
  expect(readConfig(provider).identityProvider).toMatchObject({
    issuer: 'https://sso.example',
    name: 'SPID o CIE',
    acr: 'https://www.spid.gov.it/SpidL2',
  });
  const named = { ...provider, OIDC_NAME: 'Accesso regionale', OIDC_ACR: 'urn:level3' };
  expect(readConfig(named).identityProvider).toMatchObject({ name: 'Accesso regionale', acr: 'urn:level3' });
});
