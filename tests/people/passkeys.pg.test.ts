import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionView } from '../../shared/people/api.ts';
import type { LoginWays, PasskeyRow, ProfileView } from '../../shared/people/loginApi.ts';
import type { Answer } from '../support/demoTown.ts';
import { openPasskeyDevice, type PasskeyDevice, type Pretence } from '../support/passkeyDevice.ts';
import { readJournal } from '../support/readJournal.ts';
import { openRealTown, type RealTown, type Townsperson } from '../support/realTown.ts';
import type { WebBrowser } from '../support/webBrowser.ts';

const origin = 'http://localhost:3000';
const failed = { status: 403, body: { refused: 'passkey_failed' } };

let town: RealTown;
let nora: Townsperson;
let browser: WebBrowser;
beforeAll(async () => {
  town = await openRealTown();
  nora = await town.person('Nora Campioni');
  browser = await town.letIn(nora);
});
afterAll(() => town[Symbol.asyncDispose]());

type MakeOptions = Parameters<PasskeyDevice['make']>[0];
type AskOptions = Parameters<PasskeyDevice['answer']>[0];

async function addTo(
  its: WebBrowser,
  device: PasskeyDevice,
  { name = 'Telefono', ...pretence }: Pretence & { readonly name?: string } = {},
): Promise<Answer> {
  const asked = await its.ask('POST', '/api/profile/passkeys/options');
  expect(asked.status).toBe(200);
  const response = device.make(asked.body as MakeOptions, pretence);
  return its.ask('POST', '/api/profile/passkeys', { name, response });
}

async function enterWith(its: WebBrowser, device: PasskeyDevice, pretence: Pretence = {}): Promise<Answer> {
  const asked = await its.ask('POST', '/api/login/passkey/options');
  const response = device.answer(asked.body as AskOptions, pretence);
  return its.ask('POST', '/api/login/passkey', { response });
}

async function passkeys(its = browser): Promise<readonly PasskeyRow[]> {
  return (await its.get<ProfileView>('/api/profile')).passkeys;
}

