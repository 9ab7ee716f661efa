import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../shared/kernel/assert.ts';
import type { MunicipalityRow, TerritoryPreview, TerritoryView } from '../../shared/people/registerApi.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../support/demoTown.ts';
import { readJournal } from '../support/readJournal.ts';

let town: DemoTown;
let ivo: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  ivo = await town.enter('ivo-registri');
});
afterAll(() => town[Symbol.asyncDispose]());

const territory = () => ivo.get<TerritoryView>('/api/register/territory');

async function municipality(name: string): Promise<MunicipalityRow> {
  const { municipalities } = await territory();
  return must(
    municipalities.find((row) => row.name === name),
    `${name} is a municipality`,
  );
}

const post = (path: string, body: unknown) => ivo.ask('POST', `/api/register/${path}`, body);
const patch = (path: string, body: unknown) => ivo.ask('PATCH', `/api/register/${path}`, body);

/** The acts of the register since the last call. */
let seen = 0;
async function newActs() {
  const acts = await readJournal(town.database.db);
  const news = acts.slice(seen).map(({ act, facts }) => ({ act, facts }));
  seen = acts.length;
  return news;
}
beforeEach(newActs);

test('the register shows the territory with its newest weights', async () => {
  const view = await territory();
  expect(view.subdistricts.map(({ name, municipalities }) => [name, municipalities])).toEqual([
    ['Sub-ambito 1', 5],
    ['Sub-ambito 2', 9],
    ['Sub-ambito 3', 8],
    ['Sub-ambito 4', 10],
    ['Sub-ambito 5', 9],
    ['Sub-ambito 6', 7],
  ]);
  expect(view.totalWeight).toBe(161_400);
  expect(view.municipalities.filter((row) => row.lead).map((row) => row.name)).toEqual(['Crema']);
});

describe('parts of the district', () => {
  test('[N3] are added and renamed under names of their own', async () => {
    const added = await post('subdistricts', { name: ' Sub-ambito   7 ' });
    expect(added.status).toBe(201);
    const { id } = added.body as { id: string };
    expect(await post('subdistricts', { name: 'SUBAMBITO 7' })).toMatchObject({
      status: 409,
      body: { refused: 'already_there' },
    });
    expect((await patch(`subdistricts/${id}`, { name: 'Sub-ambito 1' })).status).toBe(409);
    expect((await patch(`subdistricts/${id}`, { name: 'SUB-AMBITO 7' })).status).toBe(204);
    expect((await territory()).subdistricts.at(-1)).toEqual({ id, name: 'SUB-AMBITO 7', municipalities: 0 });
    expect(await newActs()).toEqual([
      { act: 'subdistrict.added', facts: { name: 'Sub-ambito 7' } },
      { act: 'subdistrict.renamed', facts: { name: 'SUB-AMBITO 7', was: 'Sub-ambito 7' } },
    ]);
    expect((await ivo.ask('DELETE', `/api/register/subdistricts/${id}`)).status).toBe(204);
    expect((await patch(`subdistricts/${id}`, { name: 'Altrove' })).status).toBe(404);
  });

  test('[N9] are not removed while a municipality lies there', async () => {
    const { subdistrict } = await municipality('Crema');
    expect(await ivo.ask('DELETE', `/api/register/subdistricts/${subdistrict}`)).toMatchObject({
      status: 409,
      body: { refused: 'in_use' },
    });
    expect(await newActs()).toEqual([]);
  });
});

