import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { type DirectoryLock, lockDirectory } from './directoryLock.ts';
import { StartRefusal } from './startRefusal.ts';

/** Makes the data directory where it is missing, and locks it. Throws StartRefusal where it cannot be used. */
export async function openDataDir(dataDir: string): Promise<DirectoryLock> {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefusal(
      `Nella cartella dei dati ${dataDir} non si può scrivere (${code}): correggi i permessi, o scegline un’altra con DATA_DIR.`,
    );
  }
  return lockDirectory(dataDir);
}
