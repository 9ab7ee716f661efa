/** What was found against what was needed, with the exact numbers: "17 favorevoli su 38 voti espressi. Ne servono 20". */
export type OutcomeTest = {
  readonly test: 'quorum_heads' | 'quorum_weight' | 'approve_heads' | 'approve_weight' | 'approve_min_heads';
  readonly holds: boolean;
  readonly found: number;
  /** Of how many. */
  readonly whole: number;
  /** The smallest number that would do. */
  readonly needed: number;
};

/** Heads and weights, each seat counted once. */
export type Count = { readonly heads: number; readonly weight: number };

export type Tally = {
  readonly assigned: Count;
  readonly present: Count;
  readonly inFavour: Count;
  /** Those of them with a reservation. */
  readonly withReservation: Count;
  readonly against: Count;
  readonly abstention: Count;
  /** Present, and have not spoken. */
  readonly silent: Count;
};

/**
 * The result of a round, a pure function of rule, seats and ballots, whatever their order (docs/spec/decisions.md R7).
 * `tie`: everything but the president's vote is there.
 */
export type Outcome = {
  readonly verdict: 'approved' | 'rejected' | 'undecided' | 'tie' | 'no_quorum';
  readonly tally: Tally;
  readonly tests: readonly OutcomeTest[];
};
