import type { DocumentId, PersonId, SeatId } from '../../../shared/kernel/ids.ts';
import type { DelegationKind } from '../../../shared/people/delegation.ts';
import type { DelegationChoices, GiveDelegation } from '../../../shared/people/delegationApi.ts';

/** A delegation as it stands in the form. */
export type GiveDraft = {
  readonly seat: SeatId | null;
  readonly kind: DelegationKind;
  readonly delegate: PersonId | null;
  readonly from: string;
  readonly until: string;
  readonly limited: boolean;
  readonly document: DocumentId | null;
  readonly number: string;
  readonly date: string;
};

export function firstDraft({ seats }: DelegationChoices, today: string): GiveDraft {
  return {
    seat: seats.length === 1 ? (seats[0]?.id ?? null) : null,
    kind: 'delegation',
    delegate: null,
    from: today,
    until: '',
    limited: false,
    document: null,
    number: '',
    date: '',
  };
}

export type Candidate = { readonly id: PersonId; readonly name: string; readonly office: string };

/** Who can be given it: people of the same organisation, or who sits in the same body for another. */
export function candidatesFor(choices: DelegationChoices, { seat, kind }: GiveDraft): readonly Candidate[] {
  const chosen = choices.seats.find(({ id }) => id === seat);
  if (chosen === undefined) return [];
  if (kind === 'delegation') return chosen.colleagues;
  return choices.holders.filter(
    ({ body, organisation, id }) =>
      body === chosen.body.id && organisation !== chosen.organisation.id && id !== chosen.holder.id,
  );
}

export type Wrong =
  | 'seat'
  | 'delegate'
  | 'from'
  | 'until'
  | 'order'
  | 'past'
  | 'document'
  | 'number'
  | 'date';

/** What is still missing or cannot be; empty for a delegation that can be given. */
export function wrongIn(draft: GiveDraft, today: string): ReadonlySet<Wrong> {
  const { seat, delegate, from, until, limited, document, number, date } = draft;
  const wrong: readonly (readonly [Wrong, boolean])[] = [
    ['seat', seat === null],
    ['delegate', delegate === null],
    ['from', from === ''],
    ['until', until === ''],
    ['past', until !== '' && until < today],
    ['order', until !== '' && from !== '' && until >= today && until < from],
    ['document', limited && document === null],
    ['number', number.trim() === ''],
    ['date', date === ''],
  ];
  return new Set(wrong.flatMap(([one, is]) => (is ? [one] : [])));
}

/** The draft as it is sent; null while something is wrong. */
export function givenIn(draft: GiveDraft, today: string): GiveDelegation | null {
  const { seat, kind, delegate, from, until, limited, document, number, date } = draft;
  if (wrongIn(draft, today).size > 0 || seat === null || delegate === null) return null;
  return { seat, kind, delegate, from, until, document: limited ? document : null, act: { number, date } };
}
