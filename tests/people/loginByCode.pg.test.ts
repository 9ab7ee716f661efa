import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { LoginWays } from '../../shared/people/loginApi.ts';
import { guessCodes } from '../support/guesses.ts';
import { codeIn } from '../support/postbox.ts';
import { openRealTown, type RealTown, type Townsperson } from '../support/realTown.ts';
import type { WebBrowser } from '../support/webBrowser.ts';

let town: RealTown;
let nora: Townsperson;
beforeAll(async () => {
  town = await openRealTown();
  nora = await town.person('Nora Campioni');
  await town.letIn(nora);
});
afterAll(() => town[Symbol.asyncDispose]());

const email = 'nora.campioni@prova.example';

function ask(browser: WebBrowser, to = email) {
  return browser.ask('POST', '/api/login/code', { email: to });
}

function check(browser: WebBrowser, code: string) {
  return browser.ask('POST', '/api/login/code/check', { code });
}

/** A browser that has asked for a code, and the code that came by mail. */
async function asked(address?: string): Promise<{ readonly browser: WebBrowser; readonly code: string }> {
  const browser = town.browser(address);
  expect((await ask(browser)).status).toBe(204);
  return { browser, code: codeIn(await town.post.next(email)) };
}

const wrongCode = { status: 403, body: { refused: 'wrong_code' } };

test('a real district says how one enters it', async () => {
  expect(await town.browser().get<LoginWays>('/api/login/ways')).toEqual({
    code: true,
    passkey: true,
    identityProvider: null,
  });
});

test('the code from the mail opens a session in the browser that asked', async () => {
  const browser = town.browser();
  expect((await ask(browser, ' Nora.Campioni@prova.EXAMPLE ')).status).toBe(204);
  const mail = await town.post.next(email);
  expect(mail.subject).toBe('Il tuo codice per entrare in Corale');
  expect([mail.from?.name, mail.from?.address]).toEqual(['Corale', 'corale@localhost']);
  const typed = codeIn(mail).toLowerCase().replace(' ', '-');
  expect((await check(browser, typed)).status).toBe(204);
  expect((await browser.get<SessionView>('/api/session')).actor.name).toBe('Nora Campioni');
});

