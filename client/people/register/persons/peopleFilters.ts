/** Which people are shown first; in the address, so that other pages can lead to some of them. */
export type PeopleFilters = {
  /** Only those who are something for this organisation. */
  readonly ente?: string | undefined;
};

/** What the address says of it; anything else in its place is overwritten. */
export function peopleFilters({ ente }: Record<string, unknown>): PeopleFilters {
  return { ente: typeof ente === 'string' && ente !== '' ? ente : undefined };
}
