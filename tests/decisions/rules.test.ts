import { describe, expect, it } from 'vitest';
import type { Outcome, OutcomeTest } from '../../shared/decisions/outcome.ts';
import { outcomeOf } from '../../shared/decisions/outcomeOf.ts';
import { presets } from '../../shared/decisions/presets.ts';
import { ruleSchema } from '../../shared/decisions/rule.ts';
import { meetsExactly, neededOf } from '../../shared/decisions/threshold.ts';
import { half, noQuorumAsked, ofCast, ruleWith, seats, sitting } from './rulesFloor.ts';

function testOf(outcome: Outcome, test: OutcomeTest['test']) {
  const found = outcome.tests.find((one) => one.test === test);
  if (found === undefined) throw new Error(`no test ${test}`);
  return found;
}

const verdict = (...args: Parameters<typeof sitting>) => outcomeOf(sitting(...args)).verdict;

describe('thresholds', () => {
  it.each([
    ['more', 1, 2, 48, 25],
    ['more', 1, 2, 47, 24],
    ['at_least', 1, 2, 48, 24],
    ['at_least', 1, 2, 47, 24],
    ['at_least', 1, 3, 48, 16],
    ['at_least', 1, 3, 49, 17],
    ['at_least', 2, 3, 48, 32],
    ['more', 2, 3, 48, 33],
    ['at_least', 1, 1, 48, 48],
    ['at_least', 0, 1, 48, 1],
    ['at_least', 1, 2, 0, 1],
    ['more', 1, 2, 0, 1],
    ['more', 999, 1000, 100_000_000_000, 99_900_000_001],
  ] as const)('%s %i of %i, of %i: %i', (than, part, of, whole, needed) => {
    expect(neededOf({ than, part, of }, whole)).toBe(needed);
  });

  it('is met exactly or not', () => {
    expect(meetsExactly(half, 24, 48)).toBe(true);
    expect(meetsExactly(half, 24, 47)).toBe(false);
  });

  it('more than the whole is no threshold', () => {
    const impossible = { than: 'more', part: 1, of: 1 } as const;
    const rule = ruleWith({
      approve: { heads: { of: 'cast', threshold: impossible }, weight: null, minHeads: null },
    });
    expect(ruleSchema.safeParse(rule).success).toBe(false);
  });
});

describe('[R2] four presets', () => {
  it.each(Object.entries(presets))('%s is a rule, and names itself', (name, rule) => {
    expect(ruleSchema.parse(rule)).toEqual(rule);
    expect(rule.preset).toBe(name);
  });

  // Population of the 48 municipalities in 2011, where 8 of them are more than half of it: domain §0.3.
  const large = [33_091, 9506, 8885, 7918, 7699, 6851, 5869, 4788].map((w) => [w, 'in_favour'] as const);
  const small = [
    4460, 3869, 3865, 3848, 3757, 3631, 3394, 3021, 2931, 2882, 2606, 2561, 2452, 2356, 2240, 2095, 2068,
    1826, 1770, 1761, 1760, 1645, 1580, 1303, 1200, 1180, 1178, 1169, 1152, 1055, 910, 822, 683, 636, 548,
    535, 455, 449, 448, 447,
  ].map((w) => [w, 'against'] as const);
  const floor = [...large, ...small];
  const turned = [
    ...large.map(([w]) => [w, 'against'] as const),
    ...small.map(([w]) => [w, 'in_favour'] as const),
  ];

  it('scene 9: eight large ones carry the weight and not the heads', () => {
    const outcome = outcomeOf(sitting(presets.double_majority, floor));
    expect(outcome.verdict).toBe('rejected');
    expect(testOf(outcome, 'approve_weight')).toMatchObject({
      holds: true,
      found: 84_607,
      whole: 161_155,
      needed: 80_578,
    });
    expect(testOf(outcome, 'approve_heads')).toMatchObject({ holds: false, found: 8, whole: 48, needed: 25 });
    expect(verdict(presets.weighted, floor)).toBe('approved');
    expect(verdict(presets.one_head_one_vote, floor)).toBe('rejected');
  });

  it('forty small ones carry the heads and not the weight', () => {
    expect(verdict(presets.double_majority, turned)).toBe('rejected');
    expect(verdict(presets.weighted, turned)).toBe('rejected');
    expect(verdict(presets.one_head_one_vote, turned)).toBe('approved');
  });

  it('unanimity is of all who are there: one against, abstaining or silent ends it, an absent one does not', () => {
    const yes = seats(30, 'in_favour');
    expect(verdict(presets.unanimity, [...yes, ...seats(18, 'absent')])).toBe('approved');
    expect(verdict(presets.unanimity, [...yes, ...seats(1, 'with_reservation')])).toBe('approved');
    for (const said of ['against', 'abstention', 'silent'] as const) {
      expect(verdict(presets.unanimity, [...yes, ...seats(1, said)])).toBe('rejected');
    }
  });
});

