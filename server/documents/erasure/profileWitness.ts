import { eq, inArray } from 'drizzle-orm';
import { attachment, documentProfile } from '../../../drizzle/schema/documents.ts';
import type { Found } from '../../../shared/documents/erasure/erasureApi.ts';
import { jsonHolds, maskedJson } from '../../../shared/documents/erasure/maskedJson.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import type { ErasureWitness } from './erasureWitness.ts';

/** Title, fields and the names of attachments. */
export const profileWitness: ErasureWitness = {
  async find(reader, { document, words }) {
    const { profile, attached } = await besideText(reader, document);
    const found: Found[] = [];
    if (profile && words.holds(profile.title))
      found.push({ kind: 'title', label: words.maskedIn(profile.title), count: 1 });
    const fields = Object.entries(profile?.fields ?? {}).filter(([, value]) => jsonHolds(value, words));
    for (const [name] of fields) found.push({ kind: 'field', label: name, count: 1 });
    for (const { name } of attached.filter((one) => words.holds(one.name)))
      found.push({ kind: 'attachment', label: words.maskedIn(name), count: 1 });
    return found;
  },
  async erase(tx, { document, words, files }) {
    const { profile, attached } = await besideText(tx, document);
    if (profile && (words.holds(profile.title) || jsonHolds(profile.fields, words)))
      await tx
        .update(documentProfile)
        .set({ title: words.maskedIn(profile.title), fields: maskedJson(profile.fields, words) })
        .where(eq(documentProfile.document, document));
    const going = attached.filter(({ sha256 }) => files.has(sha256)).map(({ id }) => id);
    if (going.length > 0) await tx.delete(attachment).where(inArray(attachment.id, going));
    for (const { id, name, sha256 } of attached)
      if (!files.has(sha256) && words.holds(name))
        await tx
          .update(attachment)
          .set({ name: words.maskedIn(name) })
          .where(eq(attachment.id, id));
  },
  subjects: async () => [],
};

async function besideText(reader: Reader, document: DocumentId) {
  const [profile] = await reader
    .select({ title: documentProfile.title, fields: documentProfile.fields })
    .from(documentProfile)
    .where(eq(documentProfile.document, document));
  const attached = await reader
    .select({ id: attachment.id, name: attachment.name, sha256: attachment.sha256 })
    .from(attachment)
    .where(eq(attachment.document, document));
  return { profile, attached };
}
