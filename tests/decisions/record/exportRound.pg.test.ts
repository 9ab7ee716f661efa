import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasTypst } from '../../../server/decisions/pdf/typst.ts';
import { checkWholeRecord } from '../../../server/decisions/record/checkWholeRecord.ts';
import type { ActsView } from '../../../shared/decisions/record/recordApi.ts';
import type { RecordFile } from '../../../shared/decisions/record/recordFile.ts';
import type { DocumentView } from '../../../shared/documents/api.ts';
import { erasedStub } from '../../../shared/documents/erasure/erasedWords.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DistrictId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../../support/demoTown.ts';
import { consolidated, freeze, typistIn } from '../../support/frozenTown.ts';
import { outsideSigner } from '../../support/outsideSigner.ts';
import { loadVerifier } from '../../support/recordBook.ts';
import { type FrozenDocument, openRoundTable, type RoundTable } from '../../support/roundTable.ts';
import { runUntilExit } from '../../support/server.ts';
import { openSyncDoor } from '../../support/syncDoor.ts';
import { tablesHolding } from '../../support/tablesHolding.ts';
import { temporaryDirectory } from '../../support/temporaryDirectory.ts';

let town: DemoTown;
let table: RoundTable;
let marta: Visitor;
let text: FrozenDocument;
let round: SignOffRoundId;
beforeAll(async () => {
  town = await openDemoTown();
  table = await openRoundTable(town);
  marta = await town.enter('marta-provini');
  text = await table.frozen('Sezione di cui resta traccia', 2);
  round = await table.opened({ on: text }, table.clara);
  await table.says(round, marta, { for: 'Romanengo', choice: 'against', reason: 'Mancano le risorse' });
});
afterAll(() => town[Symbol.asyncDispose]());

async function taken(by: Visitor, path: string): Promise<RecordFile> {
  const files = unzipSync(await by.download(path));
  return JSON.parse(strFromU8(must(files['fascicolo.json'], 'it holds a record')));
}

const ofRound = () => `/api/record/rounds/${round}/export`;
const ballots = ({ rows }: RecordFile) => rows.filter(({ payload }) => payload?.includes('"ballot.cast"'));

test('[R8, J5] while a round is open, what somebody said is in nobody’s file, and on the page only for her and the chair', async () => {
  const { verifyRecord } = await loadVerifier();
  for (const by of [marta, table.clara, table.elena]) {
    for (const path of [ofRound(), '/api/record/export']) {
      const record = await taken(by, path);
      expect(verifyRecord(record).code).toBe(3);
      expect(ballots(record)).toEqual([]);
      expect(JSON.stringify(record)).not.toContain('Mancano le risorse');
      expect(JSON.stringify(record)).not.toContain('against');
    }
  }
  const told = async (by: Visitor) => {
    const { acts } = await by.get<ActsView>('/api/record/acts?show=votes');
    return acts[0]?.told;
  };
  expect(await told(marta)).toMatchObject({ kind: 'open', facts: { choice: 'against' }, ownOnly: true });
  expect(await told(table.clara)).toMatchObject({ kind: 'open', facts: { choice: 'against' } });
  const others = await told(table.elena);
  expect(others).toMatchObject({ kind: 'closed', why: 'ballot', on: { round: 1 } });
  expect(JSON.stringify(others)).not.toContain('against');
});

test('[J5, J6] the file of a closed round holds its text, its events and what was confirmed, and proves them', async () => {
  const closed = await table.clara.ask('POST', `/api/rounds/${round}/close`, {
    how: 'count',
    president: null,
    expects: 'no_quorum',
  });
  expect(closed.status).toBe(204);
  const record = await taken(table.elena, ofRound());
  const { verifyRecord } = await loadVerifier();
  const { code, lines } = verifyRecord(record, { key: must(record.keys[0], 'it is signed').id });
  expect([code, lines.join('\n')]).toEqual([
    0,
    expect.stringContaining('1 dichiarazioni di voto o di parere'),
  ]);
  expect(record.texts).toMatchObject([{ hash: text.hash }]);
  expect(record.statements[0]?.text).toContain('Mancano le risorse');
  expect(record.events.map((event) => (JSON.parse(event) as { type: string }).type)).toEqual([
    'opened',
    'closed',
  ]);
  // Another reason than hers is found.
  const statements = record.statements.map((one) => ({
    ...one,
    text: one.text.replace('Mancano', 'Bastano'),
  }));
  expect(verifyRecord({ ...record, statements })).toMatchObject({ code: 1 });
});

