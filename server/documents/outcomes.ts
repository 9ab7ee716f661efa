import type { RecommendationOutcome } from '../../shared/documents/recommendationLife.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Reader } from '../platform/database.ts';

/** What the mayors answered to recommendations, for lists; only those that have an answer are in it. The roof plugs it in. */
export type Outcomes = (
  reader: Reader,
  documents: readonly DocumentId[],
) => Promise<ReadonlyMap<DocumentId, RecommendationOutcome>>;
