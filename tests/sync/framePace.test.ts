import { expect, test } from 'vitest';
import { FramePace } from '../../server/sync/framePace.ts';

const limits = { framesPerSecond: 60, frameBurst: 300 };

/** How many frames are read from one moment on until the pace says wait. */
function takes(pace: FramePace, at: number): number {
  for (let taken = 0; ; taken++) if (pace.take(at) > 0) return taken;
}

test('[G1] a socket is read a burst at once, then its average, and gathers no more than a burst', () => {
  const pace = new FramePace(limits, 0);
  expect([takes(pace, 0), takes(pace, 0), takes(pace, 1000), takes(pace, 3600_000)]).toEqual([
    300, 0, 60, 300,
  ]);
});

test('[G1] who waits as long as she is told is read a few frames, and 60 a second on average', () => {
  const pace = new FramePace(limits, 0);
  let at = 0;
  let read = takes(pace, at);
  while (at < 10_000) {
    at += pace.take(at);
    read += takes(pace, at);
  }
  expect(read).toBeGreaterThanOrEqual(300 + 590);
  expect(read).toBeLessThanOrEqual(300 + 60 * (at / 1000) + 1);
});

test('[G1] a person at her keyboard, with her caret and her acknowledged words, never waits', () => {
  const pace = new FramePace(limits, 0);
  // Fifteen keys a second, each a change and a caret, for ten minutes.
  for (let at = 0; at < 600_000; at += 1000 / 15)
    for (let frame = 0; frame < 2; frame++) expect(pace.take(at)).toBe(0);
});