describe('[R7] quorum', () => {
  const yes = (count: number) => [...seats(count, 'in_favour'), ...seats(48 - count, 'absent')];

  it('asks for more than half of the seats at the first call, and for a third at the second', () => {
    expect(verdict(presets.double_majority, yes(24))).toBe('no_quorum');
    expect(verdict(presets.double_majority, yes(25))).toBe('approved');
    expect(verdict(presets.double_majority, yes(15), { call: 'second' })).toBe('no_quorum');
    expect(verdict(presets.double_majority, yes(16), { call: 'second' })).toBe('approved');
  });

  it('without a second call of its own, the second asks what the first asks', () => {
    const rule = ruleWith({ secondCall: null });
    expect(verdict(rule, yes(24), { call: 'second' })).toBe('no_quorum');
  });

  it('counts who is there and silent, abstains, or speaks without having been marked', () => {
    expect(verdict(presets.double_majority, [...seats(1, 'in_favour'), ...seats(1, 'silent')])).toBe(
      'approved',
    );
    const floor = [...seats(1, 'in_favour'), ...seats(24, 'abstention'), ...seats(23, 'absent')];
    expect(testOf(outcomeOf(sitting(presets.double_majority, floor)), 'quorum_heads').found).toBe(25);
  });

  it('is lost when they leave', () => {
    const there = [...seats(24, 'in_favour'), ...seats(1, 'silent'), ...seats(23, 'absent')];
    const left = [...seats(24, 'in_favour'), ...seats(24, 'absent')];
    expect(verdict(presets.double_majority, there)).toBe('approved');
    expect(verdict(presets.double_majority, left)).toBe('no_quorum');
  });

  it('a vacant seat is assigned and never there', () => {
    const outcome = outcomeOf(
      sitting(presets.double_majority, [...seats(2, 'in_favour'), ...seats(2, 'absent')]),
    );
    expect(outcome.tally.assigned.heads).toBe(4);
    expect(testOf(outcome, 'quorum_heads')).toMatchObject({ found: 2, whole: 4, needed: 3, holds: false });
  });

  it('the higher of a share of heads and a number of them counts', () => {
    const rule = (minHeads: number) => ruleWith({ firstCall: { heads: half, minHeads, weight: null } });
    const floor = [...seats(3, 'in_favour'), ...seats(1, 'absent')];
    expect(testOf(outcomeOf(sitting(rule(4), floor)), 'quorum_heads').needed).toBe(4);
    expect(testOf(outcomeOf(sitting(rule(2), floor)), 'quorum_heads').needed).toBe(3);
    const fixed = ruleWith({ firstCall: { heads: null, minHeads: 2, weight: null } });
    expect(testOf(outcomeOf(sitting(fixed, floor)), 'quorum_heads').needed).toBe(2);
  });

  it('may be of weight, and then both have to hold', () => {
    const rule = ruleWith({ firstCall: { heads: half, minHeads: null, weight: half } });
    expect(verdict(rule, [[10, 'absent'], ...seats(3, 'in_favour')])).toBe('no_quorum');
    expect(verdict(rule, [[10, 'in_favour'], ...seats(3, 'absent')])).toBe('no_quorum');
    expect(verdict(rule, [[10, 'in_favour'], ...seats(3, 'in_favour')])).toBe('approved');
  });

  it('where none is asked for, one yes is enough and nobody is not', () => {
    const rule = ruleWith({ firstCall: noQuorumAsked });
    expect(verdict(rule, [...seats(1, 'in_favour'), ...seats(9, 'absent')])).toBe('approved');
    expect(verdict(rule, seats(10, 'absent'))).toBe('rejected');
  });
});

