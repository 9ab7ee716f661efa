import { expect, test } from 'vitest';
import { journalCheckpoint, journalPayload, signingKey } from '../../drizzle/schema/platform.ts';
import { keepCheckpoint } from '../../server/platform/checkpointStore.ts';
import { checkRecord } from '../../server/platform/checkRecord.ts';
import { systemClock } from '../../server/platform/clock.ts';
import { chainEnd } from '../../server/platform/journalStore.ts';
import { isSignedBy, newSigningKey } from '../../server/platform/signingKey.ts';
import { done, transact } from '../../server/platform/transact.ts';
import { must } from '../../shared/kernel/assert.ts';
import { canonicalJson } from '../../shared/kernel/canonicalJson.ts';
import { checkpointStatement, signedBytes } from '../../shared/kernel/checkpointStatement.ts';
import { hex } from '../../shared/kernel/hash.ts';
import { openJournalTown } from '../support/journalTown.ts';

const utf8 = new TextEncoder();

async function keyActs(town: Awaited<ReturnType<typeof openJournalTown>>) {
  const rows = await town.database.db.select().from(journalPayload).orderBy(journalPayload.seq);
  return rows.flatMap(({ seq, payload }) => {
    const { act, facts } = JSON.parse(payload) as { act: string; facts: unknown };
    return act.startsWith('key.') ? [{ seq, act, facts }] : [];
  });
}

test('[J4] the key is on record before it signs, once, however many begin at the same time', async () => {
  await using town = await openJournalTown();
  await town.acts(3);
  const other = town.withKey(town.key);
  const made = await Promise.all([town.checkpoints.now(), other.now(), town.checkpoints.now()]);
  const { key } = town;
  expect(await keyActs(town)).toEqual([
    { seq: 4, act: 'key.introduced', facts: { key: key.id, publicKey: hex(key.publicKey) } },
  ]);
  const [one] = made;
  const end = await chainEnd(town.database.db, town.district);
  expect(made.map((each) => each?.statement)).toEqual([one?.statement, one?.statement, one?.statement]);
  const { at, ...said } = JSON.parse(one?.statement ?? '') as Record<string, string>;
  expect(said).toEqual({ district: town.district, hash: hex(end.hash), key: key.id, seq: 4 });
  const bytes = utf8.encode(`corale/checkpoint/v1\0${canonicalJson({ ...said, at: at ?? '' })}`);
  expect(isSignedBy(key.publicKey, bytes, must(one, 'it is signed').signature)).toBe(true);
});

test('[J4] another key is a rotation on record; the old one stays, and what it signed stays checkable', async () => {
  await using town = await openJournalTown();
  await town.checkpoints.now();
  const next = newSigningKey();
  await town.acts(2);
  await town.withKey(next).now();
  expect((await keyActs(town)).map(({ act, facts }) => ({ act, facts }))).toEqual([
    { act: 'key.introduced', facts: { key: town.key.id, publicKey: hex(town.key.publicKey) } },
    { act: 'key.rotated', facts: { key: next.id, publicKey: hex(next.publicKey), was: town.key.id } },
  ]);
  // Back to the first: that too is on record.
  await town.withKey(town.key).now();
  expect((await keyActs(town)).map(({ act }) => act)).toEqual([
    'key.introduced',
    'key.rotated',
    'key.rotated',
  ]);
  expect((await town.database.db.select().from(signingKey)).length).toBe(2);
  expect(await checkRecord(town.database.db, town.district)).toMatchObject({ kind: 'whole' });
});

test('[J4] one that holds an older end signs that end; a false one is never signed', async () => {
  await using town = await openJournalTown();
  await town.checkpoints.now();
  await town.acts(1);
  const end = await chainEnd(town.database.db, town.district);
  await town.acts(4);
  expect(await town.checkpoints.at(end)).toMatchObject({ seq: 2 });
  expect(await town.checkpoints.at({ ...end, hash: new Uint8Array(32) })).toMatchObject({ seq: 2 });
  expect(await town.checkpoints.at({ seq: 3, hash: end.hash })).toBe(null);
  expect(await town.checkpoints.at({ seq: 300, hash: end.hash })).toBe(null);
});

test('[J4] of an end before the key was on record a later one is signed; of a false one nothing', async () => {
  await using town = await openJournalTown();
  await town.acts(2);
  const end = await chainEnd(town.database.db, town.district);
  expect(await town.checkpoints.at(end)).toMatchObject({ seq: 3 });
  expect(await town.checkpoints.at({ ...end, hash: new Uint8Array(32) })).toBe(null);
  expect(await checkRecord(town.database.db, town.district)).toMatchObject({ kind: 'whole' });
});

test('[J4] what a key signs of an end that lies before it is found', async () => {
  await using town = await openJournalTown();
  const { db } = town.database;
  await town.acts(2);
  const before = await chainEnd(db, town.district);
  await town.checkpoints.now();
  const { key } = town;
  const statement = checkpointStatement(town.district, before, { key: key.id, at: new Date() });
  const signature = key.sign(signedBytes(statement));
  await keepCheckpoint(db, town.district, { seq: 2, key: key.id, statement, signature });
  expect(await checkRecord(db, town.district)).toEqual({
    kind: 'broken',
    seq: 2,
    what: 'key',
    expected: '3',
    found: '2',
  });
});

test('[V5, J4] what was signed is only ever added to', async () => {
  await using town = await openJournalTown();
  await town.checkpoints.now();
  const { owner, db } = town.database;
  for (const [table, name] of [
    [journalCheckpoint, 'journal_checkpoint'],
    [signingKey, 'signing_key'],
  ] as const) {
    await expect(db.delete(table)).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(owner`delete from ${owner(name)}`).rejects.toMatchObject({ code: '42501' });
    await expect(owner`truncate ${owner(name)}`).rejects.toMatchObject({ code: '42501' });
  }
});

