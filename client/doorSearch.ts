import { ownAddress } from './platform/ownAddress.ts';

/** What the door is told by whoever sends somebody to it. */
export type DoorSearch = {
  /** The page to go on to after entering: an address of ours. */
  readonly poi?: string;
  /** Why one is here again: the session has ended. */
  readonly fine?: 'sessione';
  /** How an attempt through the identity provider has ended. */
  readonly esito?: EntryOutcome;
};

const entryOutcomes = ['not_linked', 'cancelled', 'failed'] as const;
export type EntryOutcome = (typeof entryOutcomes)[number];

/** What is said there, if it was said by us. */
export function doorSearch(search: Record<string, unknown>): DoorSearch {
  const { fine } = search;
  const poi = ownAddress(search['poi']);
  const esito = entryOutcomes.find((outcome) => outcome === search['esito']);
  return {
    ...(poi !== null && { poi }),
    ...(fine === 'sessione' && { fine }),
    ...(esito && { esito }),
  };
}
