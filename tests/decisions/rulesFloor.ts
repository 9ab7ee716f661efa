import fc from 'fast-check';
import type { Deciding } from '../../shared/decisions/outcomeOf.ts';
import { presets } from '../../shared/decisions/presets.ts';
import { type Choice, choices } from '../../shared/decisions/round.ts';
import type { Attendance, Majority, Rule, Threshold } from '../../shared/decisions/rule.ts';

/** Where each seat is, by its place in the list: what it said, or that it is silent or absent. */
export type Said = Choice | 'silent' | 'absent';

/** A sitting in one line: `sitting(rule, [[100, 'in_favour'], [40, 'against']])`. */
export function sitting(
  rule: Rule,
  seats: readonly (readonly [weight: number, said: Said])[],
  { call = 'first', casting = null }: Partial<Pick<Deciding<string>, 'call' | 'casting'>> = {},
): Deciding<string> {
  const named = seats.map(([weight, said], place) => ({ id: `seat ${place}`, weight, said }));
  return {
    rule,
    call,
    casting,
    seats: named.map(({ id, weight }) => ({ id, weight })),
    present: new Set(named.filter(({ said }) => said === 'silent').map(({ id }) => id)),
    words: new Map(
      named.flatMap(({ id, said }) => (said === 'silent' || said === 'absent' ? [] : [[id, said] as const])),
    ),
  };
}

/** So many seats of one weight that all do the same. */
export function seats(count: number, said: Said, weight = 1): readonly (readonly [number, Said])[] {
  return Array.from({ length: count }, () => [weight, said] as const);
}

/** The presets' double majority with what a test is about. */
export function ruleWith(parts: Partial<Rule>): Rule {
  return { ...presets.double_majority, preset: 'own', ...parts };
}

export const noQuorumAsked: Attendance = { heads: null, minHeads: null, weight: null };
export const half: Threshold = { than: 'more', part: 1, of: 2 };
export const ofCast: Majority = { of: 'cast', threshold: half };

// Up to two thirds: beyond, almost every body lacks its quorum, and nothing would be tried but that.
const thresholds: fc.Arbitrary<Threshold> = fc
  .record({
    than: fc.constantFrom('more', 'at_least'),
    of: fc.integer({ min: 2, max: 12 }),
    part: fc.integer({ min: 0, max: 12 }),
  })
  .map(({ than, part, of }) => ({ than, part: Math.min(part, Math.floor((2 * of) / 3)), of }));

const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const attendances: fc.Arbitrary<Attendance> = fc.record({
  heads: maybe(thresholds),
  minHeads: maybe(fc.integer({ min: 1, max: 4 })),
  weight: maybe(thresholds),
});

const majorities: fc.Arbitrary<Majority> = fc.record({
  of: fc.constantFrom('present', 'cast', 'assigned'),
  // Half is where ties are.
  threshold: fc.oneof(fc.constant(half), thresholds),
});

const approvals: fc.Arbitrary<Rule['approve']> = fc
  .record({
    heads: maybe(majorities),
    weight: maybe(majorities),
    minHeads: maybe(fc.integer({ min: 1, max: 4 })),
  })
  .filter(({ heads, weight, minHeads }) => heads !== null || weight !== null || minHeads !== null);

const rules: fc.Arbitrary<Rule> = fc.record({
  preset: fc.constant('own' as const),
  firstCall: attendances,
  secondCall: maybe(attendances),
  approve: fc.oneof(fc.constant({ heads: ofCast, weight: null, minHeads: null }), approvals),
  reject: fc.constantFrom('otherwise', 'same_majority'),
  abstention: fc.constantFrom('counts_for_quorum_only', 'counts_as_cast'),
  tie: fc.constantFrom('fails', 'president'),
  ballot: fc.constant('open' as const),
  proxies: fc.constant(presets.weighted.proxies),
});

const places: fc.Arbitrary<Said> = fc.constantFrom(
  ...choices,
  'in_favour' as const,
  'against' as const,
  'silent' as const,
  'absent' as const,
);

/** Any body of up to twenty seats, some of no weight and some of very much, under any rule. */
export const sittings: fc.Arbitrary<Deciding<string>> = fc
  .record({
    rule: rules,
    seats: fc.array(
      fc.tuple(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 100_000_000 })), places),
      { maxLength: 20 },
    ),
    call: fc.constantFrom('first' as const, 'second' as const),
    casting: fc.constantFrom(null, 'in_favour' as const, 'against' as const),
  })
  .map(({ rule, seats: said, call, casting }) => sitting(rule, said, { call, casting }));
