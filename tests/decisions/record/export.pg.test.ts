import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActsView, RecordCheckView } from '../../../shared/decisions/record/recordApi.ts';
import type { RecordFile } from '../../../shared/decisions/record/recordFile.ts';
import { must } from '../../../shared/kernel/assert.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../../support/demoTown.ts';
import { loadVerifier, verifierPath } from '../../support/recordBook.ts';
import { runUntilExit } from '../../support/server.ts';
import { temporaryDirectory } from '../../support/temporaryDirectory.ts';

let town: DemoTown;
let elena: Visitor;
let marta: Visitor;
beforeAll(async () => {
  town = await openDemoTown();
  elena = await town.enter('elena-esempi');
  marta = await town.enter('marta-provini');
});
afterAll(() => town[Symbol.asyncDispose]());

const run = promisify(execFile);

/** The verifier as whoever got the file runs it: a process of its own, in a folder with nothing else. */
async function verify(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const done = await run(process.execPath, [verifierPath, ...args]).catch(
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code: 'code' in done ? done.code : 0, said: done.stdout + done.stderr };
}

async function exported(by: Visitor, path = '/api/record/export') {
  const bytes = await by.download(path);
  const files = unzipSync(bytes);
  const record = JSON.parse(strFromU8(must(files['fascicolo.json'], 'it holds a record'))) as RecordFile;
  return { bytes, files, record };
}

function disclosedActs({ rows }: RecordFile): readonly string[] {
  return rows.flatMap(({ payload }) =>
    payload === undefined ? [] : [(JSON.parse(payload) as { act: string }).act],
  );
}

test('[J5, J6] an export proves itself, alone in a folder, in each of its three degrees', async () => {
  await using directory = await temporaryDirectory();
  const { bytes, files, record } = await exported(elena);
  expect(Object.keys(files)).toEqual(['fascicolo.json', 'LEGGIMI.txt', 'verifica.mjs']);
  const [path, json] = ['fascicolo.zip', 'fascicolo.json'].map((name) => join(directory.path, name));
  await writeFile(must(path, 'a path'), bytes);
  await writeFile(must(json, 'a path'), JSON.stringify(record));
  const key = must(record.keys[0], 'it names its key').id;
  expect(strFromU8(must(files['LEGGIMI.txt'], 'it is explained'))).toContain(`--key ${key}`);
  const last = must(record.rows.at(-1), 'something is on record');
  expect(await verify(path ?? '')).toMatchObject({
    code: 3,
    said: expect.stringContaining('origine non verificata'),
  });
  expect(await verify(path ?? '', '--key', key)).toMatchObject({
    code: 0,
    said: expect.stringContaining('tutto il fascicolo'),
  });
  expect(await verify(json ?? '', '--receipt', `${last.seq}:${last.hash}`)).toMatchObject({ code: 0 });
  expect(await verify(json ?? '', '--receipt', `1:${last.hash}`)).toMatchObject({ code: 1 });
  expect(await verify(join(directory.path, 'manca.zip'))).toMatchObject({ code: 2 });
  bytes[1] = 0;
  await writeFile(path ?? '', bytes);
  expect(await verify(path ?? '')).toMatchObject({ code: 2, said: expect.stringContaining('Non si legge') });
});

test('[J5] an export discloses what its reader may read, and gives all else as digests', async () => {
  const { verifyRecord } = await loadVerifier();
  const office = await exported(elena);
  const mayor = await exported(marta);
  expect(mayor.record.rows.length).toBe(office.record.rows.length);
  for (const { record } of [office, mayor]) expect(verifyRecord(record).code).toBe(3);
  // Who has which role and seat is in the register of people, which the office sees and a mayor does not.
  expect(disclosedActs(office.record)).toContain('people.seated');
  expect(disclosedActs(mayor.record)).not.toContain('people.seated');
  expect(disclosedActs(mayor.record)).toContain('document.created');
  const closed = mayor.record.rows.filter(({ payload }) => payload === undefined);
  expect(closed.length).toBeGreaterThan(0);
  expect(closed.every((row) => !('salt' in row))).toBe(true);
});

