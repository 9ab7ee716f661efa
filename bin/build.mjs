// Builds the client into client/dist when its sources have changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'client', 'dist');
const stamp = join(dist, '.sources');
const sources = ['client', 'shared', 'vite.config.ts', 'bin/build.mjs', 'package-lock.json'];
const compressible = /\.(?:js|css|svg|html|json)$/u;

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function filesOf(source) {
  const path = join(root, source);
  if (!existsSync(path)) return [];
  return source.includes('.') ? [path] : filesIn(path).filter((file) => !file.startsWith(dist));
}

function sourceDigest() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf))
    hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

/** Served as they are to browsers that take them: nothing is compressed twice. */
function compressAll() {
  for (const file of filesIn(dist).filter((name) => compressible.test(name))) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
  }
}

const digest = sourceDigest();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  const started = Date.now();
  console.log('Preparo le pagine…');
  const { build } = await import('vite');
  rmSync(stamp, { force: true });
  await build({ root: join(root, 'client'), configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  compressAll();
  writeFileSync(stamp, digest);
  console.log(`Pagine pronte in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
