import type { PersonId } from '../kernel/ids.ts';
import { dayInItaly } from './day.ts';
import type { Delegation } from './delegation.ts';
import { isValidOn } from './term.ts';

/** Where a delegation stands at an instant. `giver_left`: it was personal, and ended with the office of whoever gave it. */
export const delegationStates = ['ahead', 'good', 'expired', 'giver_left', 'revoked'] as const;
export type DelegationState = (typeof delegationStates)[number];

/**
 * `holder`: who holds the seat at that instant; null where nobody does. A revocation counts from the moment in which
 * it is on record: whoever asks inside a transaction holds the row, so it came before or it comes after.
 */
export function delegationStateAt(
  delegation: Delegation,
  { holder, instant }: { readonly holder: PersonId | null; readonly instant: Date },
): DelegationState {
  const day = dayInItaly(instant);
  if (delegation.revokedAt !== null) return 'revoked';
  if (delegation.until < day) return 'expired';
  if (delegation.giver !== holder) return 'giver_left';
  return isValidOn(delegation, day) ? 'good' : 'ahead';
}
