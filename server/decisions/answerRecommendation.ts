import type { ProposedOutcome } from '../../shared/decisions/round.ts';
import type { DistrictId, DocumentId, PersonId, SignOffRoundId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Transaction } from '../platform/database.ts';

/**
 * The mayors have approved the answer that was proposed to a recommendation: it is stored with them, in the
 * transaction that closes their round (docs/spec/decisions.md R9). A port: the room of recommendations fills it.
 */
export type AnswerRecommendation = (
  tx: Transaction,
  answer: {
    readonly district: DistrictId;
    readonly document: DocumentId;
    readonly by: PersonId | null;
    readonly round: SignOffRoundId;
    readonly outcome: ProposedOutcome;
    readonly at: Date;
  },
) => Promise<Result<readonly Act[]>>;
