import type { DocumentId } from '../../../shared/kernel/ids.ts';

/** The link in the table or list that shows a recommendation: the focus comes back to it. */
export function rowId(recommendation: DocumentId): string {
  return `riga-${recommendation}`;
}
