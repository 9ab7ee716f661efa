import type { Threshold } from '../../../shared/decisions/rule.ts';

/** The parts that regulations name; every other is written as a fraction. */
export const namedThresholds = {
  half: { than: 'more', part: 1, of: 2 },
  atLeastHalf: { than: 'at_least', part: 1, of: 2 },
  third: { than: 'at_least', part: 1, of: 3 },
  twoThirds: { than: 'at_least', part: 2, of: 3 },
  threeQuarters: { than: 'at_least', part: 3, of: 4 },
  all: { than: 'at_least', part: 1, of: 1 },
} as const satisfies Readonly<Record<string, Threshold>>;

export type ThresholdName = keyof typeof namedThresholds;

export const thresholdNames = ['half', 'atLeastHalf', 'third', 'twoThirds', 'threeQuarters', 'all'] as const;

export function nameOf(threshold: Threshold): ThresholdName | 'own' {
  const named = thresholdNames.find((name) => {
    const { than, part, of } = namedThresholds[name];
    return than === threshold.than && part === threshold.part && of === threshold.of;
  });
  return named ?? 'own';
}
