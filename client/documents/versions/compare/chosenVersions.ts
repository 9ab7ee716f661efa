import type { VersionRow } from '../../../../shared/documents/versionApi.ts';
import { type Compared, textNow } from '../compared.ts';
import type { CompareSearch } from './compareSearch.ts';

/** Two versions to compare; null where there is nothing to compare with. */
export type Chosen = { readonly from: Compared; readonly to: Compared };

/** What an address leaves open: to the version that stands, or the text of now; from the one before. Newest first. */
export function chosenVersions(
  { da, a }: CompareSearch,
  versions: readonly VersionRow[],
  current: VersionRow['id'] | null,
): Chosen | null {
  const to = a ?? current ?? textNow;
  const place = to === textNow ? -1 : versions.findIndex(({ id }) => id === to);
  const from = da ?? versions[place + 1]?.id ?? null;
  return from === null ? null : { from, to };
}
