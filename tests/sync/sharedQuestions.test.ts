import { expect, test } from 'vitest';
import { sharedQuestions } from '../../server/sync/sharedQuestions.ts';

test('what is asked before it is put is put once; what is under way is not joined', async () => {
  const ask = sharedQuestions<number>(1);
  let put = 0;
  const release: (() => void)[] = [];
  const answer = () => {
    const n = ++put;
    return new Promise<number>((resolve) => release.push(() => resolve(n)));
  };
  const first = [ask('a', answer), ask('a', answer)];
  await new Promise((resolve) => setImmediate(resolve));
  // Under way: it may have read what has changed since.
  const later = [ask('a', answer), ask('b', answer), ask('a', answer)];
  await new Promise((resolve) => setImmediate(resolve));
  expect(put).toBe(1);
  release.shift()?.();
  expect(await Promise.all(first)).toEqual([1, 1]);
  await new Promise((resolve) => setImmediate(resolve));
  expect(put).toBe(2);
  release.shift()?.();
  await new Promise((resolve) => setImmediate(resolve));
  release.shift()?.();
  expect(await Promise.all(later)).toEqual([2, 3, 2]);
});

test('a question that fails fails for those who asked it, and for nobody else', async () => {
  const ask = sharedQuestions<number>(1);
  const failing = [1, 2].map(() => ask('a', () => Promise.reject(new Error('away'))));
  const other = ask('b', () => Promise.resolve(1));
  expect((await Promise.allSettled(failing)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await other).toBe(1);
});
