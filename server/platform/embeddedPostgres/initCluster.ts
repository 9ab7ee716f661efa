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
  await promisify(execFile)(join(place.native, 'bin', 'initdb'), [...flags, '-D', unfinished], {
    ...place.account,
    cwd: '/',
    env: cleanEnvironment,
  });
  await rename(unfinished, place.cluster);
  await syncDirectory(dirname(place.cluster));
  return true;
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
