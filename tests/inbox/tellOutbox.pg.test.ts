import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertNotices } from '../../server/inbox/outboxStore.ts';
import type { NoticeFacts } from '../../shared/inbox/notice.ts';
import type { DocumentId, NoticeId, ObservationId, PersonId } from '../../shared/kernel/ids.ts';
import { type InboxTown, openInboxTown, type Thread } from '../support/inboxTown.ts';

let town: InboxTown;
let elena: PersonId;
let marta: PersonId;
let nadia: PersonId;
let document: DocumentId;
beforeAll(async () => {
  town = await openInboxTown();
  [elena, marta, nadia] = [
    await town.person('elena-esempi'),
    await town.person('marta-provini'),
    await town.person('nadia-modelli'),
  ];
  document = await town.section();
});
afterAll(() => town[Symbol.asyncDispose]());

test('a day on which more is due than one statement of PostgreSQL takes', async () => {
  const facts = { kind: 'due', observation: '1' as ObservationId, number: 1, due: '2026-11-17' } as const;
  const notices = Array.from({ length: 11_000 }, (_, n) => ({
    ...{ id: randomUUID() as NoticeId, person: elena, document: null, facts, cause: `due:${n}` },
    at: town.time.now(),
  }));
  const told = await town.database.db.transaction((tx) => insertNotices(tx, notices));
  expect(told).toHaveLength(notices.length);
  await town.database.owner`delete from notice where cause like 'due:%'`;
});

const digest = 'd'.repeat(64);
function made(
  by: PersonId,
  { observation, number, entry, document: subject }: Thread,
  mentioned: object[] = [],
) {
  const facts = { observation, number, entry, round: null, proposal: null, digest, mentioned };
  return { act: 'observation.made', by, subject, facts };
}
function commented(
  by: PersonId,
  { observation, number, entry, document: subject }: Thread,
  mentioned: object[],
) {
  return {
    act: 'observation.commented',
    by,
    subject,
    facts: { observation, number, entry, digest, mentioned },
  };
}
const kinds = (facts: readonly NoticeFacts[]) => facts.map(({ kind }) => kind);
const numbers = (facts: readonly NoticeFacts[]) => facts.map((one) => 'number' in one && one.number);

test('what is on record is told once, in order, however many tell and however often they begin again', async () => {
  const threads: Thread[] = [];
  for (let n = 0; n < 60; n++) {
    const thread = await town.observes(nadia, document);
    threads.push(thread);
    await town.records(made(nadia, thread, [{ person: marta }]));
  }
  // Three servers on one database, each of which looks twice.
  const inboxes = [town.open(), town.open(), town.open()];
  await Promise.all([...inboxes, ...inboxes].map((inbox) => inbox.look()));
  await Promise.all(inboxes.map((inbox) => inbox.close()));

  const expected = threads.map(({ number }) => number);
  expect(numbers(await town.told(marta))).toEqual(expected);
  expect(new Set(kinds(await town.told(marta)))).toEqual(new Set(['mentioned']));
  expect(numbers(await town.told(elena))).toEqual(expected);
  expect(new Set(kinds(await town.told(elena)))).toEqual(new Set(['observed']));
  expect(await town.told(nadia)).toEqual([]);
  const [waiting] = await town.database
    .owner`select count(*)::int as n from outbox where delivered_at is null`;
  expect(waiting?.['n']).toBe(0);
  expect(town.pages.flat()).toContain(marta);
  expect(town.pages.flat()).not.toContain(nadia);
});

test('a reading that was undone after it was told tells nobody twice', async () => {
  const before = (await town.told(marta)).length;
  await town.database.owner`update outbox_reading set up_to = 0`;
  await using inbox = town.open();
  await inbox.look();
  expect(await town.told(marta)).toHaveLength(before);
});

test('who may not read is told nothing; who may again is told what comes next', async () => {
  const before = (await town.told(marta)).length;
  const sql = town.database.owner;
  await sql`update membership set valid_until = '2026-11-15' where person_id = ${marta}`;
  await using inbox = town.open();
  const thread = await town.observes(nadia, document);
  await town.records(made(nadia, thread, [{ person: marta }]));
  await inbox.look();
  expect(await town.told(marta)).toHaveLength(before);
  await sql`update membership set valid_until = null where person_id = ${marta}`;
  await town.records(commented(nadia, thread, [{ person: marta }]));
  await inbox.look();
  expect(await town.told(marta)).toHaveLength(before + 1);
});

test('an organisation that is named is named to everybody who acts for it, with its name', async () => {
  const sql = town.database.owner;
  const [coop] = await sql`select organisation_id as id from membership where person_id = ${nadia}`;
  const thread = await town.observes(marta, document);
  await town.records(made(marta, thread, [{ organisation: coop?.['id'] }]));
  await using inbox = town.open();
  await inbox.look();
  expect((await town.told(nadia)).at(-1)).toMatchObject({ kind: 'mentioned', as: coop?.['id'], by: marta });
});

