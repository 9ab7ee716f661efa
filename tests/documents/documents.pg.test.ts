import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDocuments } from '../../server/documents/readDocuments.ts';
import { accessOver } from '../../server/documents/rights.ts';
import { placesInPlan } from '../../server/plan/store.ts';
import type { DocumentRow, DocumentView, GrantsView } from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { SessionView } from '../../shared/people/api.ts';
import type { DemoPersona } from '../../shared/people/demoPersonas.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
let nadia: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
  nadia = await town.enter('nadia-modelli');
});
afterAll(() => town[Symbol.asyncDispose]());

async function created(title: string): Promise<DocumentId> {
  const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title });
  expect(answer.status).toBe(201);
  return (answer.body as { id: DocumentId }).id;
}

async function actsOn(document: string) {
  const acts = await readJournal(town.database.db);
  return acts.filter((act) => act.subject === document).map(({ act, facts }) => ({ act, facts }));
}

async function idsOf(visitor: Visitor): Promise<{ person: string; organisation: string }> {
  const { actor } = await visitor.get<SessionView>('/api/session');
  return { person: actor.person, organisation: actor.organisations[0] ?? '' };
}

const list = (visitor: Visitor, query = '') => visitor.get<readonly DocumentRow[]>(`/api/documents${query}`);

describe('making and reading', () => {
  test('a new section has one line of title, an empty text, and stands outside the plan', async () => {
    const id = await created('  Uno  sportello\n unico ');
    expect(await elena.get<DocumentView>(`/api/documents/${id}`)).toMatchObject({
      id,
      kind: 'plan_section',
      title: 'Uno sportello unico',
      state: 'draft',
      number: null,
      under: null,
      cycle: null,
      mayWrite: true,
      mayRename: true,
      mayShare: true,
      epoch: 1,
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
    });
    expect(await actsOn(id)).toEqual([
      { act: 'document.created', facts: { kind: 'plan_section', title: 'Uno sportello unico' } },
    ]);
  });

  test('a section of the plan says where it stands, and begins with its headings', async () => {
    const view = await marta.get<DocumentView>(`/api/documents/${await town.section('9.E')}`);
    expect(view).toMatchObject({
      number: '9.E',
      under: '9 Obiettivi per macro-area',
      cycle: '2025-2027',
      mayWrite: true,
      mayRename: false,
      mayShare: false,
    });
    expect(JSON.stringify(view.content)).toContain('Che cosa faremo');
  });

  test('the list is newest change first, a change of the text counts too', async () => {
    const older = await created('Prima');
    const newer = await created('Seconda');
    expect((await list(elena)).slice(0, 2).map((row) => row.id)).toEqual([newer, older]);
    await town.database.db.execute(sql`
      insert into document_update (document_id, seq, epoch, bytes, member_id, batch_id, ordinal, at)
      values (${older}, 2, 1, '\\x0000', ${randomUUID()}, ${randomUUID()}, 0, ${town.time.now().toISOString()})`);
    const rows = await list(elena);
    expect(rows.slice(0, 2).map((row) => row.id)).toEqual([older, newer]);
    expect(Date.parse(rows[0]?.changedAt ?? '')).toBeGreaterThan(Date.parse(rows[1]?.changedAt ?? ''));
  });

  test('the list is filtered by words of the title, by state and by what I may write', async () => {
    const id = await created('Città d’Adda: l’Équipe');
    for (const q of ['citta', 'CITTÀ', "d'adda equipe", 'l’équipe', 'quipe Citt']) {
      const found = await list(marta, `?q=${encodeURIComponent(q)}`);
      expect([q, found.map((row) => row.id)]).toEqual([q, [id]]);
    }
    expect(await list(marta, '?q=nulla%20di%20simile')).toEqual([]);
    expect(await list(marta, '?state=frozen')).toEqual([]);
    const sections = await list(marta, '?kind=plan_section');
    expect((await list(marta, '?kind=plan_section&state=draft')).length).toBe(sections.length);
    expect(new Set(sections.map(({ kind }) => kind))).toEqual(new Set(['plan_section']));
    expect((await list(marta, '?mine=1')).map((row) => row.number).toSorted()).toEqual(['9.E', '9.G']);
    expect((await list(elena, '?mine=1')).length).toBe((await list(elena)).length);
    expect((await marta.ask('GET', '/api/documents?state=boh')).status).toBe(400);
    expect((await marta.ask('GET', `/api/documents?q=${'a'.repeat(201)}`)).status).toBe(400);
  });

  test('a list of many documents takes as many queries as a list of few', async () => {
    const asked: string[] = [];
    const db = drizzle(town.database.sqlFor({ connections: 2 }), {
      logger: { logQuery: (query) => asked.push(query) },
    });
    const { actor } = await marta.get<SessionView>('/api/session');
    const rows = await listDocuments({ db, places: placesInPlan }, actor, {});
    const few = asked.length;
    await Promise.all(Array.from({ length: 60 }, (_, n) => created(`Sezione di prova ${n}`)));
    expect(await listDocuments({ db, places: placesInPlan }, actor, {})).toHaveLength(rows.length + 60);
    expect([few, asked.length]).toEqual([3, 6]);
  });
});

