import { chmod, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSignedBy, newSigningKeyPem } from '../../server/platform/signingKey.ts';
import { signingKey } from '../../server/platform/signingKeyFile.ts';
import { StartRefusal } from '../../server/platform/startRefusal.ts';
import { hex, sha256 } from '../../shared/kernel/hash.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';

const hush = () => {};

test('[J4] a key is made once in the data directory, for its owner only, and its place is said', async () => {
  await using directory = await temporaryDirectory();
  const place = { dataDir: directory.path, signingKeyFile: null };
  const said: string[] = [];
  const key = await signingKey(place, (line) => said.push(line));
  const path = join(directory.path, 'signing.key');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(said).toEqual([expect.stringContaining(path)]);
  const again = await signingKey(place, (line) => said.push(line));
  expect(again.id).toBe(key.id);
  expect(said.length).toBe(1);
  expect(key.id).toBe(hex(sha256(key.publicKey)));
  const bytes = new Uint8Array([1, 2, 3]);
  const signature = again.sign(bytes);
  expect(isSignedBy(key.publicKey, bytes, signature)).toBe(true);
  expect(isSignedBy(key.publicKey, new Uint8Array([1, 2, 4]), signature)).toBe(false);
});

test('[J4] a key that cannot be used, that others may read or that is not there is refused in words', async () => {
  await using directory = await temporaryDirectory();
  const path = join(directory.path, 'chiave.pem');
  const said: string[] = [];
  const start = () => signingKey({ dataDir: '/nowhere', signingKeyFile: path }, (line) => said.push(line));
  await expect(start()).rejects.toThrow(
    new StartRefusal(
      `SIGNING_KEY_FILE: ${path} non c’è. Una nuova si fa con: (umask 077; openssl genpkey -algorithm ed25519 -out ${path})`,
    ),
  );
  await writeFile(path, newSigningKeyPem(), { mode: 0o604 });
  await chmod(path, 0o604);
  await expect(start()).rejects.toThrow('chmod 600');
  expect(said).toEqual([]);
  await chmod(path, 0o640);
  expect((await start()).id).toMatch(/^[0-9a-f]{64}$/u);
  expect(said).toEqual([expect.stringContaining('anche dal suo gruppo')]);
  await chmod(path, 0o600);
  await start();
  expect(said.length).toBe(1);
  await writeFile(path, '');
  await expect(start()).rejects.toThrow('non contiene una chiave Ed25519');
  await writeFile(path, 'una chiave');
  await expect(start()).rejects.toThrow('non contiene una chiave Ed25519');
  const nowhere = { dataDir: '/nowhere', signingKeyFile: directory.path };
  await chmod(directory.path, 0o750);
  await expect(signingKey(nowhere, hush)).rejects.toThrow('non si legge (EISDIR)');
});
