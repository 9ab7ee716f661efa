import { expect, test } from 'vitest';
import { guardLeaving, unsentEdits } from '../../client/platform/leaveGuard.ts';

test('edits are counted over everybody who guards them', async () => {
  expect(await unsentEdits()).toBe(0);
  const first = guardLeaving(() => 2);
  const second = guardLeaving(async () => 3);
  expect(await unsentEdits()).toBe(5);
  first();
  expect(await unsentEdits()).toBe(3);
  second();
  expect(await unsentEdits()).toBe(0);
});
