/** What an address says of the page of a text: an observation that is to be shown first, by its number. */
export type DocumentSearch = { readonly osservazione?: number | undefined };

/** The router lays it over what the address says: what is not ours has to be overwritten, not left out. */
export function documentSearch({ osservazione }: Record<string, unknown>): DocumentSearch {
  return { osservazione: Number.isInteger(osservazione) ? Number(osservazione) : undefined };
}
