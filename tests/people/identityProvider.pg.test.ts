import { createHmac } from 'node:crypto';
import { OAuth2Server } from 'oauth2-mock-server';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { SessionView } from '../../shared/people/api.ts';
import type { LoginWays, ProfileView } from '../../shared/people/loginApi.ts';
import type { Answer } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';
import { openRealTown, type RealTown, type Townsperson } from '../support/realTown.ts';
import type { WebBrowser } from '../support/webBrowser.ts';

type Claims = Record<string, unknown>;

/** The broker; it was away when the town was opened. */
const broker = new OAuth2Server();
/** Who identifies herself over there, and what else its next ID token says. */
const usual: Claims = { sub: 'nora', acr: 'https://www.spid.gov.it/SpidL2' };
let claims = usual;
/** What happens to that token on its way. */
let tamper: (token: string) => string = (token) => token;

let town: RealTown;
let nora: Townsperson;
let noraIn: WebBrowser;

beforeAll(async () => {
  await broker.issuer.keys.generate('RS256');
  await broker.start(0, '127.0.0.1');
  const { port } = broker.address();
  const at = `http://127.0.0.1:${port}`;
  await broker.stop();
  town = await openRealTown({
    OIDC_ISSUER: `http://localhost:${port}`,
    OIDC_AUTHORIZATION_URL: `${at}/authorize`,
    OIDC_TOKEN_URL: `${at}/token`,
    OIDC_JWKS_URL: `${at}/jwks`,
    OIDC_CLIENT_ID: 'corale',
    OIDC_CLIENT_SECRET: 'un segreto di prova',
  });
  broker.service.on('beforeTokenSigning', (token: { payload: Claims }) =>
    Object.assign(token.payload, claims),
  );
  broker.service.on('beforeResponse', (response: { body: Claims }) => {
    response.body['id_token'] = tamper(String(response.body['id_token']));
  });
  nora = await town.person('Nora Campioni');
  noraIn = await town.letIn(nora);

  const before = town.browser();
  expect(await before.get<LoginWays>('/api/login/ways')).toMatchObject({
    identityProvider: { name: 'SPID o CIE' },
  });
  expect(await comeBack(before, await started(before), { code: 'any' })).toBe('/?esito=failed');
  await broker.start(port, '127.0.0.1');
});
afterEach(() => {
  claims = usual;
  tamper = (token) => token;
});
afterAll(async () => {
  await broker.stop();
  await town[Symbol.asyncDispose]();
});

/** Where this browser is sent to identify itself. */
async function started(browser: WebBrowser, goTo?: string): Promise<URL> {
  const answer = await browser.ask(
    'POST',
    '/api/login/identity-provider',
    goTo === undefined ? {} : { goTo },
  );
  expect(answer.status).toBe(200);
  return new URL((answer.body as { readonly url: string }).url);
}

/** Identifies the person over there; resolves with what the browser brings back. */
async function identified(url: URL): Promise<URLSearchParams> {
  const answer = await fetch(url, { redirect: 'manual' });
  return new URL(answer.headers.get('location') ?? '').searchParams;
}

function callback(browser: WebBrowser, query: URLSearchParams): Promise<Answer> {
  return browser.ask('GET', `/api/login/identity-provider/callback?${query}`);
}

/** Comes back by hand; resolves with where the browser goes from there. */
async function comeBack(
  browser: WebBrowser,
  url: URL,
  answer: Record<string, string>,
): Promise<string | null> {
  const query = new URLSearchParams({ state: url.searchParams.get('state') ?? '', ...answer });
  return (await callback(browser, query)).headers.get('location');
}

/** The whole way; resolves with where the browser ends. */
async function enter(browser: WebBrowser, goTo?: string): Promise<string | null> {
  const back = await callback(browser, await identified(await started(browser, goTo)));
  expect(back.status).toBe(302);
  return back.headers.get('location');
}

async function link(browser: WebBrowser): Promise<string | null> {
  const answer = await browser.ask('POST', '/api/profile/identity-provider');
  const url = new URL((answer.body as { readonly url: string }).url);
  return (await callback(browser, await identified(url))).headers.get('location');
}

const isIn = (browser: WebBrowser) => browser.cookies().includes('session_token');

