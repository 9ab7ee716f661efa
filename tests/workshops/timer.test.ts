import { expect, test } from 'vitest';
import { leftOf, longestMinutes, setTimer, type Timer, type TimerAct } from '../../shared/workshops/timer.ts';

const start = new Date('2024-11-23T10:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

/** What one act after the other makes of it, each at its minute. */
function setInTurn(acts: readonly (readonly [number, TimerAct])[]): Timer | null {
  return acts.reduce<Timer | null>(
    (timer, [minute, act]) => (timer === null ? null : setTimer(timer, act, after(minute))),
    { kind: 'none' },
  );
}

test('it stands still while it is stopped, and goes on with what was left', () => {
  const timer = setInTurn([
    [0, { do: 'start', minutes: 20 }],
    [5, { do: 'stop' }],
    [30, { do: 'go_on' }],
  ]);
  expect(timer).toEqual({ kind: 'running', endsAt: after(45), wholeMs: 20 * 60_000 });
});

test('five minutes more are five from now where it was over, and five more than are left where not', () => {
  const more = { do: 'add', minutes: 5 } as const;
  expect(
    setInTurn([
      [0, { do: 'start', minutes: 1 }],
      [10, more],
    ]),
  ).toMatchObject({ endsAt: after(15) });
  expect(
    setInTurn([
      [0, { do: 'start', minutes: 20 }],
      [10, more],
    ]),
  ).toMatchObject({ endsAt: after(25) });
  expect(setInTurn([[0, more]])).toMatchObject({ endsAt: after(5) });
  const long = setInTurn([
    [0, { do: 'start', minutes: longestMinutes }],
    [0, more],
  ]);
  expect(long).toMatchObject({ endsAt: after(longestMinutes) });
});

test('what stands still is not stopped, and what runs does not go on', () => {
  expect(setInTurn([[0, { do: 'stop' }]])).toBeNull();
  expect(
    setInTurn([
      [0, { do: 'start', minutes: 1 }],
      [0, { do: 'go_on' }],
    ]),
  ).toBeNull();
  expect(setInTurn([[0, { do: 'clear' }]])).toBeNull();
  expect(
    setInTurn([
      [0, { do: 'start', minutes: 1 }],
      [0, { do: 'clear' }],
    ]),
  ).toEqual({ kind: 'none' });
});

test('below nothing it never counts', () => {
  expect(leftOf({ kind: 'running', endsAt: start, wholeMs: 1 }, after(3))).toBe(0);
});
