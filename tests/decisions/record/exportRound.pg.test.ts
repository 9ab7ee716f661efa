import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActsView } from '../../../shared/decisions/record/recordApi.ts';
import type { RecordFile } from '../../../shared/decisions/record/recordFile.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type DemoTown, openDemoTown, type Visitor } from '../../support/demoTown.ts';
import { loadVerifier } from '../../support/recordBook.ts';
import { type FrozenDocument, openRoundTable, type RoundTable } from '../../support/roundTable.ts';

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
