import { ok, type Result, refuse } from '../kernel/result.ts';
import type { EntryKind } from './entry.ts';
import { editTime } from './observationState.ts';

/** An entry of a thread, as far as rules ask. */
export type EntryFacts = {
  readonly kind: EntryKind;
  /** Written by whoever asks. */
  readonly mine: boolean;
  readonly at: Date;
  readonly hidden: boolean;
  /** A reply came after it. */
  readonly repliedTo: boolean;
  /** It is the reply that its observation has now. */
  readonly inForce: boolean;
};

const written: ReadonlySet<EntryKind> = new Set(['observation', 'comment', 'reply']);

/** Until when these words can be corrected. */
export function editableUntil(at: Date): Date {
  return new Date(at.getTime() + editTime);
}

/** To correct one's own words: as long as nobody has replied to them, and for a time. */
export function editing({ kind, mine, at, hidden, repliedTo }: EntryFacts, now: Date): Result<null> {
  if (!mine) return refuse('forbidden');
  if (!written.has(kind) || hidden || repliedTo) return refuse('wrong_state');
  return now < editableUntil(at) ? ok(null) : refuse('edit_time_over');
}

/** To hide words, by whoever replies to observations. A reply is not hidden while it counts. */
export function hiding({ kind, hidden, inForce }: EntryFacts, answers: boolean): Result<null> {
  if (!answers) return refuse('forbidden');
  const hasWords = written.has(kind) || kind === 'reopened';
  return hasWords && !hidden && !inForce ? ok(null) : refuse('wrong_state');
}

/** To show them again. */
export function showing({ hidden }: EntryFacts, answers: boolean): Result<null> {
  if (!answers) return refuse('forbidden');
  return hidden ? ok(null) : refuse('wrong_state');
}

/** Whether somebody reads what these words were before: once they can change no more, and whoever wrote them at any time. */
export function readsHistory({ mine, at, hidden }: EntryFacts, now: Date): boolean {
  return !hidden && (mine || now >= editableUntil(at));
}
