import type { DocumentStep } from '../../shared/documents/lives.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Transaction } from '../platform/database.ts';
import type { Profile } from './profileStore.ts';

/**
 * What a higher room has against a step, asked in the step's own transaction: are all observations answered?
 * A refusal names what stands in the way. Plugged in by the roof; every guard is asked, the first refusal counts.
 */
export type TransitionGuard = (
  tx: Transaction,
  document: Profile,
  step: DocumentStep,
) => Promise<Result<null>>;
