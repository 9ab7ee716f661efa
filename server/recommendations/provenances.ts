import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { Provenance } from '../../shared/recommendations/matrix.ts';
import type { Reader } from '../platform/database.ts';

/** From which workshops recommendations come; those that began otherwise are not in it. The room `workshops` fills it. */
export type Provenances = (
  reader: Reader,
  recommendations: readonly DocumentId[],
) => Promise<ReadonlyMap<DocumentId, Provenance>>;
