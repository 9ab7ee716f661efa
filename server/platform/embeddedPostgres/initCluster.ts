import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartRefusal } from '../startRefusal.ts';
import { cleanEnvironment } from './cleanEnvironment.ts';
import { handTo, type Placement } from './placement.ts';

/** The one superuser of an embedded cluster; only who may open its socket directory can be it. */
export const clusterUser = 'corale';

const major = '18';

const flags = [
  `--username=${clusterUser}`,
  '--auth=trust',
  '--locale-provider=icu',
  '--icu-locale=it-IT',
  '--locale=C',
  '--encoding=UTF8',
  '--data-checksums',
];

/** Makes the cluster where there is none. True when it had to. */
export async function initCluster(place: Placement): Promise<boolean> {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    assertReadable(place.cluster);
    return false;
  }
  // Made under another name and renamed when whole: a start that is cut short leaves no half cluster.
  const unfinished = `${place.cluster}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await handTo(place.account, unfinished);
  await runInitdb(place, unfinished);
  await rename(unfinished, place.cluster);
  await syncDirectory(dirname(place.cluster));
  return true;
}

async function runInitdb({ native, account }: Placement, directory: string): Promise<void> {
  const options = { ...account, cwd: '/', env: cleanEnvironment };
  try {
    await promisify(execFile)(join(native, 'bin', 'initdb'), [...flags, '-D', directory], options);
  } catch (error) {
    // Its own words say why: no room on the disk, a user without a name.
    const said = (error as { stderr?: string }).stderr?.trim() || String(error);
    throw new StartRefusal(`PostgreSQL non riesce a preparare il database in ${directory}:\n${said}`);
  }
}

function assertReadable(cluster: string): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === major) return;
  throw new StartRefusal(
    `Il database in ${cluster} è di PostgreSQL ${found}; questa versione di Corale legge la ${major}.`,
  );
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
