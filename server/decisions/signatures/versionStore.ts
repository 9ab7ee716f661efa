import { and, eq, inArray } from 'drizzle-orm';
import { documentFile, documentProfile, version } from '../../../drizzle/schema/documents.ts';
import { district } from '../../../drizzle/schema/people.ts';
import { storedFile } from '../../../drizzle/schema/platform.ts';
import type { DocumentKind } from '../../../shared/documents/kind.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Reader } from '../../platform/database.ts';
import type { TypstImage } from '../pdf/typstJob.ts';

/** A version with all that its PDF says of it. */
export type PrintedVersion = {
  readonly id: VersionId;
  readonly number: number;
  readonly name: string | null;
  readonly isFrozen: boolean;
  readonly title: string;
  readonly kind: DocumentKind;
  readonly district: string;
  readonly demo: boolean;
  readonly at: Date;
  /** Null while they are computed, and after an erasure. */
  readonly hash: string | null;
  readonly content: Uint8Array | null;
  readonly isErased: boolean;
};

export async function printedVersion(
  reader: Reader,
  document: DocumentId,
  id: VersionId,
): Promise<PrintedVersion | null> {
  const [row] = await reader
    .select({
      id: version.id,
      number: version.number,
      name: version.name,
      versionKind: version.kind,
      title: version.title,
      kind: documentProfile.kind,
      district: district.name,
      demo: district.demo,
      at: version.createdAt,
      hash: version.hash,
      content: version.content,
      erasure: version.erasure,
    })
    .from(version)
    .innerJoin(documentProfile, eq(documentProfile.document, version.document))
    .innerJoin(district, eq(district.id, version.district))
    .where(and(eq(version.document, document), eq(version.id, id)));
  if (row === undefined) return null;
  const { versionKind, erasure, ...printed } = row;
  return { ...printed, isFrozen: versionKind === 'frozen', isErased: erasure !== null };
}

export async function documentOf(reader: Reader, id: VersionId): Promise<DocumentId | null> {
  const [row] = await reader.select({ document: version.document }).from(version).where(eq(version.id, id));
  return row?.document ?? null;
}

/** Those of these images that the document may show. */
export async function shownImages(
  reader: Reader,
  document: DocumentId,
  files: readonly string[],
): Promise<readonly TypstImage[]> {
  if (files.length === 0) return [];
  return reader
    .select({ file: storedFile.sha256, bytes: storedFile.bytes })
    .from(documentFile)
    .innerJoin(storedFile, eq(storedFile.sha256, documentFile.sha256))
    .where(and(eq(documentFile.document, document), inArray(documentFile.sha256, [...files])));
}