test('the request says who asks, for what, and binds the answer', async () => {
  const { searchParams } = await started(town.browser());
  expect(Object.fromEntries(searchParams)).toMatchObject({
    response_type: 'code',
    client_id: 'corale',
    scope: 'openid',
    redirect_uri: 'http://localhost:3000/api/login/identity-provider/callback',
    code_challenge_method: 'S256',
    acr_values: 'https://www.spid.gov.it/SpidL2',
    state: expect.stringMatching(/^[\w-]{43}$/u),
    nonce: expect.stringMatching(/^[\w-]{43}$/u),
  });
});

test('an identity that nobody has linked opens nothing, whatever address it names', async () => {
  claims = { sub: 'stranger', email: nora.email, email_verified: true };
  const browser = town.browser();
  expect(await enter(browser)).toBe('/?esito=not_linked');
  expect(isIn(browser)).toBe(false);
  const [row] = await town.database.owner`select count(*)::int as people from person`;
  expect(row).toEqual({ people: 2 });
});

test('whoever is signed in links hers, and enters with it from then on', async () => {
  expect(await link(noraIn)).toBe('/profilo?esito=linked');
  expect((await town.post.next(nora.email ?? '')).text).toContain('SPID o CIE');
  expect((await noraIn.get<ProfileView>('/api/profile')).identityProvider).toEqual({
    name: 'SPID o CIE',
    linked: true,
  });
  expect((await readJournal(town.database.db)).at(-1)).toMatchObject({
    act: 'person.identity_linked',
    by: nora.id,
  });
  const browser = town.browser();
  expect(await enter(browser)).toBe('/scrivania');
  expect((await browser.get<SessionView>('/api/session')).actor.person).toBe(nora.id);
  const { sessions } = await browser.get<ProfileView>('/api/profile');
  expect(sessions.find(({ current }) => current)).toMatchObject({
    method: 'identity_provider',
    level: 'https://www.spid.gov.it/SpidL2',
  });
});

test('a provider that says no level is not given one', async () => {
  claims = { sub: 'nora' };
  const browser = town.browser();
  await enter(browser);
  const { sessions } = await browser.get<ProfileView>('/api/profile');
  expect(sessions.find(({ current }) => current)?.level).toBe(null);
});

test('one identity is one person’s, and a person has one', async () => {
  const olga = await town.letIn(await town.person('Olga Altra'));
  expect(await link(olga)).toBe('/profilo?esito=taken');
  claims = { sub: 'a second one of hers' };
  expect(await link(noraIn)).toBe('/profilo?esito=taken');
  // Two at once, for an identity that nobody has yet.
  const [ines, rita] = [
    await town.letIn(await town.person('Ines Insieme')),
    await town.letIn(await town.person('Rita Insieme')),
  ];
  claims = { sub: 'both at once' };
  const outcomes = await Promise.all([link(ines), link(rita)]);
  expect(outcomes.toSorted()).toEqual(['/profilo?esito=linked', '/profilo?esito=taken']);
});

test('neither subject nor tokens are stored or logged', async () => {
  let seen = '';
  tamper = (token) => {
    seen = token;
    return token;
  };
  await enter(town.browser());
  const stored = JSON.stringify([
    await town.database.owner`select * from login_account`,
    await town.database.owner`select * from login_session`,
    await town.database.owner`select * from login_verification`,
  ]);
  for (const secret of ['nora', 'johndoe', seen, seen.split('.')[1] ?? '', 'un segreto di prova'])
    expect(stored + town.log()).not.toContain(`"${secret}`);
});

test.each([
  ['/documenti/1?cerca=x', '/documenti/1?cerca=x'],
  ['//evil.example', '/scrivania'],
  ['/\\evil.example', '/scrivania'],
  ['https://evil.example/', '/scrivania'],
  ['/\t/evil.example', '/scrivania'],
  ['/.//evil.example', '/scrivania'],
])('whoever wanted %j goes to %j', async (goTo, expected) => {
  expect(await enter(town.browser(), goTo)).toBe(expected);
});