test('[J5] words that were hidden leave a later export, and the page', async () => {
  const document = await town.section('9.E');
  const made = await elena.ask('POST', `/api/documents/${document}/observations`, {
    words: 'Qui manca il nome della signora.',
    mentions: [],
    anchor: null,
    proposal: null,
    key: crypto.randomUUID(),
  });
  expect(made.status).toBe(201);
  const named = (record: RecordFile) =>
    disclosedActs(record).filter((act) => act === 'observation.made').length;
  const before = named((await exported(marta)).record);
  const { observations } = await elena.get<{
    observations: readonly { id: string; entries: readonly { id: string }[] }[];
  }>(`/api/documents/${document}/observations`);
  const { id } = made.body as { id: string };
  const entry = must(observations.find((one) => one.id === id)?.entries[0], 'it has its words').id;
  await elena.ask('POST', `/api/observations/${id}/entries/${entry}/hide`, { reason: 'Un nome di persona.' });
  expect(named((await exported(marta)).record)).toBe(before - 1);
  const { acts } = await marta.get<ActsView>('/api/record/acts');
  expect(acts.slice(0, 2).map(({ told }) => told)).toMatchObject([
    { kind: 'open', act: 'observation.hidden' },
    { kind: 'closed', why: 'hidden' },
  ]);
});

test('[J1, J6] the register is read page by page, and checked as a whole', async () => {
  const first = await marta.get<ActsView>('/api/record/acts');
  expect(first.acts[0]?.seq).toBe(first.counts.all);
  const seen = [...first.acts];
  let { before } = first;
  while (before !== null) {
    const page = await marta.get<ActsView>(`/api/record/acts?before=${before}`);
    seen.push(...page.acts);
    before = page.before;
  }
  expect(seen.map(({ seq }) => seq)).toEqual(seen.map((_, at) => first.counts.all - at));
  for (const [at, { previous }] of seen.slice(0, -1).entries()) expect(seen[at + 1]?.hash).toBe(previous);
  // Nothing that is not told to a mayor is named to her.
  expect(
    JSON.stringify(seen.find(({ told }) => told.kind === 'closed' && told.why === 'register')),
  ).not.toContain('person');
  const check = await marta.get<RecordCheckView>('/api/record/check');
  expect(check.result).toMatchObject({ kind: 'whole', acts: first.counts.all, erased: 0 });
  const replies = await marta.get<ActsView>('/api/record/acts?show=replies');
  expect(replies.acts.every(({ told }) => told.kind === 'open' && told.act === 'observation.answered')).toBe(
    true,
  );
});

test('[J1] who reads no documents reads no record, and nobody does unsigned', async () => {
  const ivo = await town.enter('ivo-registri');
  for (const path of ['/api/record/acts', '/api/record/check', '/api/record/export']) {
    expect((await ivo.ask('GET', path)).status, path).toBe(403);
    expect((await town.stranger.ask('GET', path)).status, path).toBe(401);
  }
});

test('[J6] corale verify checks a file as its own program does, and without a file the database', async () => {
  await using directory = await temporaryDirectory();
  const { bytes, record } = await exported(elena);
  const path = join(directory.path, 'fascicolo.zip');
  await writeFile(path, bytes);
  const installation = { dataDir: directory.path, databaseUrl: town.database.url };
  const corale = (...args: readonly string[]) => runUntilExit(installation, ['verify', ...args]);
  const key = must(record.keys[0], 'it names its key').id;
  const [plain, signed, database] = await Promise.all([corale(path), corale(path, '--key', key), corale()]);
  expect([plain.code, signed.code, database.code]).toEqual([3, 0, 0]);
  expect(database.output).toContain('Il registro è integro');
  await town.database.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update journal_payload set payload = payload || ' ' where seq = 3`;
  });
  const altered = await corale();
  expect(altered.code).toBe(1);
  expect(altered.output).toContain('L’atto 3 è stato alterato');
});
