import { ok, type Result, refuse } from '../kernel/result.ts';
import type { ObservationState } from './observationState.ts';

/** What decides who does what with an observation: looked up by the server, only compared here (docs/spec/observations.md). */
export type ThreadFacts = {
  readonly state: ObservationState;
  /** Made by whoever asks. */
  readonly mine: boolean;
  /** Who asks replies to observations on this text, and writes it now. */
  readonly answers: boolean;
  readonly writes: boolean;
  /** It was made in a round of consultation: it is owed a reply. */
  readonly inRound: boolean;
  /** Others were merged into it. */
  readonly holdsOthers: boolean;
  /** The text still takes observations from somebody; where it has gone on, what was settled stays so. */
  readonly underDiscussion: boolean;
  /** It is about a passage, not about the whole text. */
  readonly anchored: boolean;
};

const allowed = ok(null);

/** To reply to it with an outcome. */
export function answering({ answers, state }: ThreadFacts): Result<null> {
  if (!answers) return refuse('forbidden');
  return state === 'open' ? allowed : refuse('wrong_state');
}

/** To accept what it proposes: that is a reply, and it writes the text. Whoever replies could write it in another state. */
export function accepting(facts: ThreadFacts): Result<null> {
  const may = answering(facts);
  return may.ok && !facts.writes ? refuse('wrong_state') : may;
}

/** To close it without a reply. */
export function resolving(facts: ThreadFacts): Result<null> {
  const may = closable(facts);
  return may.ok && facts.state !== 'open' ? refuse('wrong_state') : may;
}

/** To open it again, by whoever could have closed it as it was closed. */
export function reopening(facts: ThreadFacts): Result<null> {
  const may = facts.state === 'answered' ? (facts.answers ? allowed : refuse('forbidden')) : closable(facts);
  if (!may.ok) return may;
  const closed = facts.state === 'answered' || facts.state === 'resolved';
  return closed && facts.underDiscussion ? allowed : refuse('wrong_state');
}

/** In a round it is owed a reply, unless whoever made it takes it back; and so are those merged into it. */
function closable({ mine, writes, inRound, holdsOthers }: ThreadFacts): Result<null> {
  if (!mine && !writes) return refuse('forbidden');
  return holdsOthers || (!mine && inRound) ? refuse('wrong_state') : allowed;
}

/** To put it together with another, which is open too. What was merged into it goes along. */
export function merging(facts: ThreadFacts): Result<null> {
  return answering(facts);
}

/** To take that back. */
export function separating({ answers, state, underDiscussion }: ThreadFacts): Result<null> {
  if (!answers) return refuse('forbidden');
  return state === 'merged' && underDiscussion ? allowed : refuse('wrong_state');
}

/** To say whom it waits for. */
export function assigning(facts: ThreadFacts): Result<null> {
  return answering(facts);
}

/** To give it a passage of the text again. */
export function reattaching({ answers, mine, state, anchored }: ThreadFacts): Result<null> {
  if (!answers && !mine) return refuse('forbidden');
  return anchored && (answers || state === 'open') ? allowed : refuse('wrong_state');
}
