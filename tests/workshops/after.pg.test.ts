import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { DocumentView } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DocumentId, PersonId, WorkshopId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import { awarenessMessageKind, queryAwarenessFrame, updateFrame } from '../../shared/sync/wire.ts';
import type { AfterView, TableView, WorkshopView } from '../../shared/workshops/api.ts';
import type { ConsoleView } from '../../shared/workshops/consoleApi.ts';
import type { RecapView } from '../../shared/workshops/recap.ts';
import { type Answer, cookieOf, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { anchorIn, writtenSection } from '../support/discussionTable.ts';
import { freeze } from '../support/frozenTown.ts';
import { openRawSocket, type RawSocket } from '../support/rawSocket.ts';
import { openSyncDoor, type SyncDoor } from '../support/syncDoor.ts';
import { openTypist } from '../support/typist.ts';
import { openWorkshopTown, prepared, type WorkshopTown } from '../support/workshopTown.ts';

// One workshop from its first card to the day on which its names are forgotten; each test goes on where the last ended.

let hall: WorkshopTown;
let door: SyncDoor;
let lucia: Visitor;
let token: string;
beforeAll(async () => {
  hall = await openWorkshopTown(2);
  door = await openSyncDoor(hall.town);
});
afterAll(async () => {
  door.close();
  await hall[Symbol.asyncDispose]();
});

const guest = 'Zenobia Quarantadue';
const refused = ({ status, body }: Answer) => [status, (body as { refused?: string }).refused];
const path = (name: string) => `/api/workshops/${hall.workshop}/${name}`;
const recap = (shown: string) => hall.town.stranger.ask('POST', '/api/recap', { token: shown });

async function brings(who: Visitor, text: string): Promise<string> {
  const id = randomUUID();
  const body = { id, kind: 'proposal', text, tags: [], question: null, onBehalf: false };
  await who.ask('POST', `/api/table/${hall.workshop}/contributions`, body);
  return id;
}

/** The two sockets that the page of a table holds: what is told of the workshop, and its text. */
function sockets(who: Visitor, document: DocumentId): Promise<readonly RawSocket[]> {
  const headers = { cookie: who.cookie };
  const live = door.address.replace('/sync', `/live?workshop=${hall.workshop}`);
  const text = `${door.address}/${document}?schema=3&ack=1`;
  return Promise.all([openRawSocket(live, headers), openRawSocket(text, headers)]);
}

const consoleNow = () => hall.sara.get<ConsoleView>(path('console'));

async function onCard(id: string, act: object): Promise<void> {
  const { cards } = await consoleNow();
  const { revision } = must(
    cards.find((card) => card.id === id),
    'the card is there',
  );
  const answer = await hall.sara.ask('POST', path('console'), { ...act, contribution: id, seen: revision });
  expect([act, answer.status]).toEqual([act, 204]);
}

test('before it is over there is no report, and no minutes', async () => {
  await hall.acts({ do: 'open' });
  lucia = await hall.joins(guest);
  token = (await hall.tableOf(lucia)).recap.split('#')[1] ?? '';
  expect(refused(await hall.sara.ask('GET', `${path('report')}?as=docx&for=public`))).toEqual([
    409,
    'wrong_state',
  ]);
  expect(refused(await hall.sara.ask('POST', path('minutes')))).toEqual([409, 'wrong_state']);
});

test('the way back says what became of each card; any other link is refused in one way', async () => {
  const kept = await brings(lucia, 'Uno sportello casa aperto la sera.');
  const hidden = await brings(lucia, 'Parole che qualcuno nasconde.');
  await hall.acts({ do: 'go_to_phase', phase: 'contributions' });
  await hall.acts({ do: 'go_to_phase', phase: 'grouping' });
  await onCard(hidden, { do: 'hide_contribution', reason: 'Contiene dati personali.' });
  const cluster = randomUUID();
  const made = { do: 'add_cluster', cluster, title: 'Aprire uno sportello casa' };
  expect((await hall.sara.ask('POST', path('console'), made)).status).toBe(204);
  const revision = must(
    (await consoleNow()).cards.find(({ id }) => id === kept),
    'it is there',
  ).revision;
  const grouping = {
    do: 'group_contributions',
    cluster,
    contributions: [{ contribution: kept, seen: revision }],
  };
  expect((await hall.sara.ask('POST', path('console'), grouping)).status).toBe(204);
  const { clusters } = await consoleNow();
  const seen = must(clusters[0], 'the group is there').revision;
  const position = { do: 'add_minority_position', cluster, table: null, people: 2, words: 'Serve altro.' };
  expect((await hall.sara.ask('POST', path('console'), position)).status).toBe(204);
  const promoted = await hall.sara.ask('POST', path('console'), { do: 'promote_cluster', cluster, seen });
  expect(promoted.status).toBe(204);
  const view = (await recap(token)).body as RecapView;
  expect(view).toMatchObject({ theme: prepared.theme, name: guest, ended: false });
  expect(view.contributions).toMatchObject([
    {
      text: 'Uno sportello casa aperto la sera.',
      standing: { kind: 'shown' },
      group: {
        title: 'Aprire uno sportello casa',
        recommendation: { code: 'R-04', state: 'drafted', outcome: null },
        positions: [{ words: 'Serve altro.', people: 2 }],
      },
    },
    { text: '', standing: { kind: 'hidden', reason: 'Contiene dati personali.' }, group: null },
  ]);
  for (const wrong of ['', 'x', `${token}x`, `${randomUUID()}.${token.split('.')[1]}`]) {
    expect(refused(await recap(wrong))).toEqual([404, 'recap_unknown']);
  }
});

test('its end closes every socket of its guests, and nothing is written a moment after', async () => {
  await hall.acts({ do: 'go_to_phase', phase: 'choices' });
  const { me, document } = await hall.tableOf(lucia);
  const writer = openTypist({
    address: door.address,
    headers: { cookie: lucia.cookie },
    person: me.member as string as PersonId,
    document,
  });
  await writer.types('Scritto prima della fine, come dice Marta.');
  await writer.until('stored', ({ save }) => save.kind === 'saved');
  // Whoever is there with an account stays signed in, at the same table.
  const marta = await besides(document);
  const [page, text] = await sockets(lucia, document);
  const [, hers] = await sockets(marta, document);
  expect((await hall.acts({ do: 'end' })).status).toBe(204);
  expect(await Promise.all([page?.closed, text?.closed])).toEqual([4401, 4401]);
  expect(await (await sockets(lucia, document))[1]?.closed).toBe(4401);
  const late = new Y.Doc();
  const paragraph = new Y.XmlElement('paragraph');
  late.getXmlFragment('default').insert(0, [paragraph]);
  paragraph.insert(0, [new Y.XmlText('Scritto dopo la fine.')]);
  hers?.send(updateFrame(Y.encodeStateAsUpdate(late)));
  expect(await hers?.closed).toBe(4403);
  writer.close();
  expect((await lucia.ask('GET', `/api/table/${hall.workshop}`)).status).toBe(401);
  expect((await recap(token)).body).toMatchObject({ ended: true, name: guest });
});

/** A person of the district at the table with this text. */
async function besides(document: DocumentId): Promise<Visitor> {
  for (const persona of ['marta-provini', 'nadia-modelli', 'clara-ipotesi'] as const) {
    const one = await hall.joins(null, await hall.town.enter(persona));
    if ((await hall.tableOf(one)).document === document) return one;
  }
  return expect.fail('somebody sits beside her');
}

test('its report is a Word file and a PDF; its minutes are made once, without names', async () => {
  const word = await wordReport('public');
  for (const sign of ['w:val="Heading1"', 'w:val="Heading2"', '<w:tblHeader', 'w:val="it-IT"', '<w:numPr>'])
    expect(word).toContain(sign);
  expect(word).not.toContain('Zenobia');
  const pdf = Buffer.from(await hall.sara.download(`${path('report')}?as=pdf&for=office`)).toString('latin1');
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  for (const sign of ['<pdfuaid:part>1</pdfuaid:part>', '/Lang (it-IT)', '/Marked true', '/S /TH'])
    expect(pdf).toContain(sign);
  const minutes = async () =>
    ((await hall.sara.ask('POST', path('minutes'))).body as { document: string }).document;
  const document = await minutes();
  expect(await minutes()).toBe(document);
  expect(await hall.sara.get<AfterView>(path('after'))).toMatchObject({
    minutes: document,
    namesForgottenAt: null,
    naming: { cards: [], tables: [1] },
    recommendations: [{ code: 'R-04' }],
  });
  const view = await hall.sara.get<DocumentView>(`/api/documents/${document}`);
  expect(view).toMatchObject({ kind: 'minutes', mayWrite: true });
  expect(JSON.stringify(view)).toContain('Uno sportello casa aperto la sera.');
  expect(JSON.stringify(view)).toContain('Scritto prima della fine');
  expect(JSON.stringify(view)).not.toMatch(/Scritto dopo|Zenobia/u);
  const marta = await hall.town.enter('marta-provini');
  expect(refused(await marta.ask('GET', `${path('report')}?as=docx&for=public`))).toEqual([403, 'forbidden']);
});

test('the way back says what the mayors answered, with their reason, and where the plan carries it out', async () => {
  const elena = await hall.town.enter('elena-esempi');
  const { recommendations } = await elena.get<AfterView>(path('after'));
  const { document } = must(recommendations[0], 'one was promoted');
  const reached = async () =>
    ((await recap(token)).body as RecapView).contributions[0]?.group?.recommendation;
  expect(await reached()).toMatchObject({ state: 'drafted', outcome: null, passages: [] });
  for (const step of ['validate', 'open_observations'])
    expect((await elena.ask('POST', `/api/documents/${document}/steps`, { step })).status).toBe(204);
  expect((await freeze(elena, document)).status).toBe(201);
  const answer = {
    outcome: 'accepted_in_part',
    reason: 'Solo dove c’è già uno sportello.',
    act: { number: 'delibera 12/2026', date: '2026-01-15' },
  };
  const said = await elena.ask('POST', `/api/recommendations/${document}/outcome`, answer);
  expect(said.status).toBe(204);
  expect(await reached()).toMatchObject({ state: 'answered', outcome: answer, passages: [] });
  const section = await writtenSection(elena, 'Casa e lavoro');
  const anchor = await anchorIn(elena, section, 1);
  const link = { section, anchor, extent: 'part' };
  const linked = await elena.ask('POST', `/api/recommendations/${document}/links`, link);
  expect(linked.status).toBe(201);
  const passage = { title: 'Casa e lavoro', extent: 'part', standing: 'found', words: anchor.quote };
  expect(await reached()).toMatchObject({ passages: [passage] });
  // It names nobody but herself, and says nothing of how Corale knows it.
  const whole = JSON.stringify((await recap(token)).body);
  expect(whole).not.toMatch(/Elena|Sara Traccia/u);
  expect(whole).not.toContain(section);
  const { id } = linked.body as { readonly id: string };
  const back = { reason: 'Il passaggio è stato tolto.' };
  await elena.ask('POST', `/api/recommendations/links/${id}/take-back`, back);
  expect(await reached()).toMatchObject({ passages: [] });
});

test('who is still there when names are forgotten is shown to nobody any more', async () => {
  const made = await hall.sara.ask('POST', '/api/workshops', {
    ...prepared,
    tables: 1,
    facilitators: [(await hall.sara.get<SessionView>('/api/session')).actor.person],
  });
  const { id } = made.body as { readonly id: WorkshopId };
  const at = () => hall.sara.get<WorkshopView>(`/api/workshops/${id}`);
  const opens = { do: 'open', seen: (await at()).revision };
  await hall.sara.ask('POST', `/api/workshops/${id}/console`, opens);
  const joined = await hall.town.stranger.ask('POST', '/api/join', {
    code: (await at()).code,
    name: guest,
    organisation: null,
  });
  const late = hall.town.withCookie(cookieOf(joined.headers));
  const { me, document } = await late.get<TableView>(`/api/table/${id}`);
  const reader = () =>
    openRawSocket(`${door.address}/${document}?schema=3&ack=1`, { cookie: hall.sara.cookie });
  const sees = await reader();
  const writer = openTypist({
    address: door.address,
    headers: { cookie: late.cookie },
    person: me.member as string as PersonId,
    document,
  });
  await writer.types('Parole di chi è ancora qui.');
  await sees.receives((frame) => Buffer.from(frame).includes('Zenobia'));
  sees.close();
  // Nobody has ended it, and its days are over.
  await hall.town.database.owner`
    update workshop set ends_at = ${hall.town.time.now()}::timestamptz - interval '31 days' where id = ${id}`;
  await hall.town.sweep();
  await writer.until('she is signed out', ({ ended }) => ended === 'signed_out');
  writer.close();
  const after = await reader();
  after.send(queryAwarenessFrame());
  await after.receives((frame) => frame[0] === awarenessMessageKind);
  expect(after.frames.some((frame) => Buffer.from(frame).includes('Zenobia'))).toBe(false);
  after.close();
});

test('after the days it said, no forgotten name stands in any column of any table, nor in what is made from them', async () => {
  const sql = hall.town.database.owner;
  await sql`
    insert into workshop_registration (id, workshop_id, name, accessibility, at)
    values (gen_random_uuid(), ${hall.workshop}, ${guest}, 'Zenobia usa una sedia a rotelle', now())`;
  await sql`
    insert into workshop_invitation (id, workshop_id, organisation_id, email, token_hash, places, invited_at)
    select gen_random_uuid(), ${hall.workshop}, id, 'zenobia@ente.example', 'nessuno', 1, now()
    from organisation limit 1`;
  const named = ['guest', 'workshop_invitation', 'workshop_registration'];
  expect(await wordReport()).toContain('Zenobia');
  expect(await tablesNaming('Zenobia')).toEqual(named);
  const endedBefore = async (hours: number) => sql`
    update workshop set ended_at = ${hall.town.time.now()}::timestamptz - make_interval(hours => ${hours})
    where id = ${hall.workshop}`;
  await endedBefore(prepared.keepsNamesDays * 24 - 1);
  await hall.town.sweep();
  expect(await tablesNaming('Zenobia')).toEqual(named);
  await endedBefore(prepared.keepsNamesDays * 24);
  await hall.town.sweep();
  expect(await tablesNaming('Zenobia')).toEqual([]);
  // Whoever led it gives none of them her name back, which would then stay.
  const { participants } = await hall.sara.get<ConsoleView>(path('console'));
  for (const { id, revision } of participants.filter((one) => one.guest)) {
    const rename = { do: 'rename_participant', participant: id, name: 'Zenobia', seen: revision };
    expect((await hall.sara.ask('POST', path('console'), rename)).status).toBe(409);
  }
  const acts = await sql`
    select payload from journal_payload
    where payload like '%workshop.names_forgotten%' and payload like ${`%${hall.workshop}%`}`;
  expect(acts).toHaveLength(1);
  const board = await consoleNow();
  for (const { id: participant, revision: seen } of board.participants.filter((one) => one.guest)) {
    const renames = { do: 'rename_participant', participant, name: 'Zenobia', seen };
    expect((await hall.sara.ask('POST', path('console'), renames)).body).toMatchObject({
      refused: 'wrong_state',
    });
  }
  expect(await tablesNaming('Zenobia')).toEqual([]);
  const view = (await recap(token)).body as RecapView;
  expect(view).toMatchObject({ name: null, nameUntil: null });
  expect(view.contributions).toHaveLength(2);
  const report = await wordReport();
  expect(report).toContain('Uno sportello casa aperto la sera.');
  expect(report).not.toContain('Zenobia');
  for (const read of ['console', 'console/moments', 'registrations', 'after', 'screen'])
    expect([read, JSON.stringify((await hall.sara.ask('GET', path(read))).body)]).toEqual([
      read,
      expect.not.stringContaining('Zenobia'),
    ]);
});

/** What stands in the report's Word file. */
async function wordReport(reader: 'public' | 'office' = 'office'): Promise<string> {
  const files = unzipSync(await hall.sara.download(`${path('report')}?as=docx&for=${reader}`));
  return Object.values(files)
    .map((file) => strFromU8(file))
    .join();
}

test('what fell due while the server was off is forgotten when it starts', async () => {
  const sql = hall.town.database.owner;
  await sql`update guest set name = 'Tardiva Cinquanta' where id =
    (select guest_id from participant where workshop_id = ${hall.workshop} and guest_id is not null limit 1)`;
  await sql`update workshop set names_forgotten_at = null, ended_at = now() - interval '31 days'
    where id = ${hall.workshop}`;
  const { database } = hall.town;
  await using started = await openDemoTown({}, async () => ({ ...database, drop: async () => {} }));
  expect(started.routes.length).toBeGreaterThan(100);
  await expect.poll(() => tablesNaming('Tardiva')).toEqual([]);
});

/** Every table with a row that holds these letters, as text or as bytes. */
async function tablesNaming(letters: string): Promise<readonly string[]> {
  const sql = hall.town.database.owner;
  const tables = await sql<{ name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const asBytes = Buffer.from(letters).toString('hex');
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql`
        select 1 from ${sql(name)} t
        where t::text ilike ${`%${letters}%`} or t::text ilike ${`%${asBytes}%`} limit 1`;
      return row === undefined ? [] : [name];
    }),
  );
  return found.flat();
}
