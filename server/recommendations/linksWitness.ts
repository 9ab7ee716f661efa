import { eq, or } from 'drizzle-orm';
import { recommendationLink } from '../../drizzle/schema/recommendations.ts';
import { jsonHolds, maskedJson } from '../../shared/documents/erasure/maskedJson.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { anchoredAnew } from '../discussion/erasure/anchoredAnew.ts';
import type { ErasureWitness } from '../documents/erasure/erasureWitness.ts';
import type { Reader } from '../platform/database.ts';

/** Links between recommendations and passages: the words of the passage, and why a link was taken back. */
export const linksWitness: ErasureWitness = {
  async find(reader, { document, words }) {
    const links = await linksAt(reader, document);
    const count = links.filter(
      ({ anchor, takenBackReason }) => jsonHolds(anchor, words) || words.holds(takenBackReason ?? ''),
    ).length;
    return count === 0 ? [] : [{ kind: 'link', label: '', count }];
  },
  async erase(tx, { document, words, text }) {
    const links = await linksAt(tx, document);
    const masked = links.map(({ anchor }) => maskedJson(anchor, words));
    // Where it is the section whose text is made anew, its passages are looked for in that.
    const anchors = anchoredAnew(
      text,
      masked.map((anchor, index) => (links[index]?.section === document ? anchor : null)),
    );
    for (const [index, { id, anchor, takenBackReason }] of links.entries())
      await tx
        .update(recommendationLink)
        .set({
          anchor: anchors[index] ?? masked[index] ?? anchor,
          takenBackReason: takenBackReason && words.maskedIn(takenBackReason),
        })
        .where(eq(recommendationLink.id, id));
  },
  subjects: async (reader, document) =>
    (await linksAt(reader, document)).map(({ recommendation }) => recommendation),
};

async function linksAt(reader: Reader, id: DocumentId) {
  return reader
    .select()
    .from(recommendationLink)
    .where(or(eq(recommendationLink.section, id), eq(recommendationLink.recommendation, id)));
}
