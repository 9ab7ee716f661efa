import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessStates } from '../../server/people/invitations/accessStates.ts';
import { mail as english } from '../../shared/i18n/en/mail.ts';
import type { PersonId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { InvitationView } from '../../shared/people/loginApi.ts';
import type { AccessState, InvitationAnswer } from '../../shared/people/registerApi.ts';
import { openDemoTown } from '../support/demoTown.ts';
import { guessInvitations } from '../support/guesses.ts';
import { tokenIn } from '../support/postbox.ts';
import { readJournal } from '../support/readJournal.ts';
import { openRealTown, type RealTown, type Townsperson } from '../support/realTown.ts';
import type { WebBrowser } from '../support/webBrowser.ts';

let town: RealTown;
beforeAll(async () => {
  town = await openRealTown();
});
afterAll(() => town[Symbol.asyncDispose]());

const over = { status: 404, body: { refused: 'invitation_over' } };

function invite(by: WebBrowser, who: { readonly id: string }) {
  return by.ask('POST', `/api/register/people/${who.id}/invitation`);
}

function accept(browser: WebBrowser, token: string) {
  return browser.ask('POST', '/api/invitations/accept', { token });
}

function look(token: string) {
  return town.browser().ask('POST', '/api/invitations/look', { token });
}

/** Invites somebody; resolves with the token that reached her. */
async function invited(who: Townsperson): Promise<string> {
  expect(await invite(town.admin, who)).toMatchObject({
    status: 200,
    body: { kind: 'mailed', email: who.email },
  });
  return tokenIn((await town.post.next(who.email ?? '')).text ?? '');
}

async function stateOf(who: { readonly id: PersonId }): Promise<AccessState | undefined> {
  return (await accessStates(town.database.db, [who.id], new Date())).get(who.id);
}

test('an invitation goes by mail, says who and where, and lets in once', async () => {
  const nora = await town.person('Nora Campioni');
  expect(await stateOf(nora)).toEqual({ kind: 'none' });
  const token = await invited(nora);
  expect(token).toMatch(/^[\w-]{43}$/u);
  expect(await stateOf(nora)).toMatchObject({ kind: 'invited', mailed: true });

  const seen = (await look(token)).body as InvitationView;
  expect(seen).toMatchObject({ name: 'Nora Campioni', office: 'Ufficio di Piano', known: false });
  const days = (Date.parse(seen.expiresAt) - Date.now()) / (24 * 60 * 60 * 1000);
  expect(Math.round(days)).toBe(14);

  const browser = town.browser();
  expect((await accept(browser, token)).status).toBe(204);
  expect((await browser.get<SessionView>('/api/session')).actor.person).toBe(nora.id);
  expect(await stateOf(nora)).toMatchObject({ kind: 'active', invited: false });
  expect(await accept(town.browser(), token)).toMatchObject(over);
  expect(await look(token)).toMatchObject(over);
  const acts = (await readJournal(town.database.db)).filter(({ subject }) => subject === nora.id);
  expect(acts.map(({ act, by }) => [act, by])).toEqual([
    ['invitation.issued', town.adminId],
    ['invitation.accepted', nora.id],
  ]);
});

test('the mail is text and HTML in the language of its receiver, and fetches nothing', async () => {
  const eve = await town.person('Eve <Sample> & Co', {
    email: 'eve@prova.example',
    language: 'en',
  });
  await invite(town.admin, eve);
  const mail = await town.post.next('eve@prova.example');
  expect(mail.subject).toBe(english.invitation.subject);
  expect(mail.text).toContain('Dear Eve <Sample> & Co,');
  expect(mail.html).toContain('Dear Eve &lt;Sample&gt; &amp; Co,');
  expect(mail.html).toContain('<html lang="en">');
  expect(mail.html).not.toMatch(/<(?:img|link|script)|src=/u);
  expect(mail.text).toMatch(/until \w+ \d+ \w+ \d{4}, \d+:\d\d/u);
  expect(mail.raw).toMatch(/charset=utf-8/iu);
});

test('of two who accept at once, one enters', async () => {
  const token = await invited(await town.person('Due Insieme'));
  const browsers = Array.from({ length: 6 }, () => town.browser());
  const answers = await Promise.all(browsers.map((browser) => accept(browser, token)));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404, 404, 404, 404, 404]);
  const [row] = await town.database.owner`
    select count(*)::int as sessions from login_session join login on login.id = user_id
    where login.name = 'Due Insieme'`;
  expect(row).toEqual({ sessions: 1 });
});

