import { afterAll, beforeAll, expect, test } from 'vitest';
import { mail as english } from '../../shared/i18n/en/mail.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { ProfileView, SessionRow } from '../../shared/people/loginApi.ts';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { isStep2, step1Frame } from '../../shared/sync/wire.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { codeIn } from '../support/postbox.ts';
import { openRawSocket, type RawSocket } from '../support/rawSocket.ts';
import { readJournal } from '../support/readJournal.ts';
import { openRealTown, type RealTown, type Townsperson } from '../support/realTown.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import type { WebBrowser } from '../support/webBrowser.ts';

let town: RealTown;
let elsa: Townsperson;
let text: string;
let door: SyncDoor;
beforeAll(async () => {
  town = await openRealTown();
  door = await openSyncDoor(town);
  elsa = await town.person('Elsa Coordina', { role: 'plan_office_lead' });
  const first = await town.letIn(elsa);
  const made = await first.ask('POST', '/api/documents', { kind: 'plan_section', title: 'Prova' });
  text = (made.body as { readonly id: string }).id;
  await first.ask('POST', '/api/session/end');
});
afterAll(async () => {
  await town[Symbol.asyncDispose]();
  door.close();
});

const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Elsa in one more browser. */
async function elsaIn(userAgent = firefox): Promise<WebBrowser> {
  const browser = town.browser();
  await browser.ask('POST', '/api/login/code', { email: elsa.email });
  const code = codeIn(await town.post.next(elsa.email ?? ''));
  const headers = { 'user-agent': userAgent, 'x-forwarded-for': '203.0.113.77' };
  expect((await browser.ask('POST', '/api/login/code/check', { code }, headers)).status).toBe(204);
  return browser;
}

async function reading(browser: WebBrowser): Promise<RawSocket> {
  const socket = await openRawSocket(`${door.address}/${text}?ack=1&schema=${schemaVersion}&epoch=1`, {
    cookie: browser.cookies(),
  });
  socket.send(step1Frame(new Uint8Array([0])));
  await socket.receives(isStep2);
  return socket;
}

async function sessions(browser: WebBrowser): Promise<readonly SessionRow[]> {
  return (await browser.get<ProfileView>('/api/profile')).sessions;
}

const signedOut = 401;
const isIn = async (browser: WebBrowser) => (await browser.ask('GET', '/api/session')).status !== signedOut;

test('the profile says how one came in and with what, and keeps no address', async () => {
  const browser = await elsaIn();
  const profile = await browser.get<ProfileView>('/api/profile');
  expect(profile).toMatchObject({
    email: elsa.email,
    passkeys: [],
    identityProvider: null,
    mayAddPasskey: true,
    sessions: [{ current: true, method: 'code', level: null, browser: 'Firefox, Windows' }],
  });
  const [session] = profile.sessions;
  expect(Math.round((Date.parse(session?.until ?? '') - Date.parse(session?.since ?? '')) / 86_400_000)).toBe(
    14,
  );
  const rows = JSON.stringify(await town.database.owner`select * from login_session`);
  expect(rows).not.toMatch(/203\.0\.113|198\.51\.100|Gecko/u);
  await browser.ask('POST', '/api/session/end');
});

test('one session is ended from another, and its socket is closed', async () => {
  const [desk, telephone] = [await elsaIn(), await elsaIn('a browser of its own making')];
  const socket = await reading(telephone);
  const other = (await sessions(desk)).find(({ current }) => !current);
  expect(other?.browser).toBe(null);
  expect((await desk.ask('DELETE', `/api/profile/sessions/${other?.id}`)).status).toBe(204);
  expect(await socket.closed).toBe(closeCodes.notSignedIn);
  expect([await isIn(desk), await isIn(telephone)]).toEqual([true, false]);
  expect((await desk.ask('DELETE', `/api/profile/sessions/${other?.id}`)).status).toBe(404);
  await desk.ask('POST', '/api/session/end');
});

test('all others are ended at once', async () => {
  const browsers = [await elsaIn(), await elsaIn(), await elsaIn()] as const;
  expect((await browsers[0].ask('POST', '/api/profile/sessions/end-others')).status).toBe(204);
  expect(await Promise.all(browsers.map(isIn))).toEqual([true, false, false]);
  expect((await sessions(browsers[0])).length).toBe(1);
  await browsers[0].ask('POST', '/api/session/end');
});

