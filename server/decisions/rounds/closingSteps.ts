import type { Ending, RoundEvent, RoundState, RoundText } from '../../../shared/decisions/round.ts';
import type { DocumentStep } from '../../../shared/documents/lives.ts';
import { never } from '../../../shared/kernel/assert.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { situationsOf } from '../../documents/profileStore.ts';
import type { Transaction } from '../../platform/database.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { openRoundsOn } from './roundStore.ts';
import { type StepDeps, takeSteps } from './takeSteps.ts';

type Closed = Extract<RoundEvent, { readonly type: 'closed' }>;

export type ClosingDeps = StepDeps & Pick<DecisionsDeps, 'answerRecommendation' | 'tellLive' | 'inTurn'>;

/** Where the texts of a round go when it has ended so. */
export async function closingSteps(
  deps: ClosingDeps,
  tx: Transaction,
  { opening }: RoundState,
  { by, at, ending }: Closed,
): Promise<Result<readonly Act[]>> {
  const who = { district: opening.district, person: by };
  const [first] = opening.texts;
  if (opening.proposal !== null && first !== undefined) {
    // A recommendation stays with the mayors until they approve an answer to it.
    if (verdictOf(ending) !== 'approved') return ok([]);
    const { proposal: outcome, id: round, district } = opening;
    const { document } = first;
    return deps.answerRecommendation(tx, { district, document, by, round, outcome, at: new Date(at) });
  }
  const wanted = stepAfter(ending);
  if (wanted === null) return ok([]);
  return takeSteps(deps, tx, who, await movable(tx, opening, ending), wanted);
}

function stepAfter(ending: Ending): { readonly step: DocumentStep; readonly reason?: string } | null {
  switch (ending.kind) {
    case 'decided':
      return { step: stepOfVerdict(ending.outcome.verdict) };
    case 'no_quorum':
      return { step: 'end_vote' };
    case 'sent_back':
      return { step: 'send_back', reason: ending.reason };
    case 'heard':
      return null;
    case 'concluded':
      return { step: 'enter_into_force' };
    case 'not_concluded':
      return { step: 'not_conclude' };
    default:
      return never(ending);
  }
}

function stepOfVerdict(verdict: string): DocumentStep {
  if (verdict === 'approved') return 'approve';
  return verdict === 'rejected' ? 'reject' : 'end_vote';
}

function verdictOf(ending: Ending): string | null {
  return 'outcome' in ending ? ending.outcome.verdict : null;
}

/**
 * Of a vote on the whole plan what was approved before stays so. A text goes back to whoever writes it when no
 * other round is open on it (docs/spec/decisions.md R3): the last of several opinions that is sent back takes it along.
 */
async function movable(
  tx: Transaction,
  { texts, planHash }: RoundState['opening'],
  ending: Ending,
): Promise<readonly RoundText[]> {
  const documents = texts.map(({ document }) => document);
  const elsewhere = new Set(
    ending.kind === 'sent_back' ? (await openRoundsOn(tx, documents)).map(({ document }) => document) : [],
  );
  const situations = await situationsOf(tx, documents);
  const approved = new Set(situations.filter(({ state }) => state === 'approved').map(({ id }) => id));
  const recommended = new Set(situations.filter(({ kind }) => kind === 'recommendation').map(({ id }) => id));
  return texts.filter(
    ({ document }) =>
      !elsewhere.has(document) &&
      !recommended.has(document) &&
      !(planHash !== null && approved.has(document)),
  );
}
