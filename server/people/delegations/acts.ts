import type { DelegationId, DocumentId, PersonId, SeatId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import type { DelegationKind } from '../../../shared/people/delegation.ts';

/** What goes on record about who acts for whom. People are named by their ids, and the words of a reason stay out. */
export const delegationActs = {
  given: (
    id: DelegationId,
    by: PersonId,
    facts: {
      readonly kind: DelegationKind;
      readonly seat: SeatId;
      readonly giver: PersonId;
      readonly delegate: PersonId;
      readonly from: string;
      readonly until: string;
      readonly document: DocumentId | null;
      readonly actNumber: string;
      readonly actDate: string;
    },
  ): Act => ({ act: 'delegation.given', by, subject: id, facts }),

  documented: (
    id: DelegationId,
    by: PersonId,
    file: { readonly sha256: string; readonly size: number; readonly mediaType: string },
  ): Act => ({ act: 'delegation.documented', by, subject: id, facts: file }),

  revoked: (
    id: DelegationId,
    by: PersonId,
    facts: { readonly seat: SeatId; readonly giver: PersonId; readonly delegate: PersonId },
  ): Act => ({ act: 'delegation.revoked', by, subject: id, facts }),
};
