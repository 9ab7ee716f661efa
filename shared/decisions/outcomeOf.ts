import type { Count, Outcome, OutcomeTest, Tally } from './outcome.ts';
import type { Attendance, Majority, Rule, Whole } from './rule.ts';
import { type Floor, tallyOf } from './tally.ts';
import { meetsExactly, neededOf } from './threshold.ts';

/** Everything that decides: the frozen rule, which call it is, who is there and what was said. */
export type Deciding<Seat extends string> = Floor<Seat> & {
  readonly rule: Rule;
  readonly call: 'first' | 'second';
  /** The president's voice at a tie, where the rule gives her one; null: she has not used it. */
  readonly casting: 'in_favour' | 'against' | null;
};

/**
 * The result, and what it rests on: quorum first, then everything that an approval needs. A pure function of what
 * decides, in whole numbers, whatever the order of arrival (docs/spec/decisions.md R7).
 */
export function outcomeOf<Seat extends string>(deciding: Deciding<Seat>): Outcome {
  const { rule, call, casting } = deciding;
  const tally = tallyOf(deciding);
  // A body without a second call meets again under the rule of its first.
  const attendance = call === 'second' ? (rule.secondCall ?? rule.firstCall) : rule.firstCall;
  const quorum = quorumTests(attendance, tally);
  const approval = majorityTests(rule, tally, tally.inFavour);
  const tests = [...quorum, ...approval];
  if (!quorum.every(holds)) return { verdict: 'no_quorum', tally, tests };
  return { verdict: verdictOf(rule, tally, approval, casting), tally, tests };
}

function verdictOf(
  rule: Rule,
  tally: Tally,
  approval: readonly OutcomeTest[],
  casting: 'in_favour' | 'against' | null,
): Outcome['verdict'] {
  if (approval.every(holds)) return 'approved';
  if (rule.tie === 'president' && isTie(rule, tally, approval)) {
    if (casting === null) return 'tie';
    return casting === 'in_favour' ? 'approved' : 'rejected';
  }
  if (rule.reject === 'otherwise') return 'rejected';
  return majorityTests(rule, tally, tally.against).every(holds) ? 'rejected' : 'undecided';
}

/** What an approval needs, asked of those in favour; or, for a rejection by the same majority, of those against. */
function majorityTests({ approve, abstention }: Rule, tally: Tally, side: Count): OutcomeTest[] {
  const counted = abstention === 'counts_as_cast' ? tally.abstention : { heads: 0, weight: 0 };
  const wholes: Record<Whole, Count> = {
    assigned: tally.assigned,
    present: tally.present,
    cast: {
      heads: tally.inFavour.heads + tally.against.heads + counted.heads,
      weight: tally.inFavour.weight + tally.against.weight + counted.weight,
    },
  };
  const test = (of: keyof Count, majority: Majority): Numbers => {
    const whole = wholes[majority.of][of];
    return { found: side[of], whole, needed: neededOf(majority.threshold, whole) };
  };
  const tests: OutcomeTest[] = [];
  if (approve.heads) tests.push(judged('approve_heads', test('heads', approve.heads)));
  if (approve.weight) tests.push(judged('approve_weight', test('weight', approve.weight)));
  if (approve.minHeads !== null) {
    const numbers = { found: side.heads, whole: tally.assigned.heads, needed: approve.minHeads };
    tests.push(judged('approve_min_heads', numbers));
  }
  return tests;
}

/** Who has to be there, of all seats. A share of heads and a fixed number of them are one test: the higher counts. */
function quorumTests({ heads, minHeads, weight }: Attendance, { present, assigned }: Tally): OutcomeTest[] {
  const tests: OutcomeTest[] = [];
  if (heads !== null || minHeads !== null) {
    const share = heads === null ? 1 : neededOf(heads, assigned.heads);
    const needed = Math.max(share, minHeads ?? 1);
    tests.push(judged('quorum_heads', { found: present.heads, whole: assigned.heads, needed }));
  }
  if (weight !== null) {
    const needed = neededOf(weight, assigned.weight);
    tests.push(judged('quorum_weight', { found: present.weight, whole: assigned.weight, needed }));
  }
  return tests;
}

/**
 * As many heads in favour as against, and exactly that is what an approval lacks: a majority of heads that is met to
 * the unit and asks for more. A voice of the president makes no two thirds out of a half.
 */
function isTie({ approve }: Rule, tally: Tally, approval: readonly OutcomeTest[]): boolean {
  if (approve.heads?.threshold.than !== 'more') return false;
  const { threshold } = approve.heads;
  if (tally.inFavour.heads === 0 || tally.inFavour.heads !== tally.against.heads) return false;
  return approval.every(
    (test) =>
      test.holds || (test.test === 'approve_heads' && meetsExactly(threshold, test.found, test.whole)),
  );
}

type Numbers = Omit<OutcomeTest, 'test' | 'holds'>;

function judged(test: OutcomeTest['test'], numbers: Numbers): OutcomeTest {
  return { test, holds: numbers.found >= numbers.needed, ...numbers };
}

function holds(test: OutcomeTest): boolean {
  return test.holds;
}