describe('naming', () => {
  test('a new title is on record with the old one; the same title again is no act', async () => {
    const id = await created('Prima stesura');
    expect((await elena.ask('PATCH', `/api/documents/${id}`, { title: ' Seconda   stesura ' })).status).toBe(
      204,
    );
    expect((await elena.ask('PATCH', `/api/documents/${id}`, { title: 'Seconda stesura' })).status).toBe(204);
    expect((await elena.get<DocumentView>(`/api/documents/${id}`)).title).toBe('Seconda stesura');
    expect((await actsOn(id)).slice(1)).toEqual([
      { act: 'document.renamed', facts: { title: 'Seconda stesura', was: 'Prima stesura' } },
    ]);
  });

  test('in consultation a title is not changed any more, and the text is writable by nobody', async () => {
    const id = await created('Aperta a tutti');
    const owner = town.database.owner;
    await owner`update document_profile set state = 'consultation' where document_id = ${id}`;
    const answer = await elena.ask('PATCH', `/api/documents/${id}`, { title: 'Altro' });
    expect(answer).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
    expect((await marta.ask('PATCH', `/api/documents/${id}`, { title: 'Altro' })).status).toBe(403);
    expect(await elena.get<DocumentView>(`/api/documents/${id}`)).toMatchObject({
      mayWrite: false,
      mayRename: false,
    });
    expect(await actsOn(id)).toHaveLength(1);
  });

  test('every step is refused: one that does not follow, and one that is not built', async () => {
    const id = await created('Ferma');
    const step = (visitor: Visitor, name: string) =>
      visitor.ask('POST', `/api/documents/${id}/steps`, { step: name });
    expect(await step(elena, 'freeze')).toMatchObject({ status: 409, body: { refused: 'wrong_state' } });
    expect(await step(elena, 'open_consultation')).toMatchObject({
      status: 409,
      body: { refused: 'not_built_yet' },
    });
    expect(await step(marta, 'open_consultation')).toMatchObject({ status: 403 });
    expect(await step(elena, 'fly')).toMatchObject({ status: 400 });
    expect(await actsOn(id)).toHaveLength(1);
  });
});

