// Builds the client into client/dist when its sources have changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

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

/** Served as they are to browsers that take them: nothing is compressed twice. On all processors: it takes longer than the build. */
async function compressAll(folder) {
  const compressed = filesIn(folder)
    .filter((name) => compressible.test(name))
    .map(async (file) => {
      const bytes = readFileSync(file);
      writeFileSync(`${file}.gz`, await promisify(gzip)(bytes, { level: 9 }));
      writeFileSync(`${file}.br`, await promisify(brotliCompress)(bytes));
    });
  await Promise.all(compressed);
}

/** Made elsewhere and moved here whole: a server that is running, or another build, never meets half of it. */
async function buildInto(folder, digest) {
  const { build } = await import('vite');
  await build({
    root: join(root, 'client'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  await compressAll(folder);
  writeFileSync(join(folder, '.sources'), digest);
  rmSync(dist, { recursive: true, force: true });
  try {
    renameSync(folder, dist);
  } catch (error) {
    // Another build of the same sources was faster by a moment.
    if (error.code !== 'ENOTEMPTY') throw error;
    rmSync(folder, { recursive: true });
  }
}

const digest = sourceDigest();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  const started = Date.now();
  console.log('Preparo le pagine…');
  await buildInto(join(root, 'node_modules', '.cache', `client-${process.pid}`), digest);
  console.log(`Pagine pronte in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
