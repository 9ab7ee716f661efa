import { expect, test } from 'vitest';
import { openTurns } from '../../server/platform/inTurn.ts';
import { openTogether } from '../../server/platform/together.ts';

/** Work that ends when it is let, and what it was given each time. */
function desk(answer: (ask: string) => string = (ask) => ask.toUpperCase()) {
  const given: (readonly string[])[] = [];
  const first = Promise.withResolvers<void>();
  const together = openTogether(openTurns(), async (_, asked: readonly string[]) => {
    given.push(asked);
    if (given.length === 1) await first.promise;
    return asked.map(answer);
  });
  return { given, together, goesOn: () => first.resolve() };
}

test('what is asked while others are at it is done as one, in its order, and each gets its own answer', async () => {
  const { given, together, goesOn } = desk();
  const begun = together('round', 'a');
  await Promise.resolve();
  await Promise.resolve();
  const others = ['b', 'c', 'd'].map((ask) => together('round', ask));
  const elsewhere = await together('another round', 'e');
  goesOn();
  expect([await begun, ...(await Promise.all(others)), elsewhere]).toEqual(['A', 'B', 'C', 'D', 'E']);
  expect(given).toEqual([['a'], ['e'], ['b', 'c', 'd']]);
});

test('no more than a hundred at once, and nobody is left behind', async () => {
  const { given, together, goesOn } = desk();
  const asks = Array.from({ length: 205 }, (_, n) => String(n));
  goesOn();
  expect(await Promise.all(asks.map((ask) => together('round', ask)))).toEqual(asks);
  expect(given.map(({ length }) => length)).toEqual([100, 100, 5]);
});

test('one that fails takes no other along, and those after it are done', async () => {
  const { together, goesOn } = desk((ask) => {
    if (ask === 'bad') throw new Error('it cannot be done');
    return ask;
  });
  goesOn();
  const asked = await Promise.allSettled(['a', 'bad', 'c'].map((ask) => together('round', ask)));
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await together('round', 'd')).toBe('d');
});

test('where PostgreSQL is away nothing is tried again', async () => {
  let times = 0;
  const together = openTogether(openTurns(), async (): Promise<readonly string[]> => {
    times += 1;
    throw Object.assign(new Error('gone'), { code: 'CONNECTION_CLOSED' });
  });
  const asked = await Promise.allSettled(['a', 'b'].map((ask) => together('round', ask)));
  expect([times, ...asked.map(({ status }) => status)]).toEqual([1, 'rejected', 'rejected']);
});
