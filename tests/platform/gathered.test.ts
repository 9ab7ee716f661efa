import { expect, test } from 'vitest';
import { gathered } from '../../server/platform/gathered.ts';

/** A question whose answers come when the test says so. */
function slowQuestion() {
  const asked: {
    readonly keys: readonly number[];
    readonly answer: () => void;
    readonly fail: () => void;
  }[] = [];
  const ask = (keys: readonly number[]) =>
    new Promise<ReadonlyMap<number, string>>((resolve, reject) => {
      const found = new Map(keys.filter((key) => key > 0).map((key) => [key, `answer ${key}`]));
      asked.push({ keys, answer: () => resolve(found), fail: () => reject(new Error('no answer')) });
    });
  return { asked, question: gathered(ask) };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is asked while a question is under way is one question afterwards, and joins none', async () => {
  const { asked, question } = slowQuestion();
  const first = [question(1), question(2)];
  await turn();
  const later = [question(1), question(3), question(3)];
  await turn();
  expect(asked.map(({ keys }) => keys)).toEqual([[1, 2]]);
  asked[0]?.answer();
  expect(await Promise.all(first)).toEqual(['answer 1', 'answer 2']);
  await turn();
  expect(asked.map(({ keys }) => keys)).toEqual([
    [1, 2],
    [1, 3],
  ]);
  asked[1]?.answer();
  expect(await Promise.all(later)).toEqual(['answer 1', 'answer 3', 'answer 3']);
});

test('what has no answer is null, and a failure is told to those who asked and to nobody else', async () => {
  const { asked, question } = slowQuestion();
  const failing = [question(1), question(2)];
  const told = Promise.allSettled(failing);
  await turn();
  const next = question(-1);
  asked[0]?.fail();
  expect((await told).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await turn();
  asked[1]?.answer();
  expect(await next).toBeNull();
});
