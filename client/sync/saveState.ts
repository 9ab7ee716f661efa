import type { FrameRefusal } from '../../shared/sync/wire.ts';
import type { Carries } from './outgoing.ts';
import type { SaveView } from './sharedText.ts';

/** One local transaction that the server has not settled yet. */
type LocalChange = {
  /** The frame that carries it on the present socket; null: none yet. */
  readonly frame: number | null;
  /** Milliseconds. */
  readonly since: number;
};

/** What is known of a text's safety (`docs/spec/sync.md` A2, A3). Frames are counted per socket. */
export type SaveState = {
  readonly connected: boolean;
  /** Whether this text was ever whole on this page. */
  readonly opened: boolean;
  readonly sent: number;
  readonly settled: number;
  /** The step 2 that answered for everything before it; null until it is sent. */
  readonly answer: number | null;
  readonly changes: readonly LocalChange[];
  /** When the last change was settled, in milliseconds. */
  readonly quietSince: number;
};

export type SaveEvent =
  | { readonly kind: 'changed'; readonly at: number }
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'sent'; readonly carries: Carries }
  | { readonly kind: 'settled'; readonly upTo: number; readonly at: number }
  | { readonly kind: 'refused'; readonly frame: number; readonly code: FrameRefusal };

/** A text that is about to be opened, with so many changes of an earlier visit that wait on this device. */
export function unopenedWith(kept: number, now: number): SaveState {
  return { ...unopened, changes: Array.from({ length: kept }, () => ({ frame: null, since: now })) };
}

export const unopened: SaveState = {
  connected: false,
  opened: false,
  sent: 0,
  settled: 0,
  answer: null,
  changes: [],
  quietSince: Number.NEGATIVE_INFINITY,
};

/** *Sto salvando…* stays this long after the last change was settled, so that it does not flicker. */
const quietMs = 400;
/** A change that is not settled within this time is said to be unsaved. */
const patienceMs = 3000;

export function afterSaveEvent(state: SaveState, event: SaveEvent): SaveState {
  switch (event.kind) {
    case 'changed':
      return { ...state, changes: [...state.changes, { frame: null, since: event.at }] };
    case 'opened':
      return { ...state, connected: true, sent: 0, settled: 0, answer: null, changes: unsent(state.changes) };
    case 'closed':
      return {
        ...state,
        connected: false,
        sent: 0,
        settled: 0,
        answer: null,
        changes: unsent(state.changes),
      };
    case 'sent':
      return afterSent(state, event.carries);
    case 'settled':
      return afterSettled(state, event.upTo, event.at);
    case 'refused':
      // Nothing counts as safe until a later step 2 answers for all of it (A2).
      return { ...state, answer: null, changes: unsent(state.changes) };
  }
}

function afterSent(state: SaveState, carries: Carries): SaveState {
  const sent = state.sent + 1;
  switch (carries) {
    case 'everything': {
      const changes = state.changes.map((change) => ({ ...change, frame: change.frame ?? sent }));
      return { ...state, sent, answer: sent, changes };
    }
    case 'change': {
      // It carries the change that has just been made; older unsent ones wait for a frame that carries everything.
      const last = state.changes.at(-1);
      if (last === undefined || last.frame !== null) return { ...state, sent };
      return { ...state, sent, changes: [...state.changes.slice(0, -1), { ...last, frame: sent }] };
    }
    case 'part':
      return { ...state, sent };
  }
}

function afterSettled(state: SaveState, upTo: number, at: number): SaveState {
  const changes = state.changes.filter((change) => change.frame === null || change.frame > upTo);
  // What was only opened was not saved a moment ago.
  const quietSince = changes.length < state.changes.length ? at : state.quietSince;
  const next = { ...state, settled: Math.max(state.settled, upTo), changes, quietSince };
  return { ...next, opened: next.opened || isSafe(next) };
}

/**
 * *Salvato* (A3): the step 2 that answered this socket's server step 1 is settled, every later frame is
 * settled, and no local change is unsent.
 */
export function isSafe(state: SaveState): boolean {
  return (
    state.connected && state.answer !== null && state.settled >= state.sent && state.changes.length === 0
  );
}

/** What to say now; `again` is when it may have to be said differently without any event, in milliseconds. */
export function saveView(
  state: SaveState,
  now: number,
  kept: boolean,
): { readonly view: SaveView; readonly again: number | null } {
  if (isSafe(state)) {
    const quietAt = state.quietSince + quietMs;
    if (now < quietAt) return { view: { kind: 'saving' }, again: quietAt };
    return { view: { kind: 'saved' }, again: null };
  }
  if (!state.connected && (state.opened || state.changes.length > 0)) {
    return { view: { kind: 'offline', changes: state.changes.length, kept }, again: null };
  }
  const oldest = state.changes[0];
  if (oldest === undefined) return { view: { kind: state.opened ? 'saving' : 'connecting' }, again: null };
  const dueAt = oldest.since + patienceMs;
  if (now >= dueAt) return { view: { kind: 'not_saved' }, again: null };
  return { view: { kind: 'saving' }, again: dueAt };
}

function unsent(changes: readonly LocalChange[]): readonly LocalChange[] {
  return changes.map((change) => ({ ...change, frame: null }));
}
