import { mkdir, rename, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockDirectory } from '../../server/platform/directoryLock.ts';
import { StartRefusal } from '../../server/platform/startRefusal.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';

test('a directory is locked once, by whatever path, and the refusal names the process that holds it', async () => {
  await using directory = await temporaryDirectory();
  const data = join(directory.path, 'data');
  await mkdir(data);
  await symlink(data, join(directory.path, 'other-name'));
  const lock = await lockDirectory(data);
  for (const path of [data, join(directory.path, 'other-name'), `${data}/../data/`]) {
    const second = lockDirectory(path);
    await expect(second).rejects.toThrow(StartRefusal);
    await expect(second).rejects.toThrow(`processo ${process.pid}`);
  }
  await rename(data, join(directory.path, 'moved'));
  await expect(lockDirectory(join(directory.path, 'moved'))).rejects.toThrow(StartRefusal);
  await lock.release();
});

test('a lock that was released can be taken again, and one directory does not lock another', async () => {
  await using first = await temporaryDirectory();
  await using second = await temporaryDirectory();
  const locks = [await lockDirectory(first.path), await lockDirectory(second.path)];
  await locks[0]?.release();
  locks[0] = await lockDirectory(first.path);
  for (const lock of locks) await lock.release();
});
