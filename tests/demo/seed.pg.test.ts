import { expect, test } from 'vitest';
import { seedDemo } from '../../server/demo/seed.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { fieldNamed } from '../../shared/documents/fields/fields.ts';
import { type FreshDatabase, freshDatabase } from '../support/database.ts';
import { readJournal } from '../support/readJournal.ts';

const seed = ({ db }: FreshDatabase) => seedDemo({ db, clock: systemClock, ids: randomIds });

async function counts({ owner }: FreshDatabase): Promise<Record<string, number>> {
  const [row] = await owner`
    select (select count(*)::int from district) as districts,
      (select count(*)::int from subdistrict) as subdistricts,
      (select count(*)::int from municipality) as municipalities,
      (select sum(weight)::int from municipality_weight) as weight,
      (select count(*)::int from seat) as seats,
      (select count(distinct person_id)::int from seat_holder) as holders,
      (select count(*)::int from person where persona is not null) as personas,
      (select count(*)::int from login) as logins,
      (select count(*)::int from document_profile) as documents,
      (select count(*)::int from document_profile where kind = 'recommendation') as recommendations,
      (select count(*)::int from plan_entry) as entries,
      (select count(*)::int from document_grant) as grants`;
  return { ...row };
}

const whole = {
  districts: 1,
  subdistricts: 6,
  municipalities: 48,
  weight: 161_400,
  seats: 48,
  holders: 48,
  personas: 6,
  logins: 6,
  documents: 21,
  recommendations: 3,
  entries: 17,
  grants: 4,
};

test('an empty database becomes the demo district, in less than a second of the processor', async () => {
  await using database = await freshDatabase();
  const before = process.cpuUsage();
  expect(await seed(database)).toBe('seeded');
  // Not by the clock: the machine of a test may be busy with others.
  const { user, system } = process.cpuUsage(before);
  expect(await counts(database)).toEqual(whole);
  expect((user + system) / 1_000_000).toBeLessThan(1);
});

test('seeding again, or twice at once, makes nothing twice', async () => {
  await using database = await freshDatabase();
  const outcomes = await Promise.all([seed(database), seed(database), seed(database)]);
  expect(outcomes.toSorted()).toEqual(['already_there', 'already_there', 'seeded']);
  expect(await seed(database)).toBe('already_there');
  expect(await counts(database)).toEqual(whole);
});

test('a database with a real district is left alone', async () => {
  await using database = await freshDatabase();
  const id = randomIds.newId();
  await database.owner`insert into district (id, name, demo, external_clients, created_at)
    values (${id}, 'Un ambito vero', false, false, now())`;
  expect(await seed(database)).toBe('already_there');
  expect(await counts(database)).toMatchObject({
    districts: 1,
    municipalities: 0,
    personas: 0,
    documents: 0,
  });
});

test('[J3] seats, roles, plan and grants are on record from the first moment, by nobody', async () => {
  await using database = await freshDatabase();
  await seed(database);
  const acts = await readJournal(database.db);
  expect(acts.map(({ act }) => act)).toEqual([
    'district.seeded',
    'people.seated',
    'plan.created',
    ...Array.from({ length: 4 }, () => 'document.granted'),
    ...Array.from({ length: 5 }, () => 'document.created'),
  ]);
  expect(acts.every(({ by }) => by === null)).toBe(true);
  const [, people] = acts;
  expect(people?.facts['seats']).toHaveLength(48);
  expect(people?.facts['memberships']).toHaveLength(53);
});

test('every subdistrict has its municipalities, every seat its one holder, every name is invented', async () => {
  await using database = await freshDatabase();
  await seed(database);
  const parts = await database.owner`
    select s.position, count(*)::int as size from municipality m join subdistrict s on s.id = m.subdistrict_id
    group by s.position order by s.position`;
  expect(parts.map((part) => part['size'])).toEqual([5, 9, 8, 10, 9, 7]);
  const people = await database.owner`select name from person`;
  const invented =
    /^\p{Lu}\p{Ll}+ (?:Esempi|Modelli|Saggi|Traccia|Provini|Ipotesi|Campioni|Bozzi|Schemi|Finti|Stampi|Copioni|Figura|Schizzi|Calchi|Prove|Registri)$/u;
  for (const { name } of people) expect(name).toMatch(invented);
  expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
});

test('the seeded texts are the server’s words, writable, and ready to be opened', async () => {
  await using database = await freshDatabase();
  await seed(database);
  const [row] = await database.owner`
    select bool_and(d.writable and d.head = 1 and d.epoch = 1) as ready,
      bool_and(u.member_id = '00000000-0000-0000-0000-000000000000') as server
    from document d join document_update u on u.document_id = d.id`;
  expect(row).toEqual({ ready: true, server: true });
});

test('the fields of the seeded texts are what their kinds take', async () => {
  await using database = await freshDatabase();
  await seed(database);
  const rows = await database.owner`select kind, fields from document_profile where fields <> '{}'`;
  expect(rows).toHaveLength(5);
  for (const { kind, fields } of rows) {
    for (const [name, value] of Object.entries(fields as Record<string, unknown>)) {
      expect([name, fieldNamed(kind, name)?.schema.safeParse(value).success]).toEqual([name, true]);
    }
  }
});
