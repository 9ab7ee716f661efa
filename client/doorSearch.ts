import { ownAddress } from '../shared/kernel/ownAddress.ts';

/** What the door is told by whoever sends somebody to it. */
export type DoorSearch = {
  /** The page to go on to after entering: an address of ours. */
  readonly poi?: string | undefined;
  /** Why one is here again: the session has ended. */
  readonly fine?: 'sessione' | undefined;
  /** How an attempt through the identity provider has ended. */
  readonly esito?: EntryOutcome | undefined;
};

const entryOutcomes = ['not_linked', 'cancelled', 'failed'] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];

/** What is said there, if it was said by us. The router lays it over what the address says: what is not ours has to be overwritten, not left out. */
export function doorSearch(search: Record<string, unknown>): DoorSearch {
  const { fine } = search;
  const poi = ownAddress(search['poi']);
  const esito = entryOutcomes.find((outcome) => outcome === search['esito']);
  return { poi: poi ?? undefined, fine: fine === 'sessione' ? fine : undefined, esito };
}
