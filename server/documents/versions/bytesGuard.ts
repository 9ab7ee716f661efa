import { standsFrozen } from '../../../shared/documents/frozen.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import type { TransitionGuard } from '../transitionGuard.ts';
import { waitingForBytes } from './versionStore.ts';

/** No step leads away from a freeze before its version has its bytes: what is voted on, or sent back, has a hash. */
export const bytesGuard: TransitionGuard = async (tx, document) => {
  if (!standsFrozen(document)) return ok(null);
  return (await waitingForBytes(tx, document.id)).length === 0 ? ok(null) : refuse('being_frozen');
};