const flip = (column: string) => `set_byte(${column}, 3, (get_byte(${column}, 3) + 1) % 256)`;
const ofAct = (act: string) => `seq = (select max(seq) from journal_payload where act = '${act}')`;
const inEvent = (type: string, path: string, value: string) =>
  `update sign_off_event set event = jsonb_set(event, '{${path}}', ${value}) where event->>'type' = '${type}'`;

/** What somebody who owns the database may do to it, and as what it is found there. */
const harms: readonly (readonly [statement: string, what: string])[] = [
  [`update version set content = ${flip('content')}`, 'text'],
  [`update version set content = null`, 'text'],
  [inEvent('opened', 'opening,call', `'"second"'`), 'event'],
  [inEvent('closed', 'ending,kind', `'"heard"'`), 'event'],
  [
    inEvent('cast', 'ballot,statement', `to_jsonb(replace(event#>>'{ballot,statement}', 'Manc', 'manc'))`),
    'event',
  ],
  [
    `update journal_payload set payload = replace(payload, 'closed', 'cl0sed') where ${ofAct('round.closed')}`,
    'payload',
  ],
  [`update journal_payload set salt = ${flip('salt')} where ${ofAct('round.closed')}`, 'payload'],
  [
    `update journal_entry set payload_digest = ${flip('payload_digest')} where ${ofAct('round.closed')}`,
    'payload',
  ],
  [`update journal_entry set entry_hash = ${flip('entry_hash')} where ${ofAct('round.opened')}`, 'entry'],
  [`delete from journal_entry where ${ofAct('round.opened')}`, 'missing'],
  [`update journal_checkpoint set signature = ${flip('signature')}`, 'signature'],
  [`update signing_key set id = translate(id, '0123456789abcdef', '123456789abcdef0')`, 'key'],
  [`update signing_key set public_key = ${flip('public_key')}`, 'key'],
];
const harmed = [
  'version',
  'sign_off_event',
  'journal_entry',
  'journal_payload',
  'journal_checkpoint',
  'signing_key',
];

test('[J6] what the record says of itself and what the verifier says of its file is the same', async () => {
  const { db, owner } = town.database;
  const { verifyRecord } = await loadVerifier();
  const [district] = await owner<{ id: DistrictId }[]>`select id from district`;
  const said = () => checkWholeRecord(db, must(district, 'there is a district').id);
  const asOwner = (statement: string) =>
    owner.begin(async (tx) => {
      await tx.unsafe('set local session_replication_role = replica');
      await tx.unsafe(statement);
    });
  expect(await said()).toMatchObject({ kind: 'whole' });
  for (const table of harmed) await owner.unsafe(`create table kept_${table} as table ${table}`);
  for (const [statement, what] of harms) {
    await asOwner(statement);
    expect(await said(), statement).toMatchObject({ kind: 'broken', what });
    expect(verifyRecord(await taken(table.elena, ofRound())).code, statement).toBe(1);
    await asOwner(harmed.map((one) => `delete from ${one}; insert into ${one} table kept_${one}`).join('; '));
  }
  expect(await said()).toMatchObject({ kind: 'whole' });
});

const secret = 'Zeno Quasivero';

/** A section that was written and frozen as everybody does it, with somebody's name in it. */
async function writtenAndFrozen(): Promise<FrozenDocument> {
  const { elena } = table;
  const document = await consolidated(town, elena, 'Sezione con un nome di troppo');
  const door = await openSyncDoor(town);
  const typist = await typistIn(town, door, document, elena);
  await typist.types(`Il caso di ${secret} è seguito dai servizi.`);
  await typist.until('saved', ({ save }) => save.kind === 'saved');
  typist.close();
  door.close();
  expect((await freeze(elena, document)).status).toBe(201);
  const { version } = await elena.get<DocumentView>(`/api/documents/${document}`);
  const { id, number, hash } = must(version, 'it is frozen');
  return { document, version: id, number, hash: must(hash, 'it has its bytes') };
}

