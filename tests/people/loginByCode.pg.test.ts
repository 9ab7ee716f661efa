import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionView } from '../../shared/people/api.ts';
import type { LoginWays } from '../../shared/people/loginApi.ts';
import { codeIn } from '../support/postbox.ts';
import { openRealTown, type RealTown, type Townsperson } from '../support/realTown.ts';

let town: RealTown;
let nora: Townsperson;
beforeAll(async () => {
  town = await openRealTown();
  nora = await town.person('Nora Campioni');
  await town.letIn(nora);
});
afterAll(() => town[Symbol.asyncDispose]());

const email = 'nora.campioni@prova.example';

test('a real district says how one enters it', async () => {
  expect(await town.browser().get<LoginWays>('/api/login/ways')).toEqual({
    code: true,
    passkey: true,
    identityProvider: null,
  });
});

test('the code from the mail opens a session in the browser that asked', async () => {
  const browser = town.browser();
  expect(
    await browser.ask('POST', '/api/login/code', { email: ' Nora.Campioni@prova.EXAMPLE ' }),
  ).toMatchObject({ status: 204 });
  const mail = await town.post.next(email);
  expect(mail.subject).toBe('Il tuo codice per entrare in Corale');
  const typed = codeIn(mail).toLowerCase().replace(' ', '-');
  expect((await browser.ask('POST', '/api/login/code/check', { code: typed })).status).toBe(204);
  expect((await browser.get<SessionView>('/api/session')).actor.name).toBe('Nora Campioni');
});