const whole = "decode(md5(random()::text) || md5(random()::text), 'hex')";
const flip = (column: string) => `set_byte(${column}, 3, (get_byte(${column}, 3) + 1) % 256)`;

/** Each changes one thing at entry 5 of eight that are signed; what is then found. */
const harms: readonly (readonly [what: string, statement: string, found: object])[] = [
  ['an entry’s number', 'update journal_entry set seq = 50 where seq = 5', { seq: 5, what: 'missing' }],
  [
    'the hash before',
    `update journal_entry set previous = ${flip('previous')} where seq = 5`,
    { seq: 5, what: 'previous' },
  ],
  [
    'the digest',
    `update journal_entry set payload_digest = ${flip('payload_digest')} where seq = 5`,
    { seq: 5, what: 'payload' },
  ],
  [
    'the hash',
    `update journal_entry set entry_hash = ${flip('entry_hash')} where seq = 5`,
    { seq: 5, what: 'entry' },
  ],
  [
    'the instant',
    `update journal_entry set at = at + interval '1 ms' where seq = 5`,
    { seq: 5, what: 'copy' },
  ],
  [
    'the salt',
    `update journal_payload set salt = ${flip('salt')} where seq = 5`,
    { seq: 5, what: 'payload' },
  ],
  [
    'the words',
    `update journal_payload set payload = replace(payload, 'done', 'dome') where seq = 5`,
    { seq: 5, what: 'payload' },
  ],
  ['the act', `update journal_payload set act = 'test.dome' where seq = 5`, { seq: 5, what: 'copy' }],
  [
    'the subject',
    `update journal_payload set subject_id = gen_random_uuid() where seq = 5`,
    { seq: 5, what: 'copy' },
  ],
  [
    'the instant of the words',
    `update journal_payload set at = at + interval '1 ms' where seq = 5`,
    { seq: 5, what: 'copy' },
  ],
  ['an entry taken out', 'delete from journal_entry where seq = 5', { seq: 5, what: 'missing' }],
  [
    'two that changed places',
    'update journal_entry set seq = case seq when 5 then -6 when 6 then -5 end where seq in (5, 6); update journal_entry set seq = -seq where seq < 0',
    { seq: 5, what: 'previous' },
  ],
  ['the end', `update journal_head set hash = ${whole}`, { what: 'end' }],
  [
    'the end that came before',
    `update journal_head set seq = 6, hash = (select entry_hash from journal_entry where seq = 6)`,
    { seq: 7, what: 'end' },
  ],
  [
    'the tail cut',
    `delete from journal_payload where seq > 6; delete from journal_entry where seq > 6; update journal_head set seq = 6, hash = (select entry_hash from journal_entry where seq = 6)`,
    { seq: 8, what: 'signature' },
  ],
  [
    'a signature',
    `update journal_checkpoint set signature = ${flip('signature')}`,
    { seq: 8, what: 'signature' },
  ],
  [
    'what was signed',
    `update journal_checkpoint set statement = replace(statement, '"seq":8', '"seq":7')`,
    { seq: 8, what: 'signature' },
  ],
  [
    'the words of a cut tail left behind',
    `delete from journal_checkpoint; delete from journal_entry where seq > 6; update journal_head set seq = 6, hash = (select entry_hash from journal_entry where seq = 6)`,
    { seq: 7, what: 'end' },
  ],
];

test('[J1, J6] one thing changed in the database is found and named', async () => {
  await using town = await openJournalTown();
  const { db, owner } = town.database;
  await town.acts(7);
  await town.checkpoints.now();
  expect(await checkRecord(db, town.district)).toMatchObject({ kind: 'whole', end: { seq: 8 }, erased: [] });
  const tables = ['journal_head', 'journal_entry', 'journal_payload', 'journal_checkpoint'];
  for (const table of tables) await owner.unsafe(`create table kept_${table} as table ${table}`);
  for (const [what, statement, found] of harms) {
    await town.tamper(statement);
    expect(await checkRecord(db, town.district), what).toMatchObject({ kind: 'broken', ...found });
    const back = tables.map((table) => `delete from ${table}; insert into ${table} table kept_${table}`);
    await town.tamper(back.join('; '));
  }
  expect(await checkRecord(db, town.district)).toMatchObject({ kind: 'whole' });
  await town.tamper('delete from journal_payload where seq = 5');
  expect(await checkRecord(db, town.district)).toMatchObject({ kind: 'broken', seq: 5, what: 'words' });
  // What an act says was erased may be gone: the chain holds without it, and says so.
  const erased = { act: 'text.erased', by: null, subject: null, facts: { entries: [5] } };
  await transact({ db, clock: systemClock }, town.district, async () => done(null, [erased]));
  expect(await checkRecord(db, town.district)).toMatchObject({ kind: 'whole', erased: [5] });
});

test('[J4] an altered record is not signed again', async () => {
  await using town = await openJournalTown();
  await town.acts(3);
  await town.checkpoints.now();
  await town.tamper(
    'update journal_payload set payload = replace(payload, \'"n":1\', \'"n":7\') where seq = 2',
  );
  await town.acts(1);
  // What was signed before was whole then: what follows it is looked at.
  expect(await town.checkpoints.now()).toMatchObject({ seq: 5 });
  await town.acts(2);
  await town.tamper(
    'update journal_payload set payload = replace(payload, \'"n":1\', \'"n":7\') where seq = 7',
  );
  expect(await town.checkpoints.now()).toBe(null);
});