describe('sharing', () => {
  test('a person who is given a text may write it, until that is taken back', async () => {
    const id = await created('Da scrivere con Marta');
    const { person } = await idsOf(marta);
    const access = accessOver(town.database.db);
    const actor = (await marta.get<SessionView>('/api/session')).actor;
    expect(await access(actor, id)).toBe('read');

    expect((await elena.ask('POST', `/api/documents/${id}/grants`, { person })).status).toBe(204);
    expect(await access(actor, id)).toBe('write');
    expect((await marta.get<DocumentView>(`/api/documents/${id}`)).mayWrite).toBe(true);
    expect((await nadia.get<DocumentView>(`/api/documents/${id}`)).mayWrite).toBe(false);

    expect((await elena.ask('DELETE', `/api/documents/${id}/grants/person/${person}`)).status).toBe(204);
    expect(await access(actor, id)).toBe('read');
    expect((await actsOn(id)).slice(1)).toEqual([
      { act: 'document.granted', facts: { person, right: 'write' } },
      { act: 'document.grant_withdrawn', facts: { person, right: 'write' } },
    ]);
  });

  test('[W1] every change of a grant raises the access version; giving or taking twice changes nothing', async () => {
    const id = await created('Da scrivere con Nadia');
    const { organisation } = await idsOf(nadia);
    const version = async () => {
      const [row] = await town.database.owner`select access_version from document where id = ${id}`;
      return Number(row?.['access_version']);
    };
    const give = () => elena.ask('POST', `/api/documents/${id}/grants`, { organisation });
    const take = () => elena.ask('DELETE', `/api/documents/${id}/grants/organisation/${organisation}`);
    expect(await version()).toBe(1);
    // Both at once: one of them finds the other's grant.
    expect((await Promise.all([give(), give()])).map((answer) => answer.status)).toEqual([204, 204]);
    expect((await give()).status).toBe(204);
    expect(await version()).toBe(2);
    expect((await nadia.get<DocumentView>(`/api/documents/${id}`)).mayWrite).toBe(true);
    expect([(await take()).status, (await take()).status]).toEqual([204, 204]);
    expect(await version()).toBe(3);
    expect((await actsOn(id)).map(({ act }) => act)).toEqual([
      'document.created',
      'document.granted',
      'document.grant_withdrawn',
    ]);
  });

  test('the office sees who writes, since when and by whose will, and who else could', async () => {
    const view = await elena.get<GrantsView>(`/api/documents/${await town.section('9.E')}/grants`);
    expect(view.granted.toSorted((a, b) => a.name.localeCompare(b.name))).toMatchObject([
      { name: 'Cooperativa Esempio Uno', organisationKind: 'third_sector_body', grantedBy: null },
      { name: 'Marta Provini', office: 'Sindaca di Romanengo', grantedBy: null },
    ]);
    const names = view.candidates.map((candidate) => candidate.name);
    expect(names).toContain('Comune di Soncino');
    expect(names).toContain('Clara Ipotesi');
    for (const missing of ['Marta Provini', 'Cooperativa Esempio Uno', 'Elena Esempi', 'Ufficio di Piano']) {
      expect(names).not.toContain(missing);
    }

    const id = await created('Di Elena');
    await elena.ask('POST', `/api/documents/${id}/grants`, { person: (await idsOf(marta)).person });
    const own = await elena.get<GrantsView>(`/api/documents/${id}/grants`);
    expect(own.granted[0]?.grantedBy).toBe('Elena Esempi, Ufficio di Piano');
  });

  test('nobody outside the district can be given anything, nor can both at once', async () => {
    const id = await created('Senza estranei');
    const path = `/api/documents/${id}/grants`;
    const { person, organisation } = await idsOf(marta);
    expect(await elena.ask('POST', path, { person: randomUUID() })).toMatchObject({ status: 404 });
    expect(await elena.ask('POST', path, { organisation: randomUUID() })).toMatchObject({ status: 404 });
    expect(await elena.ask('POST', path, { person, organisation })).toMatchObject({ status: 400 });
    expect(await elena.ask('POST', path, { person: 'marta' })).toMatchObject({ status: 400 });
    expect(await elena.ask('DELETE', `${path}/person/marta`)).toMatchObject({ status: 404 });
    expect(await elena.ask('DELETE', `${path}/boh/${person}`)).toMatchObject({ status: 404 });
    expect((await elena.get<GrantsView>(path)).granted).toEqual([]);
  });
});

