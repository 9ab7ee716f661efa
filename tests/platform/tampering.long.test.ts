import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChainCheck } from '../../server/platform/checkChain.ts';
import { checkRecord } from '../../server/platform/checkRecord.ts';
import { type Database, drizzleOver } from '../../server/platform/database.ts';
import { type JournalTown, openJournalTown } from '../support/journalTown.ts';
import { seeded } from '../support/seeded.ts';

const acts = 340;
const harmed = 300;

let town: JournalTown;
let owner: Database;
beforeAll(async () => {
  town = await openJournalTown();
  owner = drizzleOver(town.database.owner);
  await town.acts(acts / 2);
  await town.checkpoints.now();
  await town.acts(acts / 2);
  await town.checkpoints.now();
});
afterAll(() => town[Symbol.asyncDispose]());

class Back extends Error {}

/** What the record says of itself after a change, which is undone. */
async function after(...statements: readonly string[]): Promise<ChainCheck> {
  let found: ChainCheck | null = null;
  const changed = owner.transaction(async (tx) => {
    await tx.execute(sql.raw('set local session_replication_role = replica'));
    for (const statement of statements) await tx.execute(sql.raw(statement));
    found = await checkRecord(tx, town.district);
    throw new Back();
  });
  await changed.catch((error: unknown) => {
    if (!(error instanceof Back)) throw error;
  });
  if (found === null) throw new Error('nothing was checked');
  return found;
}

const byte = (column: string, at: number) =>
  `${column} = set_byte(${column}, ${at}, (get_byte(${column}, ${at}) + 1) % 256)`;
const letter = (column: string, at: number) =>
  `${column} = overlay(${column} placing case substr(${column}, ${at}, 1) when 'x' then 'y' else 'x' end from ${at} for 1)`;
const digit = (column: string) =>
  `${column} = overlay(${column}::text placing case substr(${column}::text, 3, 1) when 'a' then 'b' else 'a' end from 3 for 1)::uuid`;

/** Every column of both tables, one byte of it. */
const columns: readonly (readonly [table: string, change: (place: number) => string])[] = [
  ['journal_entry', () => digit('district_id')],
  ['journal_entry', () => 'seq = seq + 65536'],
  ['journal_entry', (place) => byte('previous', place % 32)],
  ['journal_entry', (place) => byte('payload_digest', place % 32)],
  ['journal_entry', (place) => byte('entry_hash', place % 32)],
  ['journal_entry', () => "at = at + interval '1 millisecond'"],
  ['journal_payload', () => digit('district_id')],
  ['journal_entry', () => "at = at + interval '1 microsecond'"],
  ['journal_payload', () => 'seq = seq + 65536'],
  ['journal_payload', (place) => byte('salt', place % 32)],
  ['journal_payload', (place) => letter('payload', 1 + (place % 100))],
  ['journal_payload', (place) => letter('act', 1 + (place % 8))],
  ['journal_payload', () => digit('subject_id')],
  ['journal_payload', () => "at = at + interval '1 millisecond'"],
  ['journal_payload', () => "at = at + interval '1 microsecond'"],
];

test('[J1, J6] one byte of any column of 300 rows is found, and the row is named', async () => {
  const chance = seeded(6);
  const all = Array.from({ length: acts + 1 }, (_, index) => index + 1);
  const rows = all.toSorted(() => chance() - 0.5).slice(0, harmed);
  let found = 0;
  for (const seq of rows) {
    for (const [table, change] of columns) {
      const place = Math.floor(chance() * 1000);
      const statement = `update ${table} set ${change(place)} where seq = ${seq}`;
      // The act that introduces the key is about nobody.
      if (statement.includes('subject_id') && seq === acts / 2 + 1) continue;
      expect(await after(statement), statement).toMatchObject({ kind: 'broken', seq });
      found += 1;
    }
  }
  expect(found).toBeGreaterThanOrEqual(harmed * columns.length - 1);
  expect(await checkRecord(owner, town.district)).toMatchObject({ kind: 'whole' });
});

test('[J6] any row taken out, any two that changed places, and any tail cut are found', async () => {
  for (let seq = 2; seq < acts; seq += 7) {
    expect(await after(`delete from journal_entry where seq = ${seq}`)).toMatchObject({
      what: 'missing',
      seq,
    });
    const swapped = [
      `update journal_entry set seq = case seq when ${seq} then -${seq + 1} else -${seq} end where seq in (${seq}, ${seq + 1})`,
      'update journal_entry set seq = -seq where seq < 0',
    ];
    expect(await after(...swapped)).toMatchObject({ kind: 'broken', seq });
    const cut = [
      `delete from journal_payload where seq > ${seq}`,
      `delete from journal_entry where seq > ${seq}`,
      `update journal_head set seq = ${seq}, hash = (select entry_hash from journal_entry where seq = ${seq})`,
    ];
    expect(await after(...cut)).toMatchObject({ kind: 'broken' });
  }
});

test('[J6] a chain rewritten with all its hashes does not give what was signed; without signatures it holds', async () => {
  const rewritten = `do $$
    declare row record; prev bytea; dig bytea;
    begin
      select entry_hash into prev from journal_entry where seq = 99;
      update journal_payload set payload = replace(payload, '"n":99', '"n":77') where seq = 100;
      for row in select e.seq, p.salt, p.payload from journal_entry e join journal_payload p using (seq) where e.seq >= 100 order by e.seq loop
        dig := sha256(row.salt || convert_to(row.payload, 'UTF8'));
        update journal_entry set previous = prev, payload_digest = dig,
          entry_hash = sha256(convert_to('corale/journal/entry/v1', 'UTF8') || '\\x00'::bytea || int8send(row.seq) || prev || dig)
          where seq = row.seq returning entry_hash into prev;
      end loop;
      update journal_head set hash = prev;
    end $$`;
  expect(await after(rewritten)).toMatchObject({ kind: 'broken', what: 'signature', seq: acts / 2 + 1 });
  expect(await after(rewritten, 'delete from journal_checkpoint')).toMatchObject({ kind: 'whole' });
});
