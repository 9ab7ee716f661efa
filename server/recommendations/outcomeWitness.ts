import { eq } from 'drizzle-orm';
import { recommendationOutcome } from '../../drizzle/schema/recommendations.ts';
import type { ErasureWitness } from '../documents/erasure/erasureWitness.ts';

/** What the mayors answered to a recommendation: its reason, and the number of the act that records it. */
export const outcomeWitness: ErasureWitness = {
  async find(reader, { document, words }) {
    const rows = await reader
      .select({ reason: recommendationOutcome.reason, actNumber: recommendationOutcome.actNumber })
      .from(recommendationOutcome)
      .where(eq(recommendationOutcome.document, document));
    const count = rows.flatMap(({ reason, actNumber }) => [reason, actNumber]).filter(holding(words)).length;
    return count === 0 ? [] : [{ kind: 'outcome', label: '', count }];
  },
  async erase(tx, { document, words }) {
    const [row] = await tx
      .select({ reason: recommendationOutcome.reason, actNumber: recommendationOutcome.actNumber })
      .from(recommendationOutcome)
      .where(eq(recommendationOutcome.document, document));
    if (row === undefined || !Object.values(row).some(holding(words))) return;
    const masked = (said: string | null) => said && words.maskedIn(said);
    await tx
      .update(recommendationOutcome)
      .set({ reason: masked(row.reason), actNumber: masked(row.actNumber) })
      .where(eq(recommendationOutcome.document, document));
  },
  subjects: async () => [],
};

function holding(words: { readonly holds: (text: string) => boolean }): (said: string | null) => boolean {
  return (said) => said !== null && words.holds(said);
}
