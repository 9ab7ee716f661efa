import { expect, test } from 'vitest';
import { atMost } from '../../server/platform/atMost.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';

test('whoever comes while all places are taken is refused at once, and a place is free again whatever happened', async () => {
  const within = atMost(2);
  const { promise, resolve } = Promise.withResolvers<void>();
  const slow = async () => {
    await promise;
    return ok('done');
  };
  const [one, two] = [within(slow), within(slow)];
  let begun = false;
  expect(
    await within(async () => {
      begun = true;
      return ok('third');
    }),
  ).toEqual(refuse('too_many'));
  expect(begun).toBe(false);
  resolve();
  expect([await one, await two]).toEqual([ok('done'), ok('done')]);
  const breaks = () => within(() => Promise.reject(new Error('broken')));
  for (const _ of [1, 2, 3]) await expect(breaks()).rejects.toThrow('broken');
  expect(await within(async () => ok('again'))).toEqual(ok('again'));
});