describe('an invitation opens nothing', () => {
  test('once another was sent, or it was withdrawn', async () => {
    const ada = await town.person('Prima Seconda');
    const first = await invited(ada);
    const second = await invited(ada);
    expect(await look(first)).toMatchObject(over);
    const path = `/api/register/people/${ada.id}/invitation`;
    expect((await town.admin.ask('DELETE', path)).status).toBe(204);
    expect(await accept(town.browser(), second)).toMatchObject(over);
    expect(await stateOf(ada)).toMatchObject({ kind: 'withdrawn' });
    expect((await town.admin.ask('DELETE', path)).status).toBe(404);
  });

  test('once its time is over', async () => {
    const late = await town.person('Tardi Arrivata');
    const token = await invited(late);
    await town.database
      .owner`update invitation set expires_at = now() - interval '1 second' where person_id = ${late.id}`;
    expect(await accept(town.browser(), token)).toMatchObject(over);
    expect(await stateOf(late)).toMatchObject({ kind: 'expired' });
  });

  test('once her roles have ended, or her address is another', async () => {
    const { owner } = town.database;
    const former = await town.person('Una Volta');
    const token = await invited(former);
    await owner`update membership set valid_until = '2025-12-31' where person_id = ${former.id}`;
    expect(await accept(town.browser(), token)).toMatchObject(over);
    await owner`update membership set valid_until = null where person_id = ${former.id}`;
    await owner`update person set email = 'nuova@prova.example' where id = ${former.id}`;
    expect(await accept(town.browser(), token)).toMatchObject(over);
    await owner`update person set email = ${former.email} where id = ${former.id}`;
    expect((await accept(town.browser(), token)).status).toBe(204);
  });

  test('where it is none', async () => {
    for (const token of ['', 'x', 'A'.repeat(43), '\0', '../..'])
      expect(await accept(town.browser(), token)).toMatchObject({ status: 404 });
    expect(
      await town.browser().ask('POST', '/api/invitations/accept', { token: 'A'.repeat(201) }),
    ).toMatchObject({
      status: 400,
    });
  });
});

test('somebody with an office to come is invited, somebody without any is not', async () => {
  const { owner } = town.database;
  const coming = await town.person('Domani Comincia');
  await owner`update membership set valid_from = '2999-01-01' where person_id = ${coming.id}`;
  const browser = town.browser();
  expect((await accept(browser, await invited(coming))).status).toBe(204);
  expect((await browser.get<SessionView>('/api/session')).actor.roles).toEqual([]);
  const nobody = await town.person('Senza Incarico', { role: null });
  expect(await invite(town.admin, nobody)).toMatchObject({ status: 409, body: { refused: 'no_role' } });
  const silent = await town.person('Senza Posta', { email: null });
  expect(await invite(town.admin, silent)).toMatchObject({ status: 409, body: { refused: 'no_address' } });
});

test('nobody invites herself, and only an administrator invites', async () => {
  expect(await invite(town.admin, { id: town.adminId })).toMatchObject({
    status: 403,
    body: { refused: 'own_rights' },
  });
  const lead = await town.person('Elsa Coordina', { role: 'plan_office_lead' });
  const other = await town.person('Olga Altra');
  const elsa = await town.letIn(lead);
  expect(await invite(elsa, other)).toMatchObject({ status: 403, body: { refused: 'forbidden' } });
  expect((await invite(town.browser(), other)).status).toBe(401);
  expect((await invite(town.admin, { id: crypto.randomUUID() })).status).toBe(404);
  expect((await invite(town.admin, { id: 'nobody' })).status).toBe(404);
});

test('a mail that was not taken is said, and nothing is lost', async () => {
  const ines = await town.person('Ines Riprova');
  town.post.refuse(true);
  const answer = await invite(town.admin, ines);
  town.post.refuse(false);
  expect(answer).toMatchObject({ status: 200, body: { kind: 'not_mailed', email: ines.email } });
  expect(await stateOf(ines)).toMatchObject({ kind: 'invited', mailed: false });
  expect((await accept(town.browser(), await invited(ines))).status).toBe(204);
});

