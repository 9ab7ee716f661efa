import type { Found } from '../../../shared/documents/erasure/erasureApi.ts';
import type { DocumentId, ErasureId, PersonId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';

/** What is put on record of an erasure: that it was, how much it took, and which entries say nothing any more; never the words. */
export function textErased(
  document: DocumentId,
  by: PersonId,
  erased: {
    readonly id: ErasureId;
    /** The epoch that was closed. */
    readonly epoch: number;
    readonly places: number;
    readonly found: readonly Found[];
    readonly files: readonly string[];
    /** Entries of the record whose words were destroyed; their digests stay. */
    readonly entries: readonly number[];
  },
): Act {
  const counts = new Map<string, number>();
  for (const { kind, count } of erased.found) counts.set(kind, (counts.get(kind) ?? 0) + count);
  return {
    act: 'text.erased',
    by,
    subject: document,
    facts: {
      erasure: erased.id,
      epoch: erased.epoch,
      places: erased.places,
      found: Object.fromEntries(counts),
      files: [...erased.files],
      entries: [...erased.entries],
    },
  };
}
