import { fill } from '../../i18n/fill.ts';
import type { Outcome, OutcomeTest } from '../outcome.ts';
import type { Rule } from '../rule.ts';
import type { Voice } from './voice.ts';

/** "Numero legale", "sì", and what was found: a line of the outcome. */
export type TestWords = {
  readonly name: string;
  readonly answer: string;
  readonly found: string;
};

export function testWords(test: OutcomeTest, rule: Rule, voice: Voice): TestWords {
  const { words } = voice;
  return {
    name: words.tests[test.test],
    answer: test.holds ? words.yes : words.no,
    found: found(test, rule, voice),
  };
}

function found({ test, holds, ...numbers }: OutcomeTest, { approve }: Rule, voice: Voice): string {
  const { words, formats } = voice;
  const { one, other } = holds ? words.enough : words.lacking;
  const values = {
    found: formats.formatNumber(numbers.found),
    whole: formats.formatNumber(numbers.whole),
    needed: fill(numbers.needed === 1 ? one : other, { needed: formats.formatNumber(numbers.needed) }),
  };
  switch (test) {
    case 'quorum_heads':
      return fill(words.found.quorumHeads, values);
    case 'quorum_weight':
      return fill(words.found.quorumWeight, values);
    case 'approve_heads':
      return fill(words.found.heads, { ...values, of: words.ofHeads[approve.heads?.of ?? 'cast'] });
    case 'approve_weight':
      return fill(words.found.weight, { ...values, of: words.ofWeight[approve.weight?.of ?? 'cast'] });
    case 'approve_min_heads':
      return fill(words.found.minHeads, values);
    default: {
      const never: never = test;
      return never;
    }
  }
}

/** Why it came out so, in one sentence that a citizen understands. `casting`: the voice of the president decided. */
export function whySentence(
  { verdict, tests }: Outcome,
  casting: boolean,
  { words: { why } }: Voice,
): string {
  const lacks = (test: OutcomeTest['test']) => tests.some((one) => one.test === test && !one.holds);
  const asks = (test: OutcomeTest['test']) => tests.some((one) => one.test === test);
  switch (verdict) {
    case 'approved':
      return casting ? why.castingFor : why.approved;
    case 'rejected': {
      if (casting) return why.castingAgainst;
      const heads = lacks('approve_heads');
      const weight = lacks('approve_weight');
      if (heads && !weight && asks('approve_weight')) return why.headsLack;
      if (weight && !heads && asks('approve_heads')) return why.weightLacks;
      return !heads && !weight && lacks('approve_min_heads') ? why.minHeadsLack : why.bothLack;
    }
    case 'undecided':
    case 'tie':
    case 'no_quorum':
      return why[verdict];
    default: {
      const never: never = verdict;
      return never;
    }
  }
}