test('a person who has entered gets another way in, and whoever was in with that browser leaves', async () => {
  const rita = await town.person('Rita Torna');
  const before = await town.letIn(rita);
  const token = await invited(rita);
  expect((await look(token)).body).toMatchObject({ known: true });
  expect(await stateOf(rita)).toMatchObject({ kind: 'active', invited: true });
  const olga = await town.letIn(await town.person('Olga Esce'));
  const hers = olga.copy({ address: '203.0.113.5' });
  expect((await accept(olga, token)).status).toBe(204);
  expect((await olga.get<SessionView>('/api/session')).actor.name).toBe('Rita Torna');
  expect((await hers.ask('GET', '/api/session')).status).toBe(401);
  expect((await before.ask('GET', '/api/session')).status).toBe(200);
});

test('no token stands in a log, in an answer or in clear in a table', async () => {
  const token = await invited(await town.person('Segreta Prova'));
  await look(token);
  await accept(town.browser(), token);
  const rows = await town.database.owner`select *, encode(token_hash, 'escape') as bytes from invitation`;
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(JSON.stringify(await readJournal(town.database.db))).not.toContain(token);
  expect(town.log()).not.toContain(token);
});

test('two thousand guesses open nothing, and the invitation that is open stays so', async () => {
  const token = await invited(await town.person('Sempre Valida'));
  const guesser = town.browser();
  const answered = await guessInvitations(guesser, 2_000);
  expect([...answered.keys()].toSorted()).toEqual([404, 429]);
  expect(guesser.cookies()).toBe('');
  expect((await accept(town.browser(), token)).status).toBe(204);
});

test('where no mail is sent, the link is the answer, once, and lets in for seven days', async () => {
  await using quiet = await openRealTown({}, { mail: false });
  const nora = await quiet.person('Nora Campioni', { email: null });
  const answer = await invite(quiet.admin, nora);
  const { link } = answer.body as Extract<InvitationAnswer, { kind: 'link' }>;
  expect(link).toMatch(/^http:\/\/localhost:3000\/invito#[\w-]{43}$/u);
  const [row] = await quiet.database.owner`
    select round(extract(epoch from expires_at - created_at) / 86400)::int as days from invitation
    where person_id = ${nora.id}`;
  expect(row).toEqual({ days: 7 });
  const browser = quiet.browser();
  expect((await accept(browser, tokenIn(link))).status).toBe(204);
  expect((await browser.get<SessionView>('/api/session')).actor.name).toBe('Nora Campioni');
  expect(await quiet.browser().get('/api/login/ways')).toMatchObject({ code: false });
  expect((await quiet.browser().ask('POST', '/api/login/code', { email: 'a@b.example' })).status).toBe(404);
});

test('in a demo nobody is invited, and one enters as a persona only', async () => {
  await using demo = await openDemoTown({ SMTP_URL: town.post.url });
  const elena = await demo.enter('elena-esempi');
  const { actor } = await elena.get<SessionView>('/api/session');
  await demo.database.owner`
    update membership set role = 'admin' where person_id = ${actor.person}`;
  const [other] = await demo.database.owner`select id from person where id <> ${actor.person} limit 1`;
  const answer = await elena.ask('POST', `/api/register/people/${other?.['id']}/invitation`);
  expect(answer).toMatchObject({ status: 409, body: { refused: 'only_demo' } });
  expect(await demo.stranger.get('/api/login/ways')).toEqual({
    code: false,
    passkey: false,
    identityProvider: null,
  });
  expect((await demo.stranger.ask('POST', '/api/login/passkey/options')).status).toBe(404);
});

test('whoever accepts while she is invited again waits for it, and neither of the two fails', async () => {
  const nora = await town.person('Nora Contesa');
  const token = await invited(nora);
  const browser = town.browser();
  const { owner } = town.database;
  // Both stand before her row, the one who invites first.
  const answers = await owner.begin(async (tx) => {
    await tx`select 1 from person where id = ${nora.id} for update`;
    const again = invite(town.admin, nora);
    await untilWaiting(1);
    const accepted = accept(browser, token);
    await untilWaiting(2);
    return { again, accepted };
  });
  expect((await answers.again).status).toBe(200);
  expect(await answers.accepted).toMatchObject(over);
  const newest = tokenIn((await town.post.next(nora.email ?? '')).text ?? '');
  expect((await accept(browser, newest)).status).toBe(204);
});

/** Until so many statements wait for a lock. */
async function untilWaiting(statements: number): Promise<void> {
  for (;;) {
    const [row] = await town.database.owner<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`;
    if ((row?.waiting ?? 0) >= statements) return;
  }
}
