import { expect, test } from 'vitest';
import { openLimits } from '../../server/people/login/limits.ts';

const hall = '192.0.2.1';

/** How many of these tries were let through. */
async function allowed(tries: readonly (() => Promise<{ readonly ok: boolean }>)[]): Promise<number> {
  const outcomes = await Promise.all(tries.map((one) => one()));
  return outcomes.filter(({ ok }) => ok).length;
}

function times(count: number, one: (place: number) => Promise<{ readonly ok: boolean }>) {
  return Array.from({ length: count }, (_, place) => () => one(place));
}

test('150 people behind one address ask twice, check thrice and look at their invitations', async () => {
  const limits = openLimits();
  expect(await allowed(times(300, (place) => limits.ask(hall, `person ${place % 150}`)))).toBe(300);
  expect(await allowed(times(450, (place) => limits.check(`half ${place % 150}`)))).toBe(450);
  expect(await allowed(times(450, () => limits.try(hall)))).toBe(450);
});

test('one address asks for five codes of an account, and for 300 in all', async () => {
  const limits = openLimits();
  expect(await allowed(times(20, () => limits.ask(hall, 'nora')))).toBe(5);
  expect(await allowed(times(500, (place) => limits.ask(hall, `person ${place}`)))).toBe(280);
  const refused = await limits.ask(hall, 'another');
  expect(refused).toMatchObject({ ok: false, refused: 'too_many', retryAfter: expect.any(Number) });
  expect((await limits.ask('192.0.2.2', 'another')).ok).toBe(true);
});

test('strangers at a thousand addresses send one account no more than 60 mails an hour', async () => {
  const limits = openLimits();
  expect(await allowed(times(1000, (place) => limits.ask(`address ${place}`, 'nora')))).toBe(60);
  expect((await limits.ask('another address', 'ada')).ok).toBe(true);
  // They keep nobody from a browser in which she has entered before, and that one does not fill her mailbox either.
  expect(await allowed(times(100, () => limits.ask(hall, 'nora', true)))).toBe(20);
});

test('each request for a code has ten checks of its own', async () => {
  const limits = openLimits();
  expect(await allowed(times(1000, () => limits.check('a stranger’s')))).toBe(10);
  expect(await allowed(times(10, () => limits.check('hers')))).toBe(10);
});