describe('nobody enters', () => {
  async function refused(): Promise<void> {
    const browser = town.browser();
    expect(await enter(browser)).toBe('/?esito=failed');
    expect(isIn(browser)).toBe(false);
  }

  test('in a browser that did not ask, or with a state of its own', async () => {
    const hers = town.browser();
    const query = await identified(await started(hers));
    const victim = town.browser();
    expect((await callback(victim, query)).headers.get('location')).toBe('/?esito=failed');
    await started(victim);
    expect((await callback(victim, query)).headers.get('location')).toBe('/?esito=failed');
    const other = new URLSearchParams({ ...Object.fromEntries(query), state: 'A'.repeat(43) });
    expect((await callback(hers.copy({ address: '203.0.113.1' }), other)).headers.get('location')).toBe(
      '/?esito=failed',
    );
    expect(isIn(victim)).toBe(false);
    expect((await callback(hers, query)).headers.get('location')).toBe('/scrivania');
  });

  test('twice with one answer', async () => {
    const hers = town.browser();
    const query = await identified(await started(hers));
    const thief = hers.copy({ address: '203.0.113.2' });
    const outcomes = await Promise.all([callback(hers, query), callback(thief, query)]);
    const places = outcomes.map(({ headers }) => headers.get('location')).toSorted();
    expect(places).toEqual(['/?esito=failed', '/scrivania']);
  });

  test('with a token for another request, another party, another issuer, or past its time', async () => {
    const wrong: readonly Claims[] = [
      { nonce: 'A'.repeat(43) },
      { nonce: undefined },
      { aud: 'another' },
      { aud: ['corale', 'another'] },
      { azp: 'another' },
      { iss: 'https://evil.example' },
      { exp: 1 },
      { exp: undefined },
      { sub: '' },
      { sub: undefined },
    ];
    for (const one of wrong) {
      claims = { sub: 'nora', ...one };
      await refused();
    }
  });

  test('with a token that the provider did not sign', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const read = (token: string) =>
      JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as object;
    const forgeries: readonly ((token: string) => string)[] = [
      (token) => token.replace(/\.[^.]+\./u, `.${part({ ...read(token), acr: 'SpidL3' })}.`),
      (token) => token.replace(/[^.]+$/u, ''),
      (token) => `${part({ alg: 'none' })}.${part(read(token))}.`,
      (token) => {
        const text = `${part({ alg: 'HS256' })}.${part(read(token))}`;
        return `${text}.${createHmac('sha256', 'un segreto di prova').update(text).digest('base64url')}`;
      },
      () => 'no token',
      () => '',
    ];
    for (const forgery of forgeries) {
      tamper = forgery;
      await refused();
    }
  });

  test('who turned back over there', async () => {
    const browser = town.browser();
    expect(await comeBack(browser, await started(browser), { error: 'access_denied' })).toBe(
      '/?esito=cancelled',
    );
    expect(await comeBack(browser, await started(browser), { error: 'server_error' })).toBe('/?esito=failed');
    expect(await comeBack(browser, await started(browser), {})).toBe('/?esito=failed');
  });
});

test('a link is made only in the session that asked for it', async () => {
  const mia = await town.letIn(await town.person('Mia Collega'));
  const answer = await mia.ask('POST', '/api/profile/identity-provider');
  claims = { sub: 'the attacker’s own' };
  const query = await identified(new URL((answer.body as { readonly url: string }).url));
  await mia.ask('POST', '/api/session/end');
  expect((await callback(mia, query)).headers.get('location')).toBe('/?esito=failed');
  expect((await town.browser().ask('POST', '/api/profile/identity-provider')).status).toBe(401);
});

test('once it is unlinked it opens nothing, nor stays in, and can be linked again', async () => {
  const throughIt = town.browser();
  expect(await enter(throughIt)).toBe('/scrivania');
  expect((await noraIn.ask('DELETE', '/api/profile/identity-provider')).status).toBe(204);
  expect((await town.post.next(nora.email ?? '')).subject).toBe('Un’identità è stata scollegata');
  expect((await throughIt.ask('GET', '/api/session')).status).toBe(401);
  expect(await enter(town.browser())).toBe('/?esito=not_linked');
  expect((await noraIn.ask('DELETE', '/api/profile/identity-provider')).status).toBe(404);
  expect(await link(noraIn)).toBe('/profilo?esito=linked');
});

test('where there is no provider there is no such door', async () => {
  await using plain = await openRealTown({}, { mail: false });
  const browser = plain.browser();
  expect((await browser.ask('POST', '/api/login/identity-provider', {})).status).toBe(404);
  expect(
    (await callback(browser, new URLSearchParams({ state: 'x', code: 'y' }))).headers.get('location'),
  ).toBe('/?esito=failed');
});
