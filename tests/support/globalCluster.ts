import type { TestProject } from 'vitest/node';
import { addressOf } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { type Cluster, execute, openCluster, withDatabase } from './cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database from which others can be made and dropped. */
    adminUrl: string;
    /** A migrated, empty database that is copied and never connected to. */
    template: string;
  }
}

type Shared = { readonly adminUrl: string; readonly template: string; readonly cluster: Cluster | null };

// Vitest loads this file once for each project that names it; all of them share one cluster.
const key = Symbol.for('corale.tests.cluster');
const registry = globalThis as { [key]?: { users: number; readonly shared: Promise<Shared> } };

export async function setup(project: TestProject): Promise<void> {
  const entry = registry[key] ?? { users: 0, shared: open() };
  registry[key] = entry;
  entry.users += 1;
  const { adminUrl, template } = await entry.shared;
  project.provide('adminUrl', adminUrl);
  project.provide('template', template);
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
  const template = `corale_template_${process.pid}`;
  await execute(addressOf(adminUrl), `create database ${template}`);
  await migrate(addressOf(withDatabase(adminUrl, template)), 'corale tests');
  return { adminUrl, template, cluster };
}

/** Making and dropping a database waits for the disk; what a test kills is a process, never the machine. */
async function makeCareless(url: string): Promise<void> {
  await execute(addressOf(url), 'alter system set fsync = off');
  await execute(addressOf(url), 'select pg_reload_conf()');
}

async function close({ adminUrl, template, cluster }: Shared): Promise<void> {
  if (cluster === null) await execute(addressOf(adminUrl), `drop database ${template}`);
  else await cluster.remove();
}