test('nobody ends another’s session by its id; an administrator ends all of a person’s', async () => {
  const browser = await elsaIn();
  const socket = await reading(browser);
  const [hers] = await sessions(browser);
  const nora = await town.letIn(await town.person('Nora Campioni'));
  expect((await nora.ask('DELETE', `/api/profile/sessions/${hers?.id}`)).status).toBe(404);
  const path = `/api/register/people/${elsa.id}/sessions/end`;
  expect((await nora.ask('POST', path)).status).toBe(403);
  expect(await isIn(browser)).toBe(true);

  expect((await town.admin.ask('POST', path)).status).toBe(204);
  expect(await socket.closed).toBe(closeCodes.notSignedIn);
  expect(await isIn(browser)).toBe(false);
  const last = (await readJournal(town.database.db)).at(-1);
  expect(last).toMatchObject({ act: 'person.sessions_ended', by: town.adminId, subject: elsa.id });
});

test('what has expired is forgotten when somebody enters', async () => {
  const [old, now] = [await elsaIn(), await elsaIn()];
  const expired = (await sessions(old)).find(({ current }) => current)?.id ?? '';
  await town.database
    .owner`update login_session set expires_at = now() - interval '1 minute' where id = ${expired}`;
  await elsaIn();
  expect(await town.database.owner`select 1 from login_session where id = ${expired}`).toEqual([]);
  expect([await isIn(old), await isIn(now)]).toEqual([false, true]);
  await town.admin.ask('POST', `/api/register/people/${elsa.id}/sessions/end`);
});

test('the language of a person is hers on every device, and in her mail', async () => {
  const browser = await elsaIn();
  expect((await browser.get<SessionView>('/api/session')).language).toBe('it');
  expect((await browser.ask('PATCH', '/api/session/profile', { language: 'en' })).status).toBe(204);
  expect((await browser.get<SessionView>('/api/session')).language).toBe('en');
  expect((await browser.ask('PATCH', '/api/session/profile', { language: 'de' })).status).toBe(400);
  await town.browser().ask('POST', '/api/login/code', { email: elsa.email });
  expect((await town.post.next(elsa.email ?? '')).subject).toBe(english.code.subject);
  await browser.ask('PATCH', '/api/session/profile', { language: 'it' });
});

test('whoever reads the address of before hears that it is another, and codes go to the new one', async () => {
  const vera = await town.person('Vera Cambia');
  await town.letIn(vera);
  const email = 'vera.nuova@prova.example';
  expect((await town.admin.ask('PATCH', `/api/register/people/${vera.id}`, { email })).status).toBe(204);
  const notice = await town.post.next(vera.email ?? '');
  expect(notice.subject).toBe('Il tuo indirizzo in Corale è cambiato');
  expect(notice.text).not.toContain(email);
  await town.enterByCode(town.browser(), email);
});

test('a login that was closed opens nothing, and its sessions neither', async () => {
  const nora = await town.person('Nora Chiusa');
  const browser = await town.letIn(nora);
  await town.database.owner`update person set login_id = null where id = ${nora.id}`;
  expect(await isIn(browser)).toBe(false);
});

test('whoever is of a district that is not served here is nobody here', async () => {
  const { owner } = town.database;
  const nora = await town.person('Nora Altrove');
  const browser = await town.letIn(nora);
  const invited = await town.person('Olga Altrove');
  expect((await town.admin.ask('POST', `/api/register/people/${invited.id}/invitation`)).status).toBe(200);
  const mail = await town.post.next(invited.email ?? '');
  const asking = town.browser();
  await asking.ask('POST', '/api/login/code', { email: nora.email });
  const code = codeIn(await town.post.next(nora.email ?? ''));

  const elsewhere = crypto.randomUUID();
  await owner`insert into district (id, name, demo, external_clients, created_at)
    values (${elsewhere}, 'Altrove', true, true, now() + interval '1 day')`;
  await owner`update person set district_id = ${elsewhere}, persona = 'nora-altrove' where id = ${nora.id}`;
  await owner`update person set district_id = ${elsewhere} where id = ${invited.id}`;
  await owner`update invitation set district_id = ${elsewhere} where person_id = ${invited.id}`;

  expect(await isIn(browser)).toBe(false);
  expect((await asking.ask('POST', '/api/login/code/check', { code })).status).toBe(403);
  const token = /#([\w-]{43})/u.exec(mail.text ?? '')?.[1];
  expect((await town.browser().ask('POST', '/api/invitations/accept', { token })).status).toBe(404);
  expect((await town.browser().ask('POST', '/api/demo/enter', { persona: 'nora-altrove' })).status).toBe(404);
  const path = `/api/register/people/${nora.id}`;
  expect((await town.admin.ask('POST', `${path}/invitation`)).status).toBe(404);
  expect((await town.admin.ask('POST', `${path}/sessions/end`)).status).toBe(404);
});
