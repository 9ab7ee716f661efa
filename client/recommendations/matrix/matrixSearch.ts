import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';

/** What the address says: which recommendation is shown, and which are listed. */
export type MatrixSearch = {
  readonly scelta?: DocumentId | undefined;
  /** Those that hold the plan back, or those of a workshop by its number. */
  readonly solo?: 'ferme' | number | undefined;
};

export function matrixSearch({ scelta, solo }: Record<string, unknown>): MatrixSearch {
  return {
    scelta: (typeof scelta === 'string' && parseId<DocumentId>(scelta)) || undefined,
    solo: solo === 'ferme' || (typeof solo === 'number' && Number.isInteger(solo)) ? solo : undefined,
  };
}
