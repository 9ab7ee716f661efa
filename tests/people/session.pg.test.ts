import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DistrictView, Mentionable, PersonaView, SessionView } from '../../shared/people/api.ts';
import { cookieOf, type DemoTown, openDemoTown } from '../support/demoTown.ts';

let town: DemoTown;
beforeAll(async () => {
  town = await openDemoTown();
});
afterAll(() => town[Symbol.asyncDispose]());

test('everybody may know the territory', async () => {
  const district = await town.stranger.get<DistrictView>('/api/district');
  expect(district).toMatchObject({
    name: 'Ambito territoriale sociale di Crema',
    demo: true,
    municipalities: 48,
    subdistricts: 6,
  });
});

test('the personas come in their order, each with office and organisation', async () => {
  const personas = await town.stranger.get<readonly PersonaView[]>('/api/demo/personas');
  expect(personas.map(({ slug, name, office, organisation }) => [slug, name, office, organisation])).toEqual([
    ['elena-esempi', 'Elena Esempi', 'Coordinatrice', 'Ufficio di Piano'],
    ['marta-provini', 'Marta Provini', 'Sindaca', 'Comune di Romanengo'],
    ['nadia-modelli', 'Nadia Modelli', 'Legale rappresentante', 'Cooperativa Esempio Uno'],
    ['clara-ipotesi', 'Clara Ipotesi', 'Presidente dell’Assemblea dei Sindaci', 'Comune di Crema'],
    ['sara-traccia', 'Sara Traccia', 'Facilitatrice', 'Ufficio di Piano'],
    ['ivo-registri', 'Ivo Registri', 'Amministratore', 'Ufficio di Piano'],
  ]);
});

test('whoever enters is that person, with her office, roles and weight', async () => {
  const marta = await (await town.enter('marta-provini')).get<SessionView>('/api/session');
  expect(marta).toMatchObject({
    actor: { name: 'Marta Provini', office: 'Sindaca di Romanengo', roles: ['mayor'] },
    actsFor: [{ name: 'Comune di Romanengo', office: 'Sindaca', weight: 3000 }],
    totalWeight: 161_400,
    district: { demo: true },
  });
  expect(marta.actor.organisations).toEqual(marta.actsFor.map((organisation) => organisation.id));

  const clara = await (await town.enter('clara-ipotesi')).get<SessionView>('/api/session');
  expect(clara.actor.office).toBe('Sindaca di Crema, Presidente dell’Assemblea dei Sindaci');
  expect(clara.actor.roles.toSorted()).toEqual(['assembly_president', 'mayor']);
  expect(clara.actsFor).toHaveLength(1);

  const elena = await (await town.enter('elena-esempi')).get<SessionView>('/api/session');
  expect(elena.actor).toMatchObject({ office: 'Ufficio di Piano', roles: ['plan_office_lead'] });
});

test('whom a text can name is told to whoever reads texts, and to nobody else', async () => {
  const marta = await town.enter('marta-provini');
  const named = await marta.get<readonly Mentionable[]>('/api/people/mentionable?q=provini');
  expect(named.map(({ kind, name, detail }) => [kind, name, detail])).toContainEqual([
    'person',
    'Marta Provini',
    'Sindaca di Romanengo',
  ]);
  const bodies = await marta.get<readonly Mentionable[]>('/api/people/mentionable?q=romanengo');
  expect(bodies[0]).toMatchObject({
    kind: 'organisation',
    name: 'Comune di Romanengo',
    detail: 'municipality',
  });
  expect((await marta.get<readonly Mentionable[]>('/api/people/mentionable')).length).toBe(8);
  await expect(town.stranger.get('/api/people/mentionable?q=a')).rejects.toThrow('401');
  const { person } = (await marta.get<SessionView>('/api/session')).actor;
  await town.database.owner`update membership set role = 'admin' where person_id = ${person}`;
  await expect(marta.get('/api/people/mentionable?q=a')).rejects.toThrow('403');
  await town.database.owner`update membership set role = 'mayor' where person_id = ${person}`;
});

test('an office that has ended, or not begun, gives nothing', async () => {
  const nadia = await town.enter('nadia-modelli');
  const owner = town.database.owner;
  const person = (await nadia.get<SessionView>('/api/session')).actor.person;
  await owner`update membership set valid_until = '2025-12-31' where person_id = ${person}`;
  const after = await nadia.get<SessionView>('/api/session');
  expect(after.actor).toMatchObject({ roles: [], organisations: [], office: '' });
  expect((await nadia.get<readonly unknown[]>('/api/documents')).length).toBe(0);
  await owner`update membership set valid_until = null, valid_from = '2999-01-01' where person_id = ${person}`;
  expect((await nadia.get<SessionView>('/api/session')).actor.roles).toEqual([]);
  await owner`update membership set valid_from = '2025-01-01' where person_id = ${person}`;
  expect((await nadia.get<SessionView>('/api/session')).actor.roles).toEqual(['ets_signatory']);
});