describe('municipalities', () => {
  test('[N2] at most one leads: whoever leads next takes it from the one before', async () => {
    const [crema, izano] = [await municipality('Crema'), await municipality('Izano')];
    expect((await patch(`municipalities/${izano.id}`, { lead: true })).status).toBe(204);
    const leads = (await territory()).municipalities.filter((row) => row.lead).map((row) => row.name);
    expect(leads).toEqual(['Izano']);
    expect((await patch(`municipalities/${crema.id}`, { lead: true })).status).toBe(204);
    expect((await patch(`municipalities/${crema.id}`, { lead: true })).status).toBe(204);
    expect((await newActs()).map(({ act, facts }) => [act, facts])).toEqual([
      ['municipality.lead_set', { lead: true }],
      ['municipality.lead_set', { lead: true }],
    ]);
  });

  test('a weight stands by its year, and the newest counts', async () => {
    const { id } = await municipality('Izano');
    await patch(`municipalities/${id}`, { weight: { year: 2021, weight: 1_987 } });
    await patch(`municipalities/${id}`, { weight: { year: 2001, weight: 1_800 } });
    expect(await municipality('Izano')).toMatchObject({ weight: 1_987, year: 2021 });
    await patch(`municipalities/${id}`, { weight: { year: 2021, weight: 2_000 } });
    expect(await newActs()).toEqual([
      { act: 'territory.weight_set', facts: { year: 2021, weight: 1_987, was: null } },
      { act: 'territory.weight_set', facts: { year: 2001, weight: 1_800, was: null } },
      { act: 'territory.weight_set', facts: { year: 2021, weight: 2_000, was: 1_987 } },
    ]);
    for (const weight of [
      { year: 1899, weight: 1 },
      { year: 2021, weight: 0 },
      { year: 2021, weight: 1.5 },
    ])
      expect((await patch(`municipalities/${id}`, { weight })).status).toBe(400);
  });

  test('[N3] bear names of their own, among all organisations', async () => {
    const { id } = await municipality('Izano');
    for (const name of ['crema', 'RIVOLTA D’ADDA', 'Cooperativa Esempio Uno']) {
      expect((await patch(`municipalities/${id}`, { name })).body).toMatchObject({
        refused: 'already_there',
      });
      expect((await post('municipalities', { name })).body).toMatchObject({ refused: 'already_there' });
    }
    expect((await patch(`municipalities/${id}`, { name: 'Izano Cremasco' })).status).toBe(204);
    expect((await patch(`municipalities/${id}`, { name: 'Izano' })).status).toBe(204);
    expect((await newActs()).map(({ act }) => act)).toEqual(['organisation.changed', 'organisation.changed']);
  });

  test('one is added with all that is known of it', async () => {
    const { subdistrict } = await municipality('Crema');
    const weight = { year: 2011, weight: 1_000 };
    const added = await post('municipalities', { name: 'Passarera', subdistrict, weight, lead: false });
    expect(added.status).toBe(201);
    expect(await municipality('Passarera')).toMatchObject({
      subdistrict,
      weight: 1_000,
      lead: false,
      until: null,
    });
    const nowhere = { name: 'Altrove', subdistrict: '00000000-0000-4000-8000-000000000000' };
    expect((await post('municipalities', nowhere)).status).toBe(404);
    expect((await territory()).municipalities.some((row) => row.name === 'Altrove')).toBe(false);
    expect((await newActs()).map(({ act }) => act)).toEqual([
      'organisation.added',
      'municipality.subdistrict_set',
      'territory.weight_set',
    ]);
  });

  test('[N9] one that has ended stays in the list with its last day, and counts no more', async () => {
    const before = await territory();
    const ended = await municipality('Pianengo');
    expect((await patch(`municipalities/${ended.id}`, { until: '2026-01-31' })).status).toBe(204);
    const after = await territory();
    expect(await municipality('Pianengo')).toMatchObject({ until: '2026-01-31' });
    expect(after.totalWeight).toBe(before.totalWeight - must(ended.weight, 'it has a weight'));
    const [act] = await newActs();
    expect(act).toMatchObject({ act: 'organisation.ended', facts: { until: '2026-01-31', was: null } });
    expect(act?.facts['seats']).toHaveLength(1);
    expect(act?.facts['holders']).toHaveLength(1);
    expect(act?.facts['memberships']).toHaveLength(1);
    expect(await town.stranger.get('/api/district')).toMatchObject({
      municipalities: after.municipalities.length - 1,
    });
  });
});