describe('a code', () => {
  test('opens nothing in another browser, even in one that asked too', async () => {
    const mine = await asked();
    const theirs = await asked();
    expect(await check(town.browser(), mine.code)).toMatchObject(wrongCode);
    expect(await check(theirs.browser, mine.code)).toMatchObject(wrongCode);
    // Neither has been spent by that.
    expect((await check(mine.browser, mine.code)).status).toBe(204);
    expect((await check(theirs.browser, theirs.code)).status).toBe(204);
  });

  test('is good once, however many come at once', async () => {
    const { browser, code } = await asked();
    const thief = browser.copy({ address: '203.0.113.9' });
    const answers = await Promise.all([browser, thief, browser, thief].map((one) => check(one, code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 403, 403, 403]);
    expect(await check(thief, code)).toMatchObject(wrongCode);
  });

  test('is good for ten minutes', async () => {
    const { browser, code } = await asked();
    const [row] = await town.database.owner`
      select round(extract(epoch from max(expires_at) - now()) / 60)::int as minutes from login_verification`;
    expect(row).toEqual({ minutes: 10 });
    await town.database.owner`update login_verification set expires_at = now() - interval '1 second'`;
    expect(await check(browser, code)).toMatchObject(wrongCode);
  });

  test('makes way for the next one that its browser asks for', async () => {
    const { browser, code } = await asked();
    await ask(browser);
    const next = codeIn(await town.post.next(email));
    expect(await check(browser, code)).toMatchObject(wrongCode);
    expect((await check(browser, next)).status).toBe(204);
  });

  test('opens nothing once its address is another person’s, or the login is closed', async () => {
    const { owner } = town.database;
    const { browser, code } = await asked();
    await owner`update person set email = 'altrove@prova.example' where id = ${nora.id}`;
    expect(await check(browser, code)).toMatchObject(wrongCode);
    // The mailbox goes to a colleague: whoever asked before does not enter as her.
    const olga = await town.person('Olga Subentra', { email: 'olga@prova.example' });
    await town.letIn(olga);
    await owner`update person set email = ${email} where id = ${nora.id}`;
    const moved = await asked();
    await owner`update person set email = null where id = ${nora.id}`;
    await owner`update person set email = ${email} where id = ${olga.id}`;
    expect(await check(moved.browser, moved.code)).toMatchObject(wrongCode);
    await owner`update person set email = null where id = ${olga.id}`;
    await owner`update person set email = ${email} where id = ${nora.id}`;

    const second = await asked();
    const [{ login_id: login } = { login_id: '' }] = await owner<
      { login_id: string }[]
    >`select login_id from person where id = ${nora.id}`;
    await owner`update person set login_id = null where id = ${nora.id}`;
    expect(await check(second.browser, second.code)).toMatchObject(wrongCode);
    await owner`update person set login_id = ${login} where id = ${nora.id}`;
  });

  test('and its half are neither stored nor logged', async () => {
    const { browser, code } = await asked();
    const half = must(/corale\.code=([^.;]+)/u.exec(browser.cookies())?.[1], 'the browser has its half');
    const bare = code.replace(' ', '');
    const stored = JSON.stringify(await town.database.owner`select * from login_verification`);
    for (const secret of [half, bare, code]) {
      expect(stored).not.toContain(secret);
      expect(town.log()).not.toContain(secret);
    }
    expect((await check(browser, code)).status).toBe(204);
  });
});

test('an address that nobody has gets the same answer, and no mail', async () => {
  await town.person('Mai Entrata');
  const before = town.post.received.length;
  const known = await ask(town.browser());
  await town.post.next(email);
  const others = [
    'nessuno@prova.example',
    // Written in the register, and never entered: an invitation comes first.
    'mai.entrata@prova.example',
  ];
  for (const other of others) {
    const answer = await ask(town.browser(), other);
    expect([answer.status, answer.body]).toEqual([known.status, known.body]);
    const shape = (headers: Headers) =>
      [...headers].map(([name, value]) => [name, value.replace(/=[^;]+/u, '')]);
    expect(shape(answer.headers)).toEqual(shape(known.headers));
  }
  // Whoever asked after them has had her mail: theirs would have come before.
  const { browser, code } = await asked();
  expect((await check(browser, code)).status).toBe(204);
  expect(town.post.received.length).toBe(before + 2);
});

test.each([[{}], [{ email: 5 }], [{ email: 'nora' }], [{ email: 'a@b.example\nbcc: c@d.example' }]])(
  '%j is no address',
  async (body) => {
    expect(await town.browser().ask('POST', '/api/login/code', body)).toMatchObject({ status: 400 });
  },
);

test('a mail server that fails changes nothing of the answer, and its words stay out of the log', async () => {
  town.post.refuse(true);
  const browser = town.browser();
  expect((await ask(browser)).status).toBe(204);
  await expect.poll(() => town.log()).toContain('the mail server did not take a mail');
  town.post.refuse(false);
  expect(town.log()).toContain('550');
  expect(town.log()).not.toContain(email);
  await ask(browser);
  expect((await check(browser, codeIn(await town.post.next(email)))).status).toBe(204);
});

describe('tries', () => {
  test('ten for a code, then it takes another; nobody else is kept out by them', async () => {
    const stranger = await asked('203.0.113.50');
    const mine = await asked();
    const tries = await Promise.all(Array.from({ length: 10 }, () => check(stranger.browser, 'AAAA BBBB')));
    expect(tries.every(({ status }) => status === 403)).toBe(true);
    const eleventh = await check(stranger.browser, stranger.code);
    expect(eleventh).toMatchObject({ status: 429, body: { refused: 'too_many' } });
    expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await check(mine.browser, mine.code)).status).toBe(204);
  });

  test('a thousand guesses win nothing and cost her nothing', async () => {
    const holder = await asked();
    const guesser = town.browser('203.0.113.60');
    await ask(guesser);
    await town.post.next(email);
    const answered = await guessCodes(guesser, town.browser('203.0.113.60'), 1_000);
    expect([...answered.keys()].toSorted()).toEqual([403, 429]);
    expect(guesser.cookies()).not.toContain('session_token');
    expect((await check(holder.browser, holder.code)).status).toBe(204);
  });

  test('five requests for one account from one address, then it must wait; from another it need not', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 6; count++) statuses.push((await ask(town.browser('203.0.113.70'))).status);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    // Another account, same address; same account, another address.
    expect((await ask(town.browser('203.0.113.70'), 'altra@prova.example')).status).toBe(204);
    for (let count = 0; count < 5; count++) await town.post.next(email);
    const { browser, code } = await asked();
    expect((await check(browser, code)).status).toBe(204);
  });
});

test('strangers use up no codes of a browser in which she has entered before', async () => {
  const email = 'nives@prova.example';
  await town.letIn(await town.person('Nives Nota', { email }));
  const hers = town.browser();
  await town.enterByCode(hers, email);
  await hers.ask('POST', '/api/session/end');
  for (let place = 0; place < 60; place++) await ask(town.browser(), email);
  const limited = { status: 429, body: { refused: 'too_many' } };
  expect(await ask(town.browser(), email)).toMatchObject(limited);
  // What the cookie says is bound to her address, and forged by nobody.
  const [, mark = ''] = /corale\.known=([^;]+)/u.exec(hers.cookies()) ?? [];
  const forged = { cookie: `corale.known=${mark.slice(0, 43)}.AAAA` };
  expect(await town.browser().ask('POST', '/api/login/code', { email }, forged)).toMatchObject(limited);
  const other = 'ottavia@prova.example';
  for (let place = 0; place < 60; place++) await ask(town.browser(), other);
  expect(await ask(hers, other)).toMatchObject(limited);

  expect((await ask(hers, email)).status).toBe(204);
});

test('over https no neighbour puts a cookie in the place of ours, whichever it is', async () => {
  await using safe = await openRealTown({ BASE_URL: 'https://piano.prova.example' });
  const ada = 'ada@prova.example';
  const browser = safe.browser();
  const answers = [
    await browser.ask('POST', '/api/login/passkey/options'),
    await browser.ask('POST', '/api/login/code', { email: ada }),
    await browser.ask('POST', '/api/login/code/check', { code: codeIn(await safe.post.next(ada)) }),
    await browser.ask('POST', '/api/session/end'),
  ];
  const set = answers.map(({ headers }) => headers.getSetCookie());
  expect(set.map((lines) => lines.length)).toEqual([1, 1, 3, expect.any(Number)]);
  for (const line of set.flat()) {
    expect(line).toMatch(/^__Host-corale\.\w+=/u);
    expect(line.split('; ')).toEqual(expect.arrayContaining(['Path=/', 'Secure']));
    expect(line).not.toMatch(/Domain/iu);
  }
});
