import { expect, test } from 'vitest';
import {
  afterSaveEvent,
  isSafe,
  type SaveEvent,
  type SaveState,
  saveView,
  unopened,
} from '../../client/sync/saveState.ts';

function after(...events: readonly SaveEvent[]): SaveState {
  return events.reduce(afterSaveEvent, unopened);
}

const opened: SaveEvent = { kind: 'opened' };
const closed: SaveEvent = { kind: 'closed' };
const step2: SaveEvent = { kind: 'sent', carries: 'everything' };
const update: SaveEvent = { kind: 'sent', carries: 'change' };
const changed = (at: number): SaveEvent => ({ kind: 'changed', at });
const settled = (upTo: number, at = 0): SaveEvent => ({ kind: 'settled', upTo, at });
const refused = (frame: number): SaveEvent => ({ kind: 'refused', frame, code: 'resync' });
const says = (state: SaveState, now: number, kept = true) => saveView(state, now, kept).view;

test('[A3] a text that is only open is not saved: the answer to the server’s step 1 must be settled', () => {
  expect(says(after(opened), 0)).toEqual({ kind: 'connecting' });
  expect(says(after(opened, step2), 0)).toEqual({ kind: 'connecting' });
  expect(says(after(opened, step2, settled(1)), 1000)).toEqual({ kind: 'saved' });
});

test('[A3] a change is not saved before its own frame is settled', () => {
  const state = after(opened, step2, settled(1), changed(0), update);
  expect(isSafe(state)).toBe(false);
  expect(says(state, 100)).toEqual({ kind: 'saving' });
  expect(says(state, 2999)).toEqual({ kind: 'saving' });
  expect(says(state, 3000)).toEqual({ kind: 'not_saved' });
  expect(isSafe(afterSaveEvent(state, settled(2, 3100)))).toBe(true);
});

test('*Sto salvando…* stays for a moment, so that the word does not flicker with every key', () => {
  const state = after(opened, step2, settled(1), changed(0), update, settled(2, 1000));
  expect(saveView(state, 1100, true)).toEqual({ view: { kind: 'saving' }, again: 1400 });
  expect(saveView(state, 1400, true)).toEqual({ view: { kind: 'saved' }, again: null });
});

test('[A2] after a refusal nothing is saved until a later step 2 is settled', () => {
  const state = after(opened, step2, settled(1), changed(0), update, refused(2));
  expect(isSafe(afterSaveEvent(state, settled(2)))).toBe(false);
  const answered = afterSaveEvent(state, step2);
  expect(isSafe(answered)).toBe(false);
  expect(isSafe(afterSaveEvent(answered, settled(3)))).toBe(true);
});

test('[A3] changes made before the step 2 wait for it, not for an update that does not carry them', () => {
  const state = after(changed(0), opened, changed(1), update);
  expect(afterSaveEvent(state, settled(1)).changes).toHaveLength(1);
  expect(isSafe(after(changed(0), opened, changed(1), update, step2, settled(1)))).toBe(false);
  expect(isSafe(after(changed(0), opened, changed(1), update, step2, settled(2)))).toBe(true);
});

test('without a connection the changes are counted, and whether they are kept is said', () => {
  const state = after(opened, step2, settled(1), closed, changed(0), changed(1));
  expect(says(state, 9999, true)).toEqual({ kind: 'offline', changes: 2, kept: true });
  expect(says(state, 9999, false)).toEqual({ kind: 'offline', changes: 2, kept: false });
  expect(isSafe(after(opened, step2, settled(1), closed))).toBe(false);
});
