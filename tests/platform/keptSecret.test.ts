import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeId, sessionSecret } from '../../server/platform/keptSecret.ts';
import { StartRefusal } from '../../server/platform/startRefusal.ts';
import { temporaryDirectory } from '../support/temporaryDirectory.ts';

test('secret and node id are made once, differ between directories, and only their owner reads them', async () => {
  await using one = await temporaryDirectory();
  await using other = await temporaryDirectory();
  const secret = await sessionSecret(one.path);
  const node = await nodeId(one.path);
  expect(Buffer.from(secret, 'base64url').length).toBe(32);
  expect([await sessionSecret(one.path), await nodeId(one.path)]).toEqual([secret, node]);
  expect(await sessionSecret(other.path)).not.toBe(secret);
  expect(await nodeId(other.path)).not.toBe(node);
  for (const name of ['session.secret', 'node.id']) {
    expect((await stat(join(one.path, name))).mode & 0o777, name).toBe(0o600);
  }
});

test('a secret that was cut off is refused rather than used', async () => {
  await using directory = await temporaryDirectory();
  await writeFile(join(directory.path, 'session.secret'), 'short');
  await expect(sessionSecret(directory.path)).rejects.toThrow(StartRefusal);
});

test('an unfinished secret of a start that was cut short is not used', async () => {
  await using directory = await temporaryDirectory();
  await writeFile(join(directory.path, 'session.secret.new'), 'half');
  expect((await sessionSecret(directory.path)).length).toBe(43);
});
