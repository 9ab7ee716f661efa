import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { keepFile } from './keptSecret.ts';
import { newSigningKeyPem, type SigningKey, signingKeyFromPem } from './signingKey.ts';
import { StartRefusal } from './startRefusal.ts';

type Place = Pick<Config, 'dataDir' | 'signingKeyFile'>;

/**
 * The key that signs the record, from its file; where no file is named, one is made in the data directory,
 * once. Throws StartRefusal where it cannot be used, or where everybody may read it; says so where its
 * group may.
 */
export async function signingKey(place: Place, say: (line: string) => void): Promise<SigningKey> {
  const path = place.signingKeyFile ?? join(place.dataDir, 'signing.key');
  const pem = (await readKey(path, say)) ?? (await makeKey(place, path, say));
  const key = signingKeyFromPem(pem);
  if (key !== null) return key;
  throw new StartRefusal(`${path} non contiene una chiave Ed25519 in PEM (PKCS #8). ${howToMake(path)}`);
}

async function makeKey(place: Place, path: string, say: (line: string) => void): Promise<string> {
  // A file that was named and is not there is more likely a disk that is not mounted than a wish for a new key.
  if (place.signingKeyFile !== null)
    throw new StartRefusal(`SIGNING_KEY_FILE: ${path} non c’è. ${howToMake(path)}`);
  const pem = await keepFile(path, newSigningKeyPem());
  say(
    `La chiave che firma il registro è in ${path}: tienila fuori dalle copie del database, e custodisci altrove una copia sua.`,
  );
  return pem;
}

async function readKey(path: string, say: (line: string) => void): Promise<string | null> {
  try {
    const { mode } = await stat(path);
    // A service may be let at its key through a group; it is said each time, because it may be the group of all.
    if ((mode & 0o070) !== 0)
      say(
        `La chiave che firma il registro, ${path}, può essere usata anche dal suo gruppo. Se non lo hai voluto tu: chmod 600 ${path}, e se qualcuno può averla letta usane una nuova.`,
      );
    if ((mode & 0o007) !== 0)
      throw new StartRefusal(
        `La chiave che firma il registro, ${path}, può essere usata da chiunque su questa macchina: chmod 600 ${path}, e se qualcuno può averla letta usane una nuova.`,
      );
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof StartRefusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    throw new StartRefusal(`La chiave che firma il registro, ${path}, non si legge (${code}).`);
  }
}

function howToMake(path: string): string {
  return `Una nuova si fa con: (umask 077; openssl genpkey -algorithm ed25519 -out ${path})`;
}
