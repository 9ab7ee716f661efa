import type { DecisionsDeps } from '../decisionsDeps.ts';
import type { BallotBox } from './ballotBox.ts';

/** What those need who put ballots on record. */
export type BallotDeps = DecisionsDeps & { readonly ballotBox: BallotBox };
