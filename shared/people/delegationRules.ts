import type { DocumentId, PersonId, SeatId } from '../kernel/ids.ts';
import { dayInItaly } from './day.ts';
import type { Delegation } from './delegation.ts';
import { isValidOn } from './term.ts';

/** For whom somebody wants to act, when, and on which texts. */
export type ActingFor = {
  readonly seat: SeatId;
  readonly person: PersonId;
  /** Who holds the seat at that instant; null where nobody does. */
  readonly holder: PersonId | null;
  readonly instant: Date;
  /** All of them at once: one that is limited to a text does not reach a whole plan. */
  readonly documents: readonly DocumentId[];
};

/** Whether somebody may act for a seat of which she is not the holder, and by which delegation. */
export type ActsFor<D extends Delegation = Delegation> =
  | { readonly kind: 'good' | 'expired' | 'revoked'; readonly delegation: D }
  | { readonly kind: 'none' };

/** Where a delegation stands at an instant. `giver_left`: it was personal, and ended with the office of whoever gave it. */
export const delegationStates = ['ahead', 'good', 'expired', 'giver_left', 'revoked'] as const;
export type DelegationState = (typeof delegationStates)[number];

/**
 * A revocation counts from the moment in which it is on record: whoever asks inside a transaction holds the row, so
 * it came before or it comes after.
 */
export function delegationStateAt(
  delegation: Delegation,
  { holder, instant }: Pick<ActingFor, 'holder' | 'instant'>,
): DelegationState {
  const day = dayInItaly(instant);
  if (delegation.revokedAt !== null) return 'revoked';
  if (delegation.until < day) return 'expired';
  if (delegation.giver !== holder) return 'giver_left';
  return isValidOn(delegation, day) ? 'good' : 'ahead';
}

/** Some delegations of a seat may hold at once: one that is good is enough, and of those that ended the newest answers. */
export function actsFor<D extends Delegation>(delegations: readonly D[], asked: ActingFor): ActsFor<D> {
  const reaching = delegations.filter(
    (one) => one.seat === asked.seat && one.delegate === asked.person && reaches(one, asked.documents),
  );
  const stands = reaching.map((delegation) => ({ delegation, state: delegationStateAt(delegation, asked) }));
  const good = stands.find(({ state }) => state === 'good');
  if (good !== undefined) return { kind: 'good', delegation: good.delegation };
  const [newest] = stands
    .filter(({ state }) => state !== 'ahead')
    .toSorted((a, b) => (a.delegation.until < b.delegation.until ? 1 : -1));
  if (newest === undefined) return { kind: 'none' };
  return { kind: newest.state === 'revoked' ? 'revoked' : 'expired', delegation: newest.delegation };
}

function reaches({ document }: Delegation, documents: readonly DocumentId[]): boolean {
  return document === null || documents.every((one) => one === document);
}
