import { and, eq, isNull, sql } from 'drizzle-orm';
import { heldChange } from '../../../drizzle/schema/sync.ts';
import type { ErasureWitness } from './erasureWitness.ts';

/** Held changes hang on the epoch that is closed, and may hold the words or what stood around them: all of them go. */
export const heldWitness: ErasureWitness = {
  async find(reader, { document }) {
    const count = await reader.$count(
      heldChange,
      and(eq(heldChange.document, document), isNull(heldChange.settledAs)),
    );
    return count === 0 ? [] : [{ kind: 'held', label: '', count }];
  },
  async erase(tx, { document, at }) {
    await tx
      .update(heldChange)
      .set({
        update: null,
        settledAs: sql`coalesce(${heldChange.settledAs}, 'erased')`,
        settledAt: sql`coalesce(${heldChange.settledAt}, ${at.toISOString()}::timestamptz)`,
      })
      .where(eq(heldChange.document, document));
  },
  subjects: async () => [],
};