describe('refusals', () => {
  const cells: readonly (readonly [method: string, path: string, body: unknown])[] = [
    ['GET', '/api/documents', undefined],
    ['POST', '/api/documents', { kind: 'plan_section', title: 'Mia' }],
    ['POST', '/api/documents/import', {}],
    ['GET', '/api/documents/ID', undefined],
    ['PATCH', '/api/documents/ID', { title: 'Mia' }],
    ['POST', '/api/documents/ID/steps', { step: 'freeze' }],
    ['GET', '/api/documents/ID/grants', undefined],
    ['POST', '/api/documents/ID/grants', { person: randomUUID() }],
    ['DELETE', `/api/documents/ID/grants/person/${randomUUID()}`, undefined],
  ];

  test.each(cells)('%s %s is nobody’s without a session', async (method, path, body) => {
    const answer = await town.stranger.ask(method, path.replace('ID', await town.section('9.E')), body);
    expect(answer).toMatchObject({ status: 401, body: { refused: 'not_signed_in' } });
  });

  const officeOnly = cells.filter(([method, path]) => method !== 'GET' || path.endsWith('/grants'));
  const others: readonly DemoPersona[] = ['marta-provini', 'nadia-modelli', 'clara-ipotesi', 'sara-traccia'];

  test.each(officeOnly.filter(([, path]) => !path.endsWith('import')))(
    '%s %s is for the plan office only, even on a text that one may write',
    async (method, path, body) => {
      const id = await town.section('9.E');
      for (const persona of others) {
        const answer = await (await town.enter(persona)).ask(method, path.replace('ID', id), body);
        expect([persona, answer.status, answer.body]).toMatchObject([persona, 403, { refused: 'forbidden' }]);
      }
      expect((await marta.get<DocumentView>(`/api/documents/${id}`)).title).toBe('Anziani e caregiver');
    },
  );

  test('what does not exist and what may not be seen get the same answer', async () => {
    const hidden = await created('Di un altro ambito');
    const other = randomUUID();
    const owner = town.database.owner;
    await owner`insert into district (id, name, demo, external_clients, created_at)
      values (${other}, 'Altro', true, true, now() + interval '1 day')`;
    await owner`update document set district_id = ${other} where id = ${hidden}`;
    for (const [method, path, body] of cells.filter(([, name]) => name.includes('ID'))) {
      const ask = (id: string) => elena.ask(method, path.replace('ID', id), body);
      const answers = await Promise.all([ask(hidden), ask(randomUUID()), ask('not-an-id'), ask('%00')]);
      for (const answer of answers) {
        expect([method, path, answer.status]).toEqual([method, path, 404]);
        expect(answer.body).toEqual(answers[0]?.body);
      }
    }
    expect((await list(elena)).some((row) => row.id === hidden)).toBe(false);
  });

  test.each([
    ['half a JSON', '{"kind":"plan_section"'],
    ['a list', []],
    ['no title', { kind: 'plan_section' }],
    ['a blank title', { kind: 'plan_section', title: ' \n ' }],
    ['a title of 201 letters', { kind: 'plan_section', title: 'a'.repeat(201) }],
    ['a title with NUL', { kind: 'plan_section', title: 'a\0b' }],
    ['a title with half a surrogate pair', { kind: 'plan_section', title: 'a\ud800' }],
    ['a kind that does not exist', { kind: 'poster', title: 'a' }],
    ['a title too long for a recommendation', { kind: 'recommendation', title: 'a'.repeat(121) }],
  ])('%s is malformed and makes nothing', async (_what, body) => {
    const before = (await list(elena)).length;
    const answer = await elena.ask('POST', '/api/documents', body);
    expect(answer).toMatchObject({ status: 400, body: { refused: 'malformed' } });
    expect((await list(elena)).length).toBe(before);
  });

  test('a body of 300 kB is too large, one of another type is malformed', async () => {
    const big = JSON.stringify({ kind: 'plan_section', title: 'a', more: 'a'.repeat(300_000) });
    expect(await elena.ask('POST', '/api/documents', big)).toMatchObject({
      status: 413,
      body: { refused: 'too_large' },
    });
    const plain = await elena.ask('POST', '/api/documents', '{"kind":"plan_section","title":"a"}', {
      'content-type': 'text/plain',
    });
    expect(plain).toMatchObject({ status: 400, body: { refused: 'malformed' } });
  });

  test('a write from a page of another site is refused and does nothing', async () => {
    const before = (await list(elena)).length;
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await elena.ask('POST', '/api/documents', { kind: 'plan_section', title: 'a' }, headers);
      expect(answer).toMatchObject({ status: 403, body: { refused: 'foreign_origin' } });
    }
    expect((await list(elena)).length).toBe(before);
  });

  test('an administrator sees no document, an observer reads and does not write', async () => {
    const sara = await town.enter('sara-traccia');
    const { person } = await idsOf(sara);
    const id = await town.section('9.E');
    const as = (role: string) =>
      town.database.owner`update membership set role = ${role} where person_id = ${person}`;
    await elena.ask('POST', `/api/documents/${id}/grants`, { person });
    await as('observer');
    expect(await sara.get<DocumentView>(`/api/documents/${id}`)).toMatchObject({ mayWrite: false });
    await as('admin');
    expect(await sara.ask('GET', `/api/documents/${id}`)).toMatchObject({
      status: 404,
      body: { refused: 'not_found' },
    });
    expect(await list(sara)).toEqual([]);
    await as('facilitator');
    expect(await sara.get<DocumentView>(`/api/documents/${id}`)).toMatchObject({ mayWrite: true });
  });
});
