/** Somebody who is registered, as far as mixing looks at her. */
export type Mixed = {
  readonly organisation: string | null;
  readonly kind: string | null;
  readonly subdistrict: string | null;
  readonly seatedByHand: boolean;
};

/** How mixed the people of a table are. */
export function mixOf(people: readonly Mixed[]) {
  const kinds = (key: 'organisation' | 'kind' | 'subdistrict') =>
    new Set(people.flatMap((one) => one[key] ?? [])).size;
  return { bodies: kinds('organisation'), kinds: kinds('kind'), subdistricts: kinds('subdistrict') };
}

/**
 * Why somebody sits where she sits, beside the rule that nobody sits with her own body: her place was chosen; she comes
 * for no body; hers is larger than there are tables; or others of it were placed beside her since. Null: by the rule.
 */
export type WhySeated = 'by_hand' | 'no_body' | 'larger' | 'beside';

export function whySeated(
  one: Mixed,
  {
    beside,
    all,
    tables,
  }: { readonly beside: readonly Mixed[]; readonly all: readonly Mixed[]; readonly tables: number },
): WhySeated | null {
  if (one.seatedByHand) return 'by_hand';
  if (one.organisation === null) return 'no_body';
  const ofBody = (people: readonly Mixed[]) =>
    people.filter(({ organisation }) => organisation === one.organisation).length;
  if (ofBody(beside) <= 1) return null;
  return ofBody(all) > tables ? 'larger' : 'beside';
}
