import type { Majority, Rule, RulePreset, Threshold, Whole } from './rule.ts';

const moreThanHalf: Threshold = { than: 'more', part: 1, of: 2 };
const atLeastAThird: Threshold = { than: 'at_least', part: 1, of: 3 };
const all: Threshold = { than: 'at_least', part: 1, of: 1 };

function majority(of: Whole, threshold: Threshold): Majority {
  return { of, threshold };
}

/** What the presets have in common; a body changes what its own regulation says otherwise. */
const common: Omit<Rule, 'preset' | 'approve'> = {
  firstCall: { heads: moreThanHalf, minHeads: null, weight: null },
  secondCall: { heads: atLeastAThird, minHeads: null, weight: null },
  reject: 'otherwise',
  abstention: 'counts_for_quorum_only',
  tie: 'fails',
  ballot: 'open',
  proxies: { allowed: true, maxPerPerson: 1, sameSubdistrictOnly: false },
};

/**
 * Four rules to begin with. They are demonstrations, not law: what binds a body is its own regulation, and Corale
 * knows none of them (domain §0.2).
 */
export const presets: Readonly<Record<Exclude<RulePreset, 'own'>, Rule>> = {
  double_majority: {
    ...common,
    preset: 'double_majority',
    approve: {
      heads: majority('cast', moreThanHalf),
      weight: majority('cast', moreThanHalf),
      minHeads: null,
    },
  },
  one_head_one_vote: {
    ...common,
    preset: 'one_head_one_vote',
    approve: { heads: majority('cast', moreThanHalf), weight: null, minHeads: null },
  },
  weighted: {
    ...common,
    preset: 'weighted',
    approve: { heads: null, weight: majority('cast', moreThanHalf), minHeads: null },
  },
  // Of those who are there: who abstains, or says nothing, is not of one mind with the others.
  unanimity: {
    ...common,
    preset: 'unanimity',
    approve: { heads: majority('present', all), weight: null, minHeads: null },
  },
};

export const defaultRule: Rule = presets.double_majority;
