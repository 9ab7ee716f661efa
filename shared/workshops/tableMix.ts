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
 * Why somebody sits where she sits: her place was chosen; or nobody of her body is beside her; or she is alone of it, or
 * of none; or her body is larger than there are tables; or others were placed beside her since.
 */
export type WhySeated = 'by_hand' | 'apart' | 'alone' | 'no_body' | 'larger' | 'beside';

export function whySeated(
  one: Mixed,
  {
    beside,
    all,
    tables,
  }: { readonly beside: readonly Mixed[]; readonly all: readonly Mixed[]; readonly tables: number },
): WhySeated {
  if (one.seatedByHand) return 'by_hand';
  if (one.organisation === null) return 'no_body';
  const ofBody = (people: readonly Mixed[]) =>
    people.filter(({ organisation }) => organisation === one.organisation).length;
  if (ofBody(all) === 1) return 'alone';
  if (ofBody(beside) <= 1) return 'apart';
  return ofBody(all) > tables ? 'larger' : 'beside';
}
