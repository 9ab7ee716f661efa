/** Whom to seat: from which body and from where. Null: of none, of nowhere. */
export type ToSeat<Id extends string> = {
  readonly id: Id;
  readonly organisation: string | null;
  readonly subdistrict: string | null;
  /** Comuni, third sector, health and so on. */
  readonly kind: string | null;
};

/** Of whoever sits already, what counts is where she is from. */
type Seated = Omit<ToSeat<string>, 'id'>;

/**
 * Seats people so that tables are as even as can be, and each as mixed: nobody beside her own body where it can be
 * helped, then kinds of body, then sub-ambiti (domain §5). Whoever is seated already stays. The same people give the
 * same tables, in whatever order they come.
 */
export function mixedTables<Id extends string, Table extends string>(
  people: readonly ToSeat<Id>[],
  tables: readonly { readonly id: Table; readonly seated: readonly Seated[] }[],
): ReadonlyMap<Id, Table> {
  const room = tables.map(({ id, seated }) => ({ id, seated: [...seated] }));
  const given = new Map<Id, Table>();
  for (const one of inOrder(people)) {
    const best = room.toSorted((a, b) => costAt(a.seated, one) - costAt(b.seated, one))[0];
    if (best === undefined) return given;
    best.seated.push(one);
    given.set(one.id, best.id);
  }
  return given;
}

/** The largest bodies first: those who come late find the fewest places apart. */
function inOrder<Id extends string>(people: readonly ToSeat<Id>[]): readonly ToSeat<Id>[] {
  const sizes = Map.groupBy(people, ({ organisation }) => organisation);
  const size = ({ organisation }: ToSeat<Id>) =>
    organisation === null ? 0 : (sizes.get(organisation)?.length ?? 0);
  return people.toSorted(
    (a, b) => size(b) - size(a) || compare(a.organisation, b.organisation) || compare(a.id, b.id),
  );
}

/** Evenness counts more than everything; then one's own body, the kind of body, the sub-ambito. */
function costAt(seated: readonly Seated[], one: Seated): number {
  const alike = (key: 'organisation' | 'kind' | 'subdistrict') =>
    seated.filter((other) => one[key] !== null && other[key] === one[key]).length;
  return (
    seated.length * 1_000_000 + alike('organisation') * 10_000 + alike('kind') * 100 + alike('subdistrict')
  );
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