describe('[R7] majorities', () => {
  it('exactly half is not more than half, and is at least half', () => {
    const floor = [...seats(2, 'in_favour'), ...seats(2, 'against')];
    expect(verdict(presets.one_head_one_vote, floor)).toBe('rejected');
    const least = ruleWith({
      approve: {
        heads: { of: 'cast', threshold: { ...half, than: 'at_least' } },
        weight: null,
        minHeads: null,
      },
    });
    expect(verdict(least, floor)).toBe('approved');
  });

  it('exactly half of the weight is not more than half', () => {
    expect(
      verdict(presets.weighted, [
        [3, 'in_favour'],
        [2, 'against'],
        [1, 'against'],
      ]),
    ).toBe('rejected');
    expect(
      verdict(presets.weighted, [
        [4, 'in_favour'],
        [2, 'against'],
        [1, 'against'],
      ]),
    ).toBe('approved');
  });

  it('if all abstain nothing is approved, even where half of nothing would do', () => {
    const least = ruleWith({
      approve: {
        heads: { of: 'cast', threshold: { than: 'at_least', part: 1, of: 2 } },
        weight: null,
        minHeads: null,
      },
    });
    expect(verdict(least, seats(5, 'abstention'))).toBe('rejected');
  });

  it('an abstention is for the quorum only, or counts as cast', () => {
    const floor = [...seats(2, 'in_favour'), ...seats(1, 'against'), ...seats(2, 'abstention')];
    expect(verdict(presets.double_majority, floor)).toBe('approved');
    const outcome = outcomeOf(sitting(ruleWith({ abstention: 'counts_as_cast' }), floor));
    expect(outcome.verdict).toBe('rejected');
    expect(testOf(outcome, 'approve_heads')).toMatchObject({ found: 2, whole: 5, needed: 3 });
    expect(testOf(outcome, 'approve_weight')).toMatchObject({ found: 2, whole: 5, needed: 3 });
  });

  it('counts of those present, of those who voted, or of all seats', () => {
    const floor = [
      ...seats(3, 'in_favour', 2),
      ...seats(1, 'against'),
      ...seats(1, 'silent'),
      ...seats(2, 'absent'),
    ];
    const wholes = (of: 'present' | 'cast' | 'assigned') => {
      const one = { of, threshold: half };
      const outcome = outcomeOf(
        sitting(ruleWith({ approve: { heads: one, weight: one, minHeads: null } }), floor),
      );
      return [testOf(outcome, 'approve_heads').whole, testOf(outcome, 'approve_weight').whole];
    };
    expect(wholes('cast')).toEqual([4, 7]);
    expect(wholes('present')).toEqual([5, 8]);
    expect(wholes('assigned')).toEqual([7, 10]);
  });

  it('may ask for a number of heads beside the weight', () => {
    const rule = ruleWith({ approve: { heads: null, weight: ofCast, minHeads: 2 } });
    expect(
      verdict(rule, [
        [9, 'in_favour'],
        [1, 'against'],
      ]),
    ).toBe('rejected');
    expect(
      verdict(rule, [
        [9, 'in_favour'],
        [1, 'in_favour'],
      ]),
    ).toBe('approved');
    const outcome = outcomeOf(
      sitting(rule, [
        [9, 'in_favour'],
        [1, 'against'],
      ]),
    );
    expect(testOf(outcome, 'approve_min_heads')).toMatchObject({
      found: 1,
      whole: 2,
      needed: 2,
      holds: false,
    });
  });

  it('a reservation counts as favourable, and is told apart', () => {
    const { tally, verdict: said } = outcomeOf(
      sitting(presets.double_majority, [
        [2, 'in_favour'],
        [5, 'with_reservation'],
        [3, 'against'],
      ]),
    );
    expect(said).toBe('approved');
    expect(tally.inFavour).toEqual({ heads: 2, weight: 7 });
    expect(tally.withReservation).toEqual({ heads: 1, weight: 5 });
  });

  it('a delegate of two seats is two heads with two weights', () => {
    const { tally } = outcomeOf(
      sitting(presets.double_majority, [
        [3000, 'in_favour'],
        [400, 'in_favour'],
      ]),
    );
    expect(tally.inFavour).toEqual({ heads: 2, weight: 3400 });
  });

  it('counts every place where it belongs', () => {
    const floor = [
      ...seats(1, 'in_favour', 1),
      ...seats(1, 'with_reservation', 10),
      ...seats(1, 'against', 100),
      ...seats(1, 'abstention', 1000),
      ...seats(1, 'silent', 10_000),
      ...seats(1, 'absent', 100_000),
    ];
    expect(outcomeOf(sitting(presets.double_majority, floor)).tally).toEqual({
      assigned: { heads: 6, weight: 111_111 },
      present: { heads: 5, weight: 11_111 },
      inFavour: { heads: 2, weight: 11 },
      withReservation: { heads: 1, weight: 10 },
      against: { heads: 1, weight: 100 },
      abstention: { heads: 1, weight: 1000 },
      silent: { heads: 1, weight: 10_000 },
    });
  });
});

