import type { DocumentId } from '../../shared/kernel/ids.ts';

/** How often a text was frozen: whoever keeps its versions says so (H1). Each time begins another draft. */
export type DraftOf = (document: DocumentId) => Promise<number>;
