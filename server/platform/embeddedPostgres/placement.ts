import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefusal } from '../startRefusal.ts';
import { type Account, canEnter, chooseAccount, ownerOf } from './account.ts';
import type { Binaries } from './binaries.ts';

/** Where everything of one embedded PostgreSQL stands. */
export type Placement = {
  readonly account: Account;
  /** The folder with `bin`, `lib` and `share`. */
  readonly native: string;
  /** PostgreSQL's own data directory, its real path. */
  readonly cluster: string;
  readonly socketDirectory: string;
  readonly log: string;
};

/** For what PostgreSQL's user cannot reach where it is, as with a checkout under /root. */
export const systemShelter = '/var/lib/corale';
/** The kernel's limit for a socket's path is 107 bytes; the file's own name takes 15. */
const longestSocketDirectory = 85;

export async function place(
  dataDir: string,
  binaries: Binaries,
  shelter = systemShelter,
): Promise<Placement> {
  const named = await clusterOf(await realpath(dataDir), shelter);
  const base = await realpath(dirname(named));
  const cluster = await resolved(named);
  const account = existsSync(join(cluster, 'PG_VERSION')) ? ownerOf(cluster) : chooseAccount();
  const native = await reachableBinaries(account, binaries, shelter);
  const socketDirectory = await socketDirectoryFor(base, account);
  return { account, native, cluster, socketDirectory, log: join(base, 'postgres.log') };
}

/** Without symbolic links, as the kernel names the directory in which PostgreSQL's processes stand. */
async function resolved(cluster: string): Promise<string> {
  return existsSync(cluster) ? realpath(cluster) : join(await realpath(dirname(cluster)), basename(cluster));
}

async function clusterOf(home: string, shelter: string): Promise<string> {
  const pointer = join(home, 'postgres.path');
  if (existsSync(pointer)) return pointedAt(pointer);
  const here = join(home, 'postgres');
  if (existsSync(here) || canEnter(chooseAccount(), home)) return here;
  const outside = join(shelter, shortHash(home));
  await mkdir(outside, { recursive: true });
  await openToAll(shelter, outside);
  await writeFile(pointer, `${join(outside, 'postgres')}\n`);
  return join(outside, 'postgres');
}

/** An empty database in place of a lost one would look as if everything had been deleted. */
function pointedAt(pointer: string): string {
  const cluster = readFileSync(pointer, 'utf8').trim();
  if (existsSync(dirname(cluster))) return cluster;
  throw new StartRefusal(
    `${pointer} dice che il database sta in ${cluster}, ma lì non c’è. Rimettilo al suo posto; cancella ${pointer} solo per ripartire da zero.`,
  );
}

async function reachableBinaries(account: Account, binaries: Binaries, shelter: string): Promise<string> {
  if (canEnter(account, join(binaries.native, 'bin'))) return binaries.native;
  const copy = join(shelter, shortHash(`${binaries.version} ${process.arch}`));
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(shelter, { recursive: true });
  await cp(binaries.native, unfinished, { recursive: true, verbatimSymlinks: true });
  await openToAll(shelter, unfinished);
  // Another start may have put the same copy there meanwhile; either will do.
  await rename(unfinished, copy).catch(() => rm(unfinished, { recursive: true, force: true }));
  return copy;
}

async function socketDirectoryFor(base: string, account: Account): Promise<string> {
  const beside = join(base, 'socket');
  const directory =
    Buffer.byteLength(beside) <= longestSocketDirectory ? beside : join('/tmp', `corale-${shortHash(base)}`);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  await handTo(account, directory);
  return directory;
}

/** Only this account gets in (and root). Fails where the directory is somebody else's. */
export async function handTo(account: Account, directory: string): Promise<void> {
  if (account !== null) await chown(directory, account.uid, account.gid);
  await chmod(directory, 0o700);
}

/** Whatever root's umask is, PostgreSQL's user has to get in and read. Nothing in there is secret. */
async function openToAll(shelf: string, inside: string): Promise<void> {
  await chmod(shelf, 0o755);
  await promisify(execFile)('/bin/chmod', ['-R', 'a+rX', inside]);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