describe('the cookie', () => {
  test('is HttpOnly, Lax, ours, and not Secure on http', async () => {
    const answer = await town.stranger.ask('POST', '/api/demo/enter', { persona: 'elena-esempi' });
    expect(answer.status).toBe(204);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(
      /^corale\.session_token=[^;]+; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/u,
    );
  });

  test('is Secure where Corale is reached over https', async () => {
    await using safe = await openDemoTown({ BASE_URL: 'https://corale.example', CORALE_DEMO: 'public' });
    const answer = await safe.stranger.ask('POST', '/api/demo/enter', { persona: 'elena-esempi' });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^__Host-corale\.session_token=.+; Path=\/; HttpOnly; Secure; SameSite=Lax$/u);
    const me = await safe.stranger.ask('GET', '/api/session', undefined, {
      cookie: cookieOf(answer.headers),
    });
    expect(me.status).toBe(200);
  });

  test('opens nothing when it is forged, cut or of another secret', async () => {
    const { cookie } = await town.enter('elena-esempi');
    const [name = '', value = ''] = cookie.split('=');
    const token = decodeURIComponent(value).split('.')[0] ?? '';
    const forgeries = [
      `${name}=`,
      `${name}=${token}`,
      `${name}=${token}.AAAA`,
      `${name}=x${value}`,
      `${name}=${value.slice(0, -5)}${encodeURIComponent('AAA=')}`,
      `${name}=${encodeURIComponent(`${token}.${createHmac('sha256', 'another').update(token).digest('base64')}`)}`,
      `another=${value}`,
      `${name}=%00`,
    ];
    for (const forged of forgeries) {
      const answer = await town.stranger.ask('GET', '/api/session', undefined, { cookie: forged });
      expect([forged, answer.status]).toEqual([forged, 401]);
    }
  });
});

test('leaving ends the session in the database: the cookie opens nothing any more', async () => {
  const sara = await town.enter('sara-traccia');
  const left = await sara.ask('POST', '/api/session/end');
  expect(left.status).toBe(204);
  expect(left.headers.getSetCookie()[0]).toMatch(/^corale\.session_token=; Max-Age=0; /u);
  const answer = await sara.ask('GET', '/api/session');
  expect(answer).toMatchObject({ status: 401, body: { refused: 'not_signed_in' } });
  expect((await town.stranger.ask('POST', '/api/session/end')).status).toBe(204);
});

test('whoever enters as somebody else has left as the first', async () => {
  const first = await town.enter('sara-traccia');
  const second = await first.ask('POST', '/api/demo/enter', { persona: 'marta-provini' });
  expect((await first.ask('GET', '/api/session')).status).toBe(401);
  const me = await town.stranger.ask('GET', '/api/session', undefined, { cookie: cookieOf(second.headers) });
  expect(me.body).toMatchObject({ actor: { name: 'Marta Provini' } });
});

test('neither address nor browser of anybody is stored', async () => {
  await town.stranger.ask(
    'POST',
    '/api/demo/enter',
    { persona: 'elena-esempi' },
    {
      'user-agent': 'Prova/1.0',
      'x-forwarded-for': '203.0.113.7',
    },
  );
  const rows = await town.database.owner`
    select distinct coalesce(ip_address, '') as ip, coalesce(user_agent, '') as agent from login_session`;
  expect([...rows]).toEqual([{ ip: '', agent: '' }]);
});

const refused: readonly (readonly [what: string, body: unknown, status: number, code: string])[] = [
  ['an unknown persona', { persona: 'nobody' }, 404, 'not_found'],
  ['a persona that is no text', { persona: 1 }, 400, 'malformed'],
  ['a persona with NUL', { persona: 'elena\0' }, 400, 'malformed'],
  ['a persona with half a surrogate pair', { persona: '\udc00' }, 400, 'malformed'],
  ['nothing', {}, 400, 'malformed'],
  ['half a JSON', '{"persona":', 400, 'malformed'],
];

test.each(refused)('%s cannot be entered as', async (_what, body, status, code) => {
  const answer = await town.stranger.ask('POST', '/api/demo/enter', body);
  expect(answer).toMatchObject({ status, body: { refused: code } });
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test('a page of another site can neither enter nor leave for its visitor', async () => {
  const sara = await town.enter('sara-traccia');
  for (const [path, body] of [
    ['/api/demo/enter', { persona: 'elena-esempi' }],
    ['/api/session/end', {}],
  ] as const) {
    const answer = await sara.ask('POST', path, body, { origin: 'https://evil.example' });
    expect(answer).toMatchObject({ status: 403, body: { refused: 'foreign_origin' } });
  }
  expect((await sara.ask('GET', '/api/session')).status).toBe(200);
});

test('in a district that is no demo there is nobody to try', async () => {
  await using real = await openDemoTown();
  await real.database.owner`update district set demo = false`;
  expect(await real.stranger.ask('GET', '/api/demo/personas')).toMatchObject({
    status: 404,
    body: { refused: 'not_demo' },
  });
  const entering = await real.stranger.ask('POST', '/api/demo/enter', { persona: 'elena-esempi' });
  expect(entering).toMatchObject({ status: 404, body: { refused: 'not_demo' } });
  expect(entering.headers.getSetCookie()).toEqual([]);
});

test('better-auth itself has no address', async () => {
  const paths = [
    '/api/auth/sign-in/email',
    '/api/auth/persona-entry',
    '/api/auth/get-session',
    '/sign-up/email',
  ];
  for (const path of paths) expect((await town.stranger.ask('POST', path, {})).status).toBe(404);
});

test('an address without encryption is told to the pages, so that every one of them can say it', async () => {
  await using open = await openDemoTown({
    BASE_URL: 'http://corale.rete.example',
    ALLOW_INSECURE: '1',
    CORALE_DEMO: 'public',
  });
  expect(await open.stranger.get('/api/district')).toMatchObject({ secure: false });
  expect(await town.stranger.get('/api/district')).toMatchObject({ secure: true });
});