describe('rejection by the same majority', () => {
  const rule = ruleWith({
    approve: { heads: { of: 'present', threshold: half }, weight: null, minHeads: null },
    reject: 'same_majority',
  });

  it('asks of those against what an approval asks of those in favour', () => {
    expect(verdict(rule, [...seats(3, 'in_favour'), ...seats(2, 'against')])).toBe('approved');
    expect(verdict(rule, [...seats(2, 'in_favour'), ...seats(3, 'against')])).toBe('rejected');
  });

  it('decides nothing between the two', () => {
    expect(verdict(rule, [...seats(2, 'in_favour'), ...seats(2, 'against'), ...seats(1, 'silent')])).toBe(
      'undecided',
    );
  });
});

describe('tie', () => {
  const president = ruleWith({ approve: { heads: ofCast, weight: null, minHeads: null }, tie: 'president' });
  const tied = [...seats(2, 'in_favour'), ...seats(2, 'against')];

  it('fails, or is the president’s to decide', () => {
    expect(verdict(ruleWith({ tie: 'fails' }), tied)).toBe('rejected');
    expect(verdict(president, tied)).toBe('tie');
    expect(verdict(president, tied, { casting: 'in_favour' })).toBe('approved');
    expect(verdict(president, tied, { casting: 'against' })).toBe('rejected');
  });

  it('no voice of the president counts where the rule gives her none, or where there is no tie', () => {
    expect(verdict(ruleWith({ tie: 'fails' }), tied, { casting: 'in_favour' })).toBe('rejected');
    const behind = [...tied, ...seats(1, 'against')];
    expect(verdict(president, behind, { casting: 'in_favour' })).toBe('rejected');
    const ahead = [...tied, ...seats(1, 'in_favour')];
    expect(verdict(president, ahead, { casting: 'against' })).toBe('approved');
  });

  it('is none where something else is missing too', () => {
    const both = { ...president, approve: { heads: ofCast, weight: ofCast, minHeads: null } };
    expect(
      verdict(both, [
        [1, 'in_favour'],
        [2, 'against'],
      ]),
    ).toBe('rejected');
    expect(
      verdict(both, [
        [2, 'in_favour'],
        [1, 'against'],
      ]),
    ).toBe('tie');
    expect(verdict(president, [...tied, ...seats(5, 'absent')])).toBe('no_quorum');
  });

  it('is none of two thirds, of nobody, or where the half is of another whole', () => {
    const twoThirds = { of: 'cast', threshold: { than: 'more', part: 2, of: 3 } } as const;
    expect(verdict({ ...president, approve: { heads: twoThirds, weight: null, minHeads: null } }, tied)).toBe(
      'rejected',
    );
    expect(verdict(president, seats(4, 'abstention'))).toBe('rejected');
    const ofPresent = { of: 'present', threshold: half } as const;
    const rule = { ...president, approve: { heads: ofPresent, weight: null, minHeads: null } };
    expect(verdict(rule, tied)).toBe('tie');
    expect(verdict(rule, [...tied, ...seats(2, 'abstention')])).toBe('rejected');
  });

  it('is none where half is of the seats and those against are fewer', () => {
    const ofAssigned = { of: 'assigned', threshold: half } as const;
    const rule = { ...president, approve: { heads: ofAssigned, weight: null, minHeads: null } };
    expect(verdict(rule, [...seats(2, 'in_favour'), ...seats(1, 'against'), ...seats(1, 'silent')])).toBe(
      'rejected',
    );
  });

  it('needs heads to count at all', () => {
    expect(verdict({ ...president, approve: { heads: null, weight: ofCast, minHeads: null } }, tied)).toBe(
      'rejected',
    );
  });
});
