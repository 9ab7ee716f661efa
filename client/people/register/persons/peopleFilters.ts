/** Which people are shown first; in the address, so that other pages can lead to some of them. */
export type PeopleFilters = {
  /** Only those who are something for this organisation. */
  readonly ente?: string;
};

export function peopleFilters({ ente }: Record<string, unknown>): PeopleFilters {
  return typeof ente === 'string' && ente !== '' ? { ente } : {};
}