describe('a file', () => {
  const upload = (
    step: 'preview' | 'import',
    text: string | Uint8Array,
    fields: Record<string, string> = {},
  ) =>
    ivo.upload(`/api/register/territory/${step}`, {
      // A copy over a plain buffer, as File wants it.
      file: new File([typeof text === 'string' ? text : new Uint8Array(text)], 'comuni.csv'),
      ...fields,
    });
  const preview = async (text: string | Uint8Array, fields?: Record<string, string>) => {
    const answer = await upload('preview', text, fields);
    expect(answer.status).toBe(200);
    return answer.body as TerritoryPreview;
  };

  test('[N11] goes out for Excel, and read in again changes nothing', async () => {
    const answer = await ivo.ask('GET', '/api/register/territory.csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = String(answer.body);
    // The mark of UTF-8 is there: reading an answer as text takes it away.
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'Comune;Sub-ambito;Quota;Anno',
      'Agnadello;Sub-ambito 2;3800;2011',
    ]);
    const again = await preview(text);
    expect(again).toMatchObject({ changes: [], problems: [], notInFile: [] });
    expect(again.unchanged).toBe(
      (await territory()).municipalities.filter((row) => row.until === null).length,
    );
  });

  test('[N11] bears the mark of UTF-8, and no cell is a formula', async () => {
    const made = await post('subdistricts', { name: '=1+1' });
    const { id } = made.body as { id: string };
    const izano = await municipality('Izano');
    await patch(`municipalities/${izano.id}`, { subdistrict: id });
    const raw = await ivo.download('/api/register/territory.csv');
    expect([...raw.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(raw);
    expect(text).toContain(`\r\nIzano;"'=1+1";2000;2021\r\n`);
    expect(await preview(text)).toMatchObject({ changes: [], problems: [] });
    await patch(`municipalities/${izano.id}`, { subdistrict: izano.subdistrict });
    await ivo.ask('DELETE', `/api/register/subdistricts/${id}`);
  });

  test.each([
    [
      'semicolons and the code page of Windows',
      Buffer.from("Comune;Popolazione;Sub-ambito\r\nRIVOLTA D'ADDA;7.918;Citt\xe0\r\n", 'latin1'),
    ],
    ['commas and a mark of UTF-8', '\uFEFFdenominazione,abitanti,subambito\nRivolta d’Adda,7918,Città\n'],
    [
      'tabs in UTF-16',
      Buffer.from('\uFEFFComune\tQuota\tSub-àmbito\r\nRivolta d`Adda\t7 918\tCittà\r\n', 'utf16le'),
    ],
  ])('[N10] is read with %s', async (_how, text) => {
    expect((await preview(new Uint8Array(Buffer.from(text)), { year: '2024' })).changes).toEqual([
      { kind: 'subdistrict_added', name: 'Città' },
      { kind: 'subdistrict_changed', name: 'Rivolta d’Adda', was: 'Sub-ambito 2', subdistrict: 'Città' },
      { kind: 'weight_set', name: 'Rivolta d’Adda', year: 2024, was: null, weight: 7918 },
    ]);
  });

  test('[N12] changes nothing in a preview, and in an import all that the preview said', async () => {
    const text =
      'Comune;Sub-ambito;Quota;Anno\nCREMA;Città;34.000;2024\n"Monte\nCremasco";;2.400;2024\nNuova;città;500;2024\n';
    const before = await territory();
    const { digest, changes } = await preview(text);
    expect(changes).toHaveLength(6);
    expect(await territory()).toEqual(before);
    expect(await newActs()).toEqual([]);
    expect((await upload('import', text, { expected: digest })).status).toBe(204);
    const [act] = await newActs();
    expect(act).toEqual({ act: 'territory.imported', facts: { digest, changes } });
    const part = (await territory()).subdistricts.find(({ name }) => name === 'Città');
    expect(part?.municipalities).toBe(2);
    expect(await municipality('Crema')).toMatchObject({ weight: 34_000, year: 2024, subdistrict: part?.id });
    expect(await municipality('Nuova')).toMatchObject({ weight: 500, subdistrict: part?.id });
    // Done once, there is nothing left to do, and nothing that the first preview said.
    expect((await upload('import', text, { expected: digest })).body).toMatchObject({
      refused: 'changed_meanwhile',
    });
  });

  test('[N12] is refused where something changed since its preview', async () => {
    const text = 'Comune;Quota;Anno\nCrema;35.000;2024\n';
    const { digest } = await preview(text);
    await patch(`municipalities/${(await municipality('Crema')).id}`, {
      weight: { year: 2024, weight: 34_500 },
    });
    expect(await upload('import', text, { expected: digest })).toMatchObject({
      status: 409,
      body: { refused: 'changed_meanwhile' },
    });
    expect(await municipality('Crema')).toMatchObject({ weight: 34_500 });
  });

  test('[N10] with problems is not imported', async () => {
    const text = 'Comune;Quota;Anno\nCrema;molti;2024\n"Izano;1;2024\n';
    const { problems, digest } = await preview(text);
    expect(problems.map(({ line, kind }) => [line, kind])).toEqual([
      [2, 'weight_unreadable'],
      [3, 'unreadable'],
    ]);
    expect((await upload('import', text, { expected: digest })).body).toMatchObject({ refused: 'malformed' });
  });

  test.each([
    ['more than 500 kB', 'x'.repeat(500 * 1024 + 1), 413, 'table_too_large'],
    [
      'more than 2,000 lines',
      `Comune\n${Array.from({ length: 2001 }, (_, n) => `C${n}`).join('\n')}`,
      413,
      'table_too_large',
    ],
    ['nothing', ' \n', 400, 'empty_file'],
    ['a workbook', 'PK\u0003\u0004\u0000\u0000', 400, 'not_a_table'],
  ])('[N10] of %s is refused', async (_what, text, status, refused) => {
    expect(await upload('preview', text)).toMatchObject({ status, body: { refused } });
  });

  test('a form without a file, or with a year that is none, is malformed', async () => {
    expect((await ivo.upload('/api/register/territory/preview', { file: 'Comune\nCrema' })).status).toBe(400);
    expect((await upload('preview', 'Comune\nCrema', { year: 'uno' })).status).toBe(400);
    expect((await ivo.ask('POST', '/api/register/territory/preview', {})).status).toBe(400);
  });
});

test('two who change the lead at once leave one', async () => {
  const rows = (await territory()).municipalities.slice(0, 6);
  const answers = await Promise.all(rows.map(({ id }) => patch(`municipalities/${id}`, { lead: true })));
  expect(answers.map(({ status }) => status)).toEqual(rows.map(() => 204));
  expect((await territory()).municipalities.filter((row) => row.lead)).toHaveLength(1);
});
