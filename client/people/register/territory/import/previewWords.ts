import type { TerritoryChange, TerritoryPreview } from '../../../../../shared/people/registerApi.ts';

type Of<Kind extends TerritoryChange['kind']> = Extract<TerritoryChange, { kind: Kind }>;

/** The changes of a file as one reads them: what is alike stands together. */
export type GroupedChanges = {
  readonly subdistricts: readonly string[];
  readonly municipalities: readonly string[];
  readonly moved: readonly Of<'subdistrict_changed'>[];
  /** First weights of a year, by year. */
  readonly newWeights: readonly { readonly year: number; readonly weights: readonly Of<'weight_set'>[] }[];
  readonly changedWeights: readonly Of<'weight_set'>[];
};

export function groupedChanges({ changes }: TerritoryPreview): GroupedChanges {
  const of = <Kind extends TerritoryChange['kind']>(kind: Kind) =>
    // The filter leaves this kind only, which the compiler cannot follow through a type parameter.
    changes.filter((change) => change.kind === kind) as unknown as readonly Of<Kind>[];
  const weights = of('weight_set');
  const fresh = weights.filter(({ was }) => was === null);
  const years = [...new Set(fresh.map(({ year }) => year))].toSorted();
  return {
    subdistricts: of('subdistrict_added').map(({ name }) => name),
    municipalities: of('municipality_added').map(({ name }) => name),
    moved: of('subdistrict_changed'),
    newWeights: years.map((year) => ({ year, weights: fresh.filter((weight) => weight.year === year) })),
    changedWeights: weights.filter(({ was }) => was !== null),
  };
}

/** The municipalities that a file touches, each once. */
export function changedNames({ changes }: TerritoryPreview): readonly string[] {
  const touched = changes.filter(({ kind }) => kind !== 'subdistrict_added');
  return [...new Set(touched.map(({ name }) => name))];
}
