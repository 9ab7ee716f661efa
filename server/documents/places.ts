import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** Where a document stands in a plan. */
export type Place = {
  readonly cycle: string;
  readonly number: string;
  /** The heading above it with its number; null at the top. */
  readonly under: string | null;
};

/** The port through which documents learn their places; the room that owns the plan fills it in. */
export type Places = (
  reader: Reader,
  documents: readonly DocumentId[],
) => Promise<ReadonlyMap<DocumentId, Place>>;
