import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unsubscribeToken } from '../../server/inbox/unsubscribeToken.ts';
import { letterSecretFrom } from '../../server/platform/keptSecret.ts';
import type { DeskView } from '../../shared/inbox/api.ts';
import type { InboxView, MailPreferencesView } from '../../shared/inbox/inboxApi.ts';
import type { NoticeFacts } from '../../shared/inbox/notice.ts';
import type { DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
let elenaId: PersonId;
let martaId: PersonId;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
  elenaId = (await elena.get<SessionView>('/api/session')).actor.person;
  martaId = (await marta.get<SessionView>('/api/session')).actor.person;
});
afterAll(() => town[Symbol.asyncDispose]());

const inbox = (visitor: Visitor, query = '') => visitor.get<InboxView>(`/api/inbox${query}`);

async function told(person: PersonId, facts: NoticeFacts, document: DocumentId | null): Promise<string> {
  const id = randomUUID();
  const sql = town.database.owner;
  await sql`insert into notice (id, person_id, document_id, facts, cause, at)
    values (${id}, ${person}, ${document}, ${sql.json(facts as never)}, ${id}, ${town.time.now().toISOString()})`;
  return id;
}

const round = (number: number): NoticeFacts => ({
  kind: 'consultation_closed',
  round: randomUUID() as never,
  number,
});

test('the inbox is one’s own, newest first, fifty at a time', async () => {
  for (let number = 1; number <= 53; number++) await told(martaId, round(number), null);
  await told(elenaId, round(99), null);
  const first = await inbox(marta);
  expect([first.unread, first.notices.length]).toEqual([53, 50]);
  const numbers = first.notices.map(({ facts }) => 'number' in facts && facts.number);
  expect(numbers.slice(0, 2)).toEqual([53, 52]);
  const rest = await inbox(marta, `?before=${first.older}`);
  expect(rest.notices.map(({ facts }) => 'number' in facts && facts.number)).toEqual([3, 2, 1]);
  expect(rest.older).toBeNull();
  expect(await marta.ask('GET', '/api/inbox?before=x')).toMatchObject({ status: 400 });
});

test('reading is of one’s own notices, whatever ids are sent', async () => {
  const hers = await told(elenaId, round(1), null);
  const before = (await inbox(elena)).unread;
  expect(await marta.ask('POST', '/api/inbox/read', { notices: [hers] })).toMatchObject({ status: 204 });
  expect(await elena.get('/api/inbox/unread')).toEqual({ unread: before });
  await elena.ask('POST', '/api/inbox/read', { notices: [hers] });
  expect(await elena.get('/api/inbox/unread')).toEqual({ unread: before - 1 });
  await marta.ask('POST', '/api/inbox/read', { all: true });
  expect(await marta.get('/api/inbox/unread')).toEqual({ unread: 0 });
  expect((await inbox(marta)).notices.every(({ read }) => read)).toBe(true);
});

test('what is shown is read now: the title as it is, words unless they are hidden, no text that one may not read', async () => {
  const sql = town.database.owner;
  const document = await town.section('9.E');
  const [observation, entry] = [randomUUID(), randomUUID()];
  const at = town.time.now().toISOString();
  await sql`insert into observation (id, document_id, number, state, revision, made_at, changed_at)
    values (${observation}, ${document}, 7, 'open', 1, ${at}, ${at})`;
  await sql`insert into observation_entry (id, observation_id, place, kind, person_id, name, office, words, at)
    values (${entry}, ${observation}, 1, 'observation', ${elenaId}, 'Elena Esempi', 'Ufficio di Piano',
      ${`Si chiede
      di ${'precisare '.repeat(40)}`}, ${at})`;
  await told(
    martaId,
    { kind: 'mentioned', observation, number: 7, entry, by: elenaId, as: null } as never,
    document,
  );
  const shown = async () => (await inbox(marta)).notices[0];
  const first = await shown();
  expect(first).toMatchObject({
    read: false,
    document: { id: document, number: '9.E' },
    by: { name: 'Elena Esempi', office: 'Ufficio di Piano' },
    as: null,
  });
  expect(first?.words).toMatch(/^Si chiede di precisare .*precisare…$/u);
  expect(first?.words?.length).toBeLessThanOrEqual(161);

  await sql`update observation_entry set hidden_at = ${at}, hidden_by = ${elenaId}, hidden_reason = 'Offende'
    where id = ${entry}`;
  expect(await shown()).toMatchObject({ words: null, document: { id: document } });

  const [was] = await sql`select role from membership where person_id = ${martaId}`;
  await sql`update membership set role = 'admin' where person_id = ${martaId}`;
  expect(await shown()).toMatchObject({ words: null, document: null });
  await sql`update membership set role = ${was?.['role']} where person_id = ${martaId}`;
});

test('one chooses what comes by mail; a demo sends none', async () => {
  const usual = { digest: true, mentions: true, deadlines: true };
  expect(await marta.get<MailPreferencesView>('/api/inbox/preferences')).toMatchObject({
    ...usual,
    sends: false,
  });
  const other = { digest: false, mentions: true, deadlines: false };
  expect((await marta.ask('PUT', '/api/inbox/preferences', other)).body).toMatchObject(other);
  expect(await marta.get('/api/inbox/preferences')).toMatchObject(other);
  expect(await elena.get('/api/inbox/preferences')).toMatchObject(usual);
  expect(await marta.ask('PUT', '/api/inbox/preferences', { digest: true })).toMatchObject({ status: 400 });
});

