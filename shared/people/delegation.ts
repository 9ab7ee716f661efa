import type { DelegationId, DocumentId, PersonId, SeatId } from '../kernel/ids.ts';
import type { Term } from './term.ts';

/**
 * `delegation` (delega): to somebody of the same municipality, an assessore; `proxy` (procura): to somebody who holds a
 * seat of another one, where the rule allows it (domain §0.7).
 */
export const delegationKinds = ['delegation', 'proxy'] as const;
export type DelegationKind = (typeof delegationKinds)[number];

/** Who may act for a seat beside its holder. Its term is in days of Italy, both included. */
export type Delegation = Term & {
  readonly id: DelegationId;
  readonly kind: DelegationKind;
  readonly seat: SeatId;
  readonly giver: PersonId;
  readonly delegate: PersonId;
  readonly office: string;
  readonly until: string;
  /** Null: everything that the body decides. */
  readonly document: DocumentId | null;
  readonly act: { readonly number: string; readonly date: string };
  readonly revokedAt: Date | null;
};