test('[E1, R3, J6] of a text that was decided on, personal data goes only when the round is over; then no words stay, and the file of the round says so', async () => {
  const { elena, clara } = table;
  const frozen = await writtenAndFrozen();
  const { document, version, hash } = frozen;
  const id = await table.opened({ on: frozen, instructions: `Si veda il caso di ${secret}.` }, clara);
  // In a statement the reason is JSON within JSON, and its words stand on two lines.
  const reason = secret.replace(' ', '\n');
  await table.says(id, marta, { for: 'Romanengo', choice: 'against', reason });
  await table.says(id, clara, { for: 'Crema', choice: 'against', reason: 'Altro motivo' });
  const words = { words: [secret], files: [] };
  const erase = () =>
    elena.ask('POST', `/api/documents/${document}/erasures`, { ...words, reason: 'Errore', confirmed: true });
  const early = { status: 409, body: { refused: 'round_open', about: [{ href: `/sedute/${id}` }] } };
  expect(await elena.ask('POST', `/api/documents/${document}/erasures/preview`, words)).toMatchObject(early);
  expect(await erase()).toMatchObject(early);
  expect((await table.closes(id, { how: 'count', president: null })).status).toBe(204);

  const ofVersion = `/api/documents/${document}/versions/${version}`;
  const made: string[] = [];
  if (hasTypst()) {
    const pdf = await elena.download(`${ofVersion}/pdf`);
    await elena.download(`/api/rounds/${id}/attestation.pdf`);
    const file = new File(
      [new Uint8Array(await (await outsideSigner('Anna Prova')).p7m(pdf))],
      `${secret}.p7m`,
    );
    const protocol = { protocolNumber: '1/2026', protocolDate: '2026-01-02' };
    expect((await elena.upload(`${ofVersion}/signatures`, { ...protocol, file })).status).toBe(201);
    const rows = await town.database.owner<{ sha256: string }[]>`
      select sha256 from kept_pdf where version_id = ${version} or round_id = ${id}
      union select sha256 from external_signature where version_id = ${version}`;
    made.push(...rows.map(({ sha256 }) => sha256));
    expect(made).toHaveLength(3);
  }

  expect(await erase()).toMatchObject({ status: 201 });
  for (const phrase of [secret, 'Quasivero']) expect(await tablesHolding(town, phrase)).toEqual([]);
  expect(await town.database.owner`select 1 from stored_file where sha256 = any(${made})`).toEqual([]);
  for (const path of [`${ofVersion}/pdf`, `${ofVersion}/signatures`])
    expect((await elena.ask('GET', path)).body).toMatchObject({ refused: 'text_erased' });

  // What was decided stays, as it was decided; a reason is what it was without the words.
  const view = await table.view(id, marta);
  expect(view).toMatchObject({ spoken: 2, phase: { ending: { kind: 'no_quorum' } } });
  const reasons = view.places.flatMap(({ said }) => said?.reason ?? []);
  expect(reasons?.toSorted()).toEqual(['Altro motivo', erasedStub]);

  const record = await taken(elena, `/api/record/rounds/${id}/export`);
  expect(record.texts).toEqual([{ hash, erasedBy: expect.any(Number) }]);
  const { verifyRecord } = await loadVerifier();
  const { code, lines } = verifyRecord(record, { key: must(record.keys[0], 'it is signed').id });
  expect([code, lines.join('\n')]).toEqual([
    0,
    expect.stringMatching(new RegExp(`Testo ${hash}: testo cancellato il .+; ne resta l’impronta`, 'u')),
  ]);
  // Nor without the act that erased it.
  const silent = { ...record, texts: [{ hash, erasedBy: 1 }] };
  expect(verifyRecord(silent)).toMatchObject({ code: 1 });
  await using directory = await temporaryDirectory();
  const file = join(directory.path, 'fascicolo.json');
  await writeFile(file, JSON.stringify(record));
  const installation = { dataDir: directory.path, databaseUrl: town.database.url };
  const corale = (...args: readonly string[]) => runUntilExit(installation, ['verify', ...args]);
  const [ofFile, ofDatabase] = await Promise.all([corale(file), corale()]);
  expect([ofFile.code, ofFile.output]).toEqual([3, expect.stringContaining('testo cancellato il')]);
  expect([ofDatabase.code, ofDatabase.output]).toEqual([0, expect.stringContaining('Il registro è integro')]);
});