test('a passkey is made by whoever is signed in, and lets her in anywhere', async () => {
  const asked = await browser.ask('POST', '/api/profile/passkeys/options');
  expect(asked.body).toMatchObject({
    rp: { id: 'localhost', name: 'Corale' },
    user: { name: 'Nora Campioni', displayName: 'Nora Campioni' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
  });
  const device = openPasskeyDevice(origin);
  expect((await addTo(browser, device)).status).toBe(204);
  expect(await passkeys()).toMatchObject([{ name: 'Telefono' }]);
  const notice = await town.post.next(nora.email ?? '');
  expect([notice.subject, notice.text]).toEqual([
    'Una passkey nuova per entrare in Corale',
    expect.stringContaining('«Telefono»'),
  ]);
  expect((await readJournal(town.database.db)).at(-1)).toMatchObject({
    act: 'person.passkey_added',
    by: nora.id,
  });

  const elsewhere = town.browser();
  const question = await elsewhere.ask('POST', '/api/login/passkey/options');
  expect(question.body).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  expect(question.body).not.toHaveProperty('allowCredentials');
  expect((await enterWith(elsewhere, device)).status).toBe(204);
  expect((await elsewhere.get<SessionView>('/api/session')).actor.person).toBe(nora.id);
  const { sessions } = await elsewhere.get<ProfileView>('/api/profile');
  expect(sessions.find(({ current }) => current)).toMatchObject({ method: 'passkey', level: null });
});

test('it is renamed and removed by its owner alone', async () => {
  const device = openPasskeyDevice(origin);
  await addTo(browser, device, { name: 'Computer' });
  await town.post.next(nora.email ?? '');
  const mine = (await passkeys()).find(({ name }) => name === 'Computer');
  const path = `/api/profile/passkeys/${mine?.id}`;
  const other = await town.letIn(await town.person('Olga Altra'));
  expect((await other.ask('PATCH', path, { name: 'Mio' })).status).toBe(404);
  expect((await other.ask('DELETE', path)).status).toBe(404);
  expect((await browser.ask('PATCH', path, { name: '  Computer  di casa ' })).status).toBe(204);
  expect((await passkeys()).map(({ name }) => name)).toContain('Computer di casa');
  expect((await browser.ask('PATCH', path, { name: ' ' })).status).toBe(400);

  const lost = town.browser();
  expect((await enterWith(lost, device)).status).toBe(204);
  expect((await browser.ask('DELETE', path)).status).toBe(204);
  expect((await lost.ask('GET', '/api/session')).status).toBe(401);
  expect((await browser.ask('GET', '/api/session')).status).toBe(200);
  expect((await town.post.next(nora.email ?? '')).subject).toBe('Una passkey è stata tolta');
  expect(await enterWith(town.browser(), device)).toMatchObject(failed);
  expect((await browser.ask('DELETE', path)).status).toBe(404);
});

test('what no row can hold is nobody’s passkey and no session', async () => {
  const stranger = town.browser();
  const device = openPasskeyDevice(origin);
  const asked = await stranger.ask('POST', '/api/login/passkey/options');
  const response = { ...device.answer(asked.body as AskOptions), id: 'a\u0000' };
  expect(await stranger.ask('POST', '/api/login/passkey', { response })).toMatchObject(failed);
  for (const [method, path] of [
    ['PATCH', 'passkeys'],
    ['DELETE', 'passkeys'],
    ['DELETE', 'sessions'],
  ] as const)
    expect((await browser.ask(method, `/api/profile/${path}/%00`, { name: 'Altro' })).status).toBe(404);
});

test('questions that nobody answered do not pile up', async () => {
  const { owner } = town.database;
  await town.browser().ask('POST', '/api/login/passkey/options');
  await owner`update login_verification set expires_at = now() - interval '1 minute'`;
  await town.browser().ask('POST', '/api/login/passkey/options');
  expect(await owner`select 1 from login_verification`).toHaveLength(1);
});

describe('nobody enters', () => {
  test.for([
    ['from a page of another site', { origin: 'https://evil.example' }],
    ['with a key for another name', { rpId: 'evil.example' }],
    ['where the device did not ask for its owner', { verified: false }],
  ] as const)('%s', async ([, pretence]) => {
    const device = openPasskeyDevice(origin);
    await addTo(browser, device);
    await town.post.next(nora.email ?? '');
    const stranger = town.browser();
    expect(await enterWith(stranger, device, pretence)).toMatchObject(failed);
    expect(stranger.cookies()).not.toContain('session_token');
    expect((await enterWith(stranger, device)).status).toBe(204);
    // Nor is a key made like that.
    const count = (await passkeys()).length;
    expect(await addTo(browser, openPasskeyDevice(origin), pretence)).toMatchObject(failed);
    expect((await passkeys()).length).toBe(count);
  });

  test('with a key that nobody has added, or another’s signature', async () => {
    expect(await enterWith(town.browser(), openPasskeyDevice(origin))).toMatchObject(failed);
    const [device, other] = [openPasskeyDevice(origin), openPasskeyDevice(origin)];
    await addTo(browser, device);
    await town.post.next(nora.email ?? '');
    const stranger = town.browser();
    const asked = await stranger.ask('POST', '/api/login/passkey/options');
    const forged = {
      ...other.answer(asked.body as AskOptions),
      id: device.answer(asked.body as AskOptions)['id'],
    };
    expect(await stranger.ask('POST', '/api/login/passkey', { response: forged })).toMatchObject(failed);
  });

  test('with an answer that was given before, or to another browser', async () => {
    const device = openPasskeyDevice(origin);
    await addTo(browser, device);
    await town.post.next(nora.email ?? '');
    const hers = town.browser();
    const asked = await hers.ask('POST', '/api/login/passkey/options');
    const response = device.answer(asked.body as AskOptions);
    const thief = town.browser();
    await thief.ask('POST', '/api/login/passkey/options');
    expect(await thief.ask('POST', '/api/login/passkey', { response })).toMatchObject(failed);
    const before = hers.copy({ address: '203.0.113.4' });
    expect((await hers.ask('POST', '/api/login/passkey', { response })).status).toBe(204);
    expect(await before.ask('POST', '/api/login/passkey', { response })).toMatchObject(failed);
  });

  test.each([
    [{}],
    [{ id: 5 }],
    [{ id: 'x', response: null }],
    [{ id: 'x', rawId: 'x', type: 'public-key', response: {} }],
  ])('with %j', async (response) => {
    const stranger = town.browser();
    await stranger.ask('POST', '/api/login/passkey/options');
    expect(await stranger.ask('POST', '/api/login/passkey', { response })).toMatchObject(failed);
  });

  test('whose person is of another district', async () => {
    const olga = await town.person('Olga Via');
    const hers = await town.letIn(olga);
    const device = openPasskeyDevice(origin);
    await addTo(hers, device);
    const elsewhere = crypto.randomUUID();
    await town.database.owner`insert into district (id, name, demo, external_clients, created_at)
      values (${elsewhere}, 'Altrove', false, false, now() + interval '1 day')`;
    await town.database.owner`update person set district_id = ${elsewhere} where id = ${olga.id}`;
    expect(await enterWith(town.browser(), device)).toMatchObject(failed);
  });
});

test('after a day one enters again before a passkey is added', async () => {
  const old = await town.letIn(await town.person('Ieri Entrata'));
  await town.database.owner`
    update login_session set created_at = now() - interval '25 hours'
    where user_id = (select login_id from person where name = 'Ieri Entrata')`;
  const again = { status: 403, body: { refused: 'enter_again' } };
  expect(await old.ask('POST', '/api/profile/passkeys/options')).toMatchObject(again);
  expect(await old.ask('POST', '/api/profile/passkeys', { name: 'X', response: {} })).toMatchObject(again);
  expect((await town.browser().ask('POST', '/api/profile/passkeys/options')).status).toBe(401);
});

test('on an address of numbers there are none', async () => {
  await using numbers = await openRealTown({ BASE_URL: 'http://127.0.0.1:3000' });
  expect((await numbers.browser().get<LoginWays>('/api/login/ways')).passkey).toBe(false);
  const olga = await numbers.letIn(await numbers.person('Olga Numeri'));
  expect((await olga.ask('POST', '/api/profile/passkeys/options')).status).toBe(404);
  expect((await numbers.browser().ask('POST', '/api/login/passkey/options')).status).toBe(404);
});
