import type { DistrictId, VersionId } from '../../shared/kernel/ids.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Transaction } from '../platform/database.ts';

/**
 * What a higher room has against a vote on the whole plan, asked in the transaction that opens it, of the very versions
 * that would be voted upon. A refusal names what stands in the way. Plugged in by the roof.
 */
export type PlanVoteGuard = (
  tx: Transaction,
  of: DistrictId,
  versions: readonly VersionId[],
) => Promise<Result<null>>;
