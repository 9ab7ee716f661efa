import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetDueNames } from '../../server/workshops/forget/forgetDueNames.ts';
import type { DocumentView } from '../../shared/documents/api.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { AfterView } from '../../shared/workshops/api.ts';
import type { ConsoleView } from '../../shared/workshops/consoleApi.ts';
import type { RecapView } from '../../shared/workshops/recap.ts';
import type { Answer, Visitor } from '../support/demoTown.ts';
import { openWorkshopTown, prepared, type WorkshopTown } from '../support/workshopTown.ts';

// One workshop from its first card to the day on which its names are forgotten; each test goes on where the last ended.

let hall: WorkshopTown;
let lucia: Visitor;
let token: string;
beforeAll(async () => {
  hall = await openWorkshopTown(2);
});
afterAll(() => hall[Symbol.asyncDispose]());

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

test('when it ends guests are signed out, and their way back goes on', async () => {
  for (const phase of ['choices', 'reading'] as const) await hall.acts({ do: 'go_to_phase', phase });
  expect((await hall.acts({ do: 'end' })).status).toBe(204);
  expect((await lucia.ask('GET', `/api/table/${hall.workshop}`)).status).toBe(401);
  expect((await recap(token)).body).toMatchObject({ ended: true, name: guest });
});

test('its report is a Word file and a PDF; its minutes are made once, without names', async () => {
  const word = await hall.sara.download(`${path('report')}?as=docx&for=public`);
  expect(String.fromCodePoint(...word.slice(0, 2))).toBe('PK');
  const pdf = await hall.sara.download(`${path('report')}?as=pdf&for=office`);
  expect(String.fromCodePoint(...pdf.slice(0, 5))).toBe('%PDF-');
  const minutes = async () =>
    ((await hall.sara.ask('POST', path('minutes'))).body as { document: string }).document;
  const document = await minutes();
  expect(await minutes()).toBe(document);
  expect(await hall.sara.get<AfterView>(path('after'))).toMatchObject({
    minutes: document,
    namesForgottenAt: null,
    recommendations: [{ code: 'R-04' }],
  });
  const view = await hall.sara.get<DocumentView>(`/api/documents/${document}`);
  expect(view).toMatchObject({ kind: 'minutes', mayWrite: true });
  expect(JSON.stringify(view)).toContain('Uno sportello casa aperto la sera.');
  expect(JSON.stringify(view)).not.toContain('Zenobia');
  const marta = await hall.town.enter('marta-provini');
  expect(refused(await marta.ask('GET', `${path('report')}?as=docx&for=public`))).toEqual([403, 'forbidden']);
});

test('after the days it said, no forgotten name stands in any column of any table', async () => {
  const sql = hall.town.database.owner;
  await sql`
    insert into workshop_registration (id, workshop_id, name, accessibility, at)
    values (gen_random_uuid(), ${hall.workshop}, ${guest}, 'Zenobia usa una sedia a rotelle', now())`;
  expect(await tablesNaming('Zenobia')).toEqual(['guest', 'workshop_registration']);
  await forgets();
  expect(await tablesNaming('Zenobia')).toEqual(['guest', 'workshop_registration']);
  hall.town.time.pass(prepared.keepsNamesDays * 24 * 60 * 60_000);
  await forgets();
  expect(await tablesNaming('Zenobia')).toEqual([]);
  const acts = await sql`
    select payload from journal_payload where payload like '%workshop.names_forgotten%'`;
  expect(acts).toHaveLength(1);
  const view = (await recap(token)).body as RecapView;
  expect(view.name).toBe(null);
  expect(view.contributions).toHaveLength(2);
});

async function forgets(): Promise<void> {
  const [served] = await hall.town.database.owner<{ id: DistrictId }[]>`select id from district`;
  const district = must(served, 'a server has a district').id;
  const { db } = hall.town.database;
  await forgetDueNames({ db, clock: hall.town.time, district, sessionEnded: () => {} });
}

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
