import type { TestProject } from 'vitest/node';
import { seedDemo } from '../../server/demo/seed.ts';
import { randomIds, systemClock } from '../../server/platform/clock.ts';
import { addressOf, drizzleOver } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { openPools } from '../../server/platform/pools.ts';
import { type Cluster, execute, openCluster, withDatabase } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database from which others can be made and dropped. */
    adminUrl: string;
    /** Databases that are copied and never connected to: migrated and empty, and with the demo territory. */
    templates: Readonly<Record<Furnished, string>>;
  }
}

/** What a database holds when a test gets it. */
export type Furnished = 'nothing' | 'demo';

type Shared = {
  readonly adminUrl: string;
  readonly templates: Readonly<Record<Furnished, string>>;
  readonly cluster: Cluster | null;
};

// Vitest loads this file once for each project that names it; all of them share one cluster.
const key = Symbol.for('corale.tests.cluster');
const registry = globalThis as { [key]?: { users: number; readonly shared: Promise<Shared> } };

export async function setup(project: TestProject): Promise<void> {
  const entry = registry[key] ?? { users: 0, shared: open() };
  registry[key] = entry;
  entry.users += 1;
  const { adminUrl, templates } = await entry.shared;
  project.provide('adminUrl', adminUrl);
  project.provide('templates', templates);
}

export async function teardown(): Promise<void> {
  const entry = registry[key];
  if (entry === undefined) return;
  entry.users -= 1;
  if (entry.users === 0) await close(await entry.shared);
}

async function open(): Promise<Shared> {
  const external = process.env['TEST_DATABASE_URL'];
  const cluster = external === undefined ? await openCluster() : null;
  const adminUrl = cluster?.url ?? external ?? '';
  if (cluster !== null) await makeCareless(cluster.url);
  const templates = { nothing: `corale_nothing_${process.pid}`, demo: `corale_demo_${process.pid}` };
  await execute(addressOf(adminUrl), `create database ${templates.nothing}`);
  await migrate(addressOf(withDatabase(adminUrl, templates.nothing)), 'corale tests');
  await execute(addressOf(adminUrl), `create database ${templates.demo} template ${templates.nothing}`);
  await seed(withDatabase(adminUrl, templates.demo));
  return { adminUrl, templates, cluster };
}

/** Once for all tests, which get copies: seeding takes longer than most of them. */
async function seed(url: string): Promise<void> {
  const pools = openPools(addressOf(url), 'corale tests');
  await seedDemo({
    db: drizzleOver(pools.sqlFor({ connections: 1 })),
    clock: systemClock,
    ids: randomIds,
  });
  await pools.end();
}

/** Making and dropping a database waits for the disk; what a test kills is a process, never the machine. */
async function makeCareless(url: string): Promise<void> {
  await execute(addressOf(url), 'alter system set fsync = off');
  await execute(addressOf(url), 'select pg_reload_conf()');
}

async function close({ adminUrl, templates, cluster }: Shared): Promise<void> {
  if (cluster !== null) return cluster.remove();
  for (const name of Object.values(templates)) await execute(addressOf(adminUrl), `drop database ${name}`);
}