test('a correction names only whom it adds', async () => {
  const thread = await town.observes(nadia, document);
  const edited = (mentioned: object[]) => ({
    act: 'observation.edited',
    by: nadia,
    subject: document,
    facts: { ...thread, was: digest, digest, mentioned },
  });
  await town.records(made(nadia, thread, [{ person: marta }]));
  await town.records(edited([{ person: marta }, { person: elena }]));
  await using inbox = town.open();
  await inbox.look();
  const ofThis = async (who: PersonId) =>
    kinds((await town.told(who)).filter((one) => 'number' in one && one.number === thread.number));
  expect(await ofThis(marta)).toEqual(['mentioned']);
  expect(await ofThis(elena)).toEqual(['observed', 'mentioned']);
});

test('a round tells whom it invites, and its deadline tells by itself, once each time', async () => {
  const sql = town.database.owner;
  const round = crypto.randomUUID();
  const [district] = await sql`select id from district`;
  const [coop] = await sql`select organisation_id as id from membership where person_id = ${nadia}`;
  const deadline = '2026-11-30T22:59:00.000Z';
  await sql`insert into consultation_round (id, district_id, number, instructions, deadline, opened_by, opened_at)
    values (${round}, ${district?.['id']}, 2, '', ${deadline}, ${elena}, '2026-11-16T10:00:00Z')`;
  await sql`insert into consultation_invitee (id, round_id, person_id, organisation_id)
    values (${crypto.randomUUID()}, ${round}, ${marta}, null), (${crypto.randomUUID()}, ${round}, null, ${coop?.['id']})`;
  await town.records({
    act: 'consultation.opened',
    by: elena,
    subject: round,
    facts: { number: 2, documents: [document], invited: [{ person: marta }], deadline },
  });
  await using inbox = town.open();
  const ofRound = async (who: PersonId) =>
    (await town.told(who)).flatMap((one) =>
      'round' in one ? [one.kind === 'consultation_deadline' ? `deadline over=${one.over}` : one.kind] : [],
    );
  for (const now of [
    '2026-11-16T11:00:00Z',
    '2026-11-27T08:00:00Z',
    '2026-11-28T08:00:00Z',
    '2026-11-29T08:00:00Z',
  ])
    for (let times = 0; times < 2; times++) {
      town.time.set(now);
      await inbox.look();
    }
  const soon = 'deadline over=false';
  for (const who of [marta, nadia]) expect(await ofRound(who)).toEqual(['consultation_opened', soon, soon]);
  town.time.set('2026-12-01T08:00:00Z');
  await inbox.look();
  expect(await ofRound(elena)).toEqual(['deadline over=true']);
  expect(await ofRound(marta)).toHaveLength(3);
});

test('what waits for somebody until a day tells her the day before and on that day', async () => {
  town.time.set('2026-12-09T08:00:00Z');
  const { observation, number } = await town.observes(nadia, document);
  await town.database.owner`update observation set due = '2026-12-11', assigned_person_id = ${marta}
    where id = ${observation}`;
  await using inbox = town.open();
  const due = async () => (await town.told(marta)).filter(({ kind }) => kind === 'due').length;
  const counts: number[] = [];
  for (const day of ['2026-12-09', '2026-12-10', '2026-12-11', '2026-12-12']) {
    town.time.set(`${day}T08:00:00Z`);
    await inbox.look();
    counts.push(await due());
  }
  expect(counts).toEqual([0, 1, 2, 2]);
  expect((await town.told(marta)).at(-1)).toEqual({ kind: 'due', observation, number, due: '2026-12-11' });
});

test('[R9] whoever acts for an organisation that proposed a recommendation is told how the mayors answered', async () => {
  const sql = town.database.owner;
  const [row] = await sql`
    select m.organisation_id as id from membership m join person p on p.id = m.person_id
    where p.persona = 'nadia-modelli' limit 1`;
  const [recommendation] = await sql`
    update document_profile set fields = jsonb_build_object('proponents', jsonb_build_array(${row?.['id']}::text))
    where document_id = (select document_id from document_profile where kind = 'recommendation' limit 1)
    returning document_id as id`;
  const before = (await town.told(nadia)).length;
  const facts = { outcome: 'declined', act: null, sitting: null, round: null };
  await town.records({ act: 'recommendation.answered', by: elena, subject: recommendation?.['id'], facts });
  await using inbox = town.open();
  await inbox.look();
  expect((await town.told(nadia)).slice(before)).toEqual([
    { kind: 'recommendation_answered', outcome: 'declined' },
  ]);
});
