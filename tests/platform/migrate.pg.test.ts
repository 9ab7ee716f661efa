import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, connect } from '../../server/platform/database.ts';
import { ensureRoles } from '../../server/platform/databaseRoles.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { StartRefusal } from '../../server/platform/startRefusal.ts';
import { type Cluster, execute, openCluster, withDatabase } from '../support/cluster.ts';
import { freshDatabase } from '../support/database.ts';

const migrationsFolder = fileURLToPath(new URL('../../drizzle/migrations', import.meta.url));

test('nodes that start together migrate an empty database once', async () => {
  await using database = await freshDatabase({ holds: null });
  await Promise.all(['a', 'b', 'c'].map((node) => migrate(database.address, node)));
  const [applied] = await database.owner<{ n: number; distinct: number }[]>`
    select count(*)::int as n, count(distinct hash)::int as distinct from drizzle.__drizzle_migrations`;
  expect(applied?.n).toBeGreaterThan(1);
  expect(applied?.distinct).toBe(applied?.n);
});

test('a second migration changes nothing', async () => {
  await using database = await freshDatabase();
  const before = await database.owner`select * from drizzle.__drizzle_migrations order by id`;
  await migrate(database.address, 'again');
  expect(await database.owner`select * from drizzle.__drizzle_migrations order by id`).toEqual(before);
});

test('what a district has written with the version before is all there after the upgrade', async () => {
  await using database = await freshDatabase({ holds: null });
  const { owner } = database;
  await ensureRoles(owner);
  await owner`create schema drizzle`;
  await owner`create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder }).slice(0, 2)) {
    for (const statement of sql) await owner.unsafe(statement);
    await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
  const [district, person, organisation, body, document] = Array.from({ length: 5 }, () => randomUUID());
  await owner.unsafe(`
    insert into district (id, name, demo, external_clients, created_at) values ('${district}', 'Ambito', true, true, now());
    insert into organisation (id, district_id, kind, name) values ('${organisation}', '${district}', 'municipality', 'Romanengo');
    insert into person (id, district_id, name) values ('${person}', '${district}', 'Ada Ipotesi');
    insert into membership (person_id, organisation_id, role, office, valid_from)
      values ('${person}', '${organisation}', 'mayor', '', '2025-01-01'), ('${person}', '${organisation}', 'observer', '', '2025-01-01');
    insert into body (id, district_id, name) values ('${body}', '${district}', 'Assemblea dei Sindaci');
    insert into document (id, district_id, head, access_version, writable, epoch, schema_version, created_at)
      values ('${document}', '${district}', 0, 1, true, 1, 1, now());
    insert into document_profile (document_id, kind, title, language, state, created_at, changed_at)
      values ('${document}', 'plan_section', 'Anziani', 'it', 'draft', now(), now());`);
  await migrate(database.address, 'next');
  const [after] = await owner`select b.kind, p.language, d.schema_version, f.number, f.fields,
      (select count(distinct id)::int from membership) as memberships
    from body b, person p, document d join document_profile f on f.document_id = d.id`;
  expect(after).toEqual({
    kind: 'mayors_assembly',
    language: 'it',
    schema_version: 1,
    number: null,
    fields: {},
    memberships: 2,
  });
});

test('a server older than the schema refuses to start', async () => {
  await using database = await freshDatabase();
  await database.owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', 9999999999999)`;
  await expect(migrate(database.address, 'old')).rejects.toThrow(StartRefusal);
});

test('a migration dated before the last one is not passed over in silence', async () => {
  await using database = await freshDatabase();
  await database.owner`delete from drizzle.__drizzle_migrations
    where created_at = (select min(created_at) from drizzle.__drizzle_migrations)`;
  await expect(migrate(database.address, 'merged')).rejects.toThrow('skipped');
});

/** Roles belong to the whole server, so these need one where nobody has made them yet. */
let cluster: Cluster;
beforeAll(async () => {
  cluster = await openCluster();
});
afterAll(() => cluster.remove());

async function ownedBy(rights: string): Promise<{ readonly url: string; readonly user: string }> {
  const user = `u_${randomUUID().slice(0, 8)}`;
  const admin = addressOf(cluster.url);
  await execute(admin, `create role ${user} login ${rights}`);
  await execute(admin, `create database db_${user} owner ${user}`);
  const url = new URL(withDatabase(cluster.url, `db_${user}`));
  url.username = user;
  return { url: url.href, user };
}

async function refusalOf(url: string): Promise<string> {
  const error = await migrate(addressOf(url), 'poor').then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StartRefusal)) throw new Error(`expected a refusal, got ${String(error)}`);
  return error.message;
}

async function worksAsApp(url: string): Promise<unknown> {
  const sql = connect(addressOf(url), { role: 'corale_app', connections: 1, name: 'test' });
  try {
    return (await sql`select current_user, (select count(*)::int from district) as n`)[0];
  } finally {
    await sql.end();
  }
}

test('a user who may make roles, and is no superuser, makes them and takes them on', async () => {
  const { url, user } = await ownedBy('createrole');
  await migrate(addressOf(url), 'builder');
  expect(await worksAsApp(url)).toEqual({ current_user: 'corale_app', n: 0 });
  // The next tests need a server without the roles again.
  const admin = addressOf(cluster.url);
  await execute(admin, `drop database db_${user}`);
  await execute(admin, 'drop role corale_app, corale_eraser');
});

test('a user who may not make roles gets the SQL for the administrator, and that SQL is enough', async () => {
  const { url, user } = await ownedBy('nocreaterole');
  const message = await refusalOf(url);
  const statements = message.split('\n').filter((line) => line.endsWith(';'));
  expect(statements).toEqual([
    'CREATE ROLE corale_app NOLOGIN;',
    'CREATE ROLE corale_eraser NOLOGIN;',
    `GRANT corale_app TO "${user}" WITH SET TRUE;`,
    `GRANT corale_eraser TO "${user}" WITH SET TRUE;`,
  ]);
  for (const statement of statements) await execute(addressOf(cluster.url), statement);
  await migrate(addressOf(url), 'poor');
  expect(await worksAsApp(url)).toEqual({ current_user: 'corale_app', n: 0 });
});

test('where the roles exist, only what is missing is asked for', async () => {
  const { url, user } = await ownedBy('nocreaterole');
  const statements = (await refusalOf(url)).split('\n').filter((line) => line.endsWith(';'));
  expect(statements).toEqual([
    `GRANT corale_app TO "${user}" WITH SET TRUE;`,
    `GRANT corale_eraser TO "${user}" WITH SET TRUE;`,
  ]);
});

test('a refused migration has changed nothing', async () => {
  const { url } = await ownedBy('nocreaterole');
  await refusalOf(url);
  const sql = connect(addressOf(url), { role: 'owner', connections: 1, name: 'test' });
  const tables =
    await sql`select 1 from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`;
  await sql.end();
  expect(tables.length).toBe(0);
});
