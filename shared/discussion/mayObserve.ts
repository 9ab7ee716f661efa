import type { Standing } from '../documents/lives.ts';
import { never } from '../kernel/assert.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { observedBy } from './observable.ts';

/** What decides whether a text takes observations from somebody now, beside her role. */
export type ObservingFacts = {
  /** Replies to observations on this text. */
  readonly answers: boolean;
  /** Writes this text now. */
  readonly writes: boolean;
  /** Invited to the open round on it, and whether its deadline has passed. */
  readonly invited: boolean;
  readonly over: boolean;
};

/** Whether the text takes observations from her where it is now; the policy asks for her role apart. */
export function takesObservations(standing: Standing, facts: ObservingFacts): Result<null> {
  const by = observedBy(standing);
  switch (by) {
    case 'everyone':
      return ok(null);
    case 'invited':
      if (facts.answers) return ok(null);
      if (!facts.invited) return refuse('not_invited');
      return facts.over ? refuse('consultation_over') : ok(null);
    case 'writers':
      return facts.writes ? ok(null) : refuse('wrong_state');
    case 'nobody':
      return refuse('wrong_state');
    default:
      return never(by);
  }
}
