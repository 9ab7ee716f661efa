/** What the door is told by whoever sends somebody to it. */
export type DoorSearch = {
  /** The page to go on to after entering: an address of ours. */
  readonly poi?: string;
  /** Why one is here again: the session has ended. */
  readonly fine?: 'sessione';
};

/** An address of this very site and nothing else: "//elsewhere" would lead away. */
export function doorSearch(search: Record<string, unknown>): DoorSearch {
  const { poi, fine } = search;
  return {
    ...(typeof poi === 'string' && /^\/(?![/\\])/u.test(poi) && { poi }),
    ...(fine === 'sessione' && { fine }),
  };
}