test('a token that is not ours ends nothing', async () => {
  for (const token of [martaId, `${martaId}.`, `${martaId}.abc`, 'x', `${martaId}.${'A'.repeat(43)}`]) {
    expect(await town.stranger.ask('POST', `/api/inbox/unsubscribe/${token}`)).toMatchObject({ status: 404 });
    expect(await town.stranger.ask('GET', `/api/inbox/unsubscribe/${token}`)).toMatchObject({ status: 404 });
  }
  expect(await elena.get('/api/inbox/preferences')).toMatchObject({ digest: true });
  const opened = await town.stranger.ask('GET', '/api/inbox/unsubscribe/x', undefined, {
    accept: 'text/html,*/*',
  });
  expect([opened.status, opened.headers.get('location')]).toEqual([303, '/posta#x']);
  const headers = await town.stranger.ask('GET', '/api/inbox/unsubscribe/x%0d%0aset-cookie:y=1', undefined, {
    accept: 'text/html',
  });
  expect([headers.status, headers.headers.get('set-cookie')]).toEqual([303, null]);
  expect(headers.headers.get('location')).toBe('/posta#x%0D%0Aset-cookie%3Ay%3D1');
});

test('a mail program ends all mail by one post, without a session and without an origin', async () => {
  const secret = letterSecretFrom('a secret of the tests, long enough to be one');
  const path = `/api/inbox/unsubscribe/${unsubscribeToken(secret, martaId)}`;
  expect((await town.stranger.ask('GET', path)).body).toMatchObject({ done: false });
  const posted = await town.stranger.ask('POST', path, 'List-Unsubscribe=One-Click', {
    'content-type': 'application/x-www-form-urlencoded',
  });
  expect(posted).toMatchObject({ status: 200, body: { name: 'Marta Provini', done: true } });
  const none = { digest: false, mentions: false, deadlines: false };
  expect(await marta.get('/api/inbox/preferences')).toMatchObject(none);
  expect((await town.stranger.ask('POST', path)).body).toMatchObject({ done: true });
});

test('the Scrivania says what waits for me, the next end first, and no more than I may read', async () => {
  const sql = town.database.owner;
  const document = await town.section('9.G');
  const [late, soon, round] = [randomUUID(), randomUUID(), randomUUID()];
  const at = town.time.now().toISOString();
  const day = (ahead: number) => new Date(Date.parse(at) + ahead * 86_400_000).toISOString();
  for (const [id, number, due] of [
    [late, 1, null],
    [soon, 2, day(9).slice(0, 10)],
  ] as const) {
    await sql`insert into observation (id, document_id, number, state, revision, made_at, changed_at, assigned_person_id, due)
      values (${id}, ${document}, ${number}, 'open', 1, ${at}, ${at}, ${martaId}, ${due})`;
    await sql`insert into observation_entry (id, observation_id, place, kind, person_id, name, office, words, at)
      values (${randomUUID()}, ${id}, 1, 'observation', ${elenaId}, 'Elena Esempi', 'Ufficio di Piano', 'Parole', ${at})`;
  }
  await sql`insert into consultation_round (id, district_id, number, instructions, deadline, opened_by, opened_at)
    select ${round}, id, 1, '', ${day(2)}, ${elenaId}, ${at} from district`;
  await sql`insert into consultation_round_document (round_id, document_id) values (${round}, ${document})`;
  await sql`insert into consultation_invitee (id, round_id, person_id) values (${randomUUID()}, ${round}, ${martaId})`;
  const desk = async (visitor: Visitor) => {
    const { waiting, dates } = await visitor.get<DeskView>('/api/desk');
    return { waiting: waiting.map(({ kind }) => kind), dates: dates.map(({ kind }) => kind) };
  };
  const hers = await desk(marta);
  expect(hers.waiting.filter((kind) => kind !== 'named')).toEqual(['observe', 'assigned', 'assigned']);
  expect(hers.dates).toEqual(['consultation_deadline', 'due']);
  expect(await desk(elena)).toMatchObject({ dates: ['consultation_deadline'] });
  expect((await desk(elena)).waiting).toContain('reply');

  await sql`update observation set round_id = ${round}, state = 'resolved' where id = ${late}`;
  await sql`update observation_entry set person_id = ${martaId} where observation_id = ${late}`;
  expect((await desk(marta)).waiting.filter((kind) => kind !== 'named')).toEqual(['assigned']);
  await sql`update consultation_round set deadline = ${at} where id = ${round}`;
  expect((await desk(elena)).waiting[0]).toBe('close');

  await sql`update membership set role = 'admin' where person_id = ${martaId}`;
  expect(await desk(marta)).toEqual({ waiting: [], dates: [] });
});

test('nobody who is not signed in is told anything', async () => {
  for (const path of ['', '/unread', '/preferences'])
    expect(await town.stranger.ask('GET', `/api/inbox${path}`)).toMatchObject({ status: 401 });
});
