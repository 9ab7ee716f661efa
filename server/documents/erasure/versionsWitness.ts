import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import { version } from '../../../drizzle/schema/documents.ts';
import type { ErasedWords } from '../../../shared/documents/erasure/erasedWords.ts';
import { maskedContent } from '../../../shared/documents/erasure/maskedContent.ts';
import { jsonHolds } from '../../../shared/documents/erasure/maskedJson.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import type { Reader } from '../../platform/database.ts';
import type { ErasureWitness } from './erasureWitness.ts';

/**
 * Versions: the bytes of one that holds the words are destroyed as a whole, its hash and the erasure stay. Its name
 * and note are its writer's words, and are masked.
 */
export const versionsWitness: ErasureWitness = {
  async find(reader, { document, words }) {
    const all = await versionsOf(reader, document);
    return all
      .filter((one) => holdsText(one, words) || holdsNames(one, words))
      .map((one) => ({
        kind: holdsText(one, words) ? 'version' : 'version_note',
        label: String(one.number),
        count: 1,
      }));
  },
  async erase(tx, { document, words, id }) {
    for (const one of await versionsOf(tx, document)) {
      const destroyed = holdsText(one, words);
      if (!destroyed && !holdsNames(one, words)) continue;
      await tx
        .update(version)
        .set({
          ...(destroyed && { content: null, erasure: id, title: words.maskedIn(one.title) }),
          name: one.name && words.maskedIn(one.name),
          note: one.note && words.maskedIn(one.note),
        })
        .where(eq(version.id, one.id));
    }
  },
  subjects: async (reader, document) => (await versionsOf(reader, document)).map(({ id }) => id),
};

type VersionWords = Pick<
  typeof version.$inferSelect,
  'id' | 'number' | 'title' | 'name' | 'note' | 'content'
>;

/** Those that say anything still: text, name or note. */
async function versionsOf(reader: Reader, document: DocumentId): Promise<readonly VersionWords[]> {
  return reader
    .select({
      id: version.id,
      number: version.number,
      title: version.title,
      name: version.name,
      note: version.note,
      content: version.content,
    })
    .from(version)
    .where(
      and(
        eq(version.document, document),
        or(isNotNull(version.content), isNotNull(version.name), isNotNull(version.note)),
      ),
    )
    .orderBy(asc(version.number));
}

function holdsNames({ name, note }: VersionWords, words: ErasedWords): boolean {
  return words.holds(name ?? '') || words.holds(note ?? '');
}

function holdsText({ title, content }: VersionWords, words: ErasedWords): boolean {
  if (content === null) return false;
  const said: unknown = JSON.parse(new TextDecoder().decode(content));
  if (words.holds(title) || jsonHolds(said, words)) return true;
  // In the text the words may be parted by a mark or a break.
  const { content: text } = said as { readonly content?: TextNode };
  return text !== undefined && maskedContent(text, { words, files: new Set() }).places > 0;
}
