import { and, desc, eq, inArray } from 'drizzle-orm';
import { versionRead } from '../../../drizzle/schema/decisions.ts';
import { version } from '../../../drizzle/schema/documents.ts';
import type { DocumentId, PersonId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';

/** A version that somebody has read, and when. */
export type ReadVersion = {
  readonly document: DocumentId;
  readonly version: VersionId;
  readonly number: number;
  readonly at: Date;
};

/** What a person has read of these documents, newest version first. */
export async function readBy(
  reader: Reader,
  person: PersonId,
  documents: readonly DocumentId[],
): Promise<readonly ReadVersion[]> {
  return reader
    .select({
      document: versionRead.document,
      version: version.id,
      number: version.number,
      at: versionRead.at,
    })
    .from(versionRead)
    .innerJoin(version, eq(version.id, versionRead.version))
    .where(and(eq(versionRead.person, person), inArray(versionRead.document, [...documents])))
    .orderBy(desc(version.number));
}

/** Each version once of each reader, with the last time: what was read before it stays, to be compared with. */
export async function storeReads(
  writer: Reader,
  persons: readonly PersonId[],
  of: readonly { readonly document: DocumentId; readonly version: VersionId }[],
  at: Date,
): Promise<void> {
  const rows = [...new Set(persons)].flatMap((person) =>
    of.map(({ document, version: read }) => ({ person, document, version: read, at })),
  );
  if (rows.length === 0) return;
  await writer
    .insert(versionRead)
    .values(rows)
    .onConflictDoUpdate({ target: [versionRead.person, versionRead.version], set: { at } });
}

/** The bytes of some versions, and when each was frozen. */
export async function bytesOf(
  reader: Reader,
  ids: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, { readonly content: Uint8Array | null; readonly frozenAt: Date }>> {
  const rows = await reader
    .select({ id: version.id, content: version.content, frozenAt: version.createdAt })
    .from(version)
    .where(inArray(version.id, [...ids]));
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}
