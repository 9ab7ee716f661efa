import { and, desc, eq, isNull, max } from 'drizzle-orm';
import { erasure, version } from '../../../drizzle/schema/documents.ts';
import type { ChangeWeight, VersionKind } from '../../../shared/documents/version.ts';
import type { DistrictId, DocumentId, PersonId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** A version beside its bytes. */
export type StoredVersion = {
  readonly id: VersionId;
  readonly district: DistrictId;
  readonly document: DocumentId;
  readonly number: number;
  readonly kind: VersionKind;
  readonly name: string | null;
  readonly change: ChangeWeight | null;
  readonly note: string | null;
  readonly epoch: number;
  /** The last update that it holds. */
  readonly seq: number;
  readonly schemaVersion: number;
  readonly title: string;
  readonly language: string;
  /** Null while the bytes are computed. */
  readonly hash: string | null;
  readonly createdBy: PersonId | null;
  readonly createdAt: Date;
  readonly erasedAt: Date | null;
};

const columns = {
  id: version.id,
  district: version.district,
  document: version.document,
  number: version.number,
  kind: version.kind,
  name: version.name,
  change: version.change,
  note: version.note,
  epoch: version.epoch,
  seq: version.seq,
  schemaVersion: version.schemaVersion,
  title: version.title,
  language: version.language,
  hash: version.hash,
  createdBy: version.createdBy,
  createdAt: version.createdAt,
  erasedAt: erasure.at,
};

/** All versions of a document, newest first. */
export async function versionsOf(reader: Reader, document: DocumentId): Promise<readonly StoredVersion[]> {
  return reader
    .select(columns)
    .from(version)
    .leftJoin(erasure, eq(erasure.id, version.erasure))
    .where(eq(version.document, document))
    .orderBy(desc(version.number));
}

/** One version of a document, with its bytes; null where there is none, and for what another document holds. */
export async function versionOf(
  reader: Reader,
  document: DocumentId,
  id: VersionId,
): Promise<(StoredVersion & { readonly content: Uint8Array | null }) | null> {
  const rows = await reader
    .select({ ...columns, content: version.content })
    .from(version)
    .leftJoin(erasure, eq(erasure.id, version.erasure))
    .where(and(eq(version.document, document), eq(version.id, id)));
  return rows[0] ?? null;
}

/** The frozen version of a document that came last; whether it stands now, the state says. */
export async function lastFrozen(
  reader: Reader,
  document: DocumentId,
): Promise<(StoredVersion & { readonly content: Uint8Array | null }) | null> {
  const rows = await reader
    .select({ ...columns, content: version.content })
    .from(version)
    .leftJoin(erasure, eq(erasure.id, version.erasure))
    .where(and(eq(version.document, document), eq(version.kind, 'frozen')))
    .orderBy(desc(version.number))
    .limit(1);
  return rows[0] ?? null;
}

/** How often a text was frozen (H1). */
export async function freezesOf(reader: Reader, document: DocumentId): Promise<number> {
  return reader.$count(version, and(eq(version.document, document), eq(version.kind, 'frozen')));
}

/** Frozen versions that wait for their bytes: of one document, or all that there are. */
export async function waitingForBytes(
  reader: Reader,
  document: DocumentId | null,
): Promise<readonly StoredVersion[]> {
  const waits = and(isNull(version.hash), isNull(version.erasure));
  return reader
    .select(columns)
    .from(version)
    .leftJoin(erasure, eq(erasure.id, version.erasure))
    .where(document === null ? waits : and(waits, eq(version.document, document)))
    .orderBy(version.createdAt);
}

/** The next number of a document's versions. Whoever takes it holds the document. */
export async function nextNumber(tx: Transaction, document: DocumentId): Promise<number> {
  const [row] = await tx
    .select({ last: max(version.number) })
    .from(version)
    .where(eq(version.document, document));
  return (row?.last ?? 0) + 1;
}

export async function insertVersion(tx: Transaction, row: typeof version.$inferInsert): Promise<void> {
  await tx.insert(version).values(row);
}

/** Fills in what was computed, once; false when somebody else has done it, or the version is gone. */
export async function fillIn(
  tx: Transaction,
  id: VersionId,
  { content, hash }: { readonly content: Uint8Array; readonly hash: string },
): Promise<boolean> {
  const filled = await tx
    .update(version)
    .set({ content, hash })
    .where(and(eq(version.id, id), isNull(version.hash), isNull(version.erasure)))
    .returning({ id: version.id });
  return filled.length > 0;
}

/** Takes a version back that has no bytes yet; false when it has them by now, or is gone. */
export async function takeBackVersion(tx: Transaction, id: VersionId): Promise<boolean> {
  const gone = await tx
    .delete(version)
    .where(and(eq(version.id, id), isNull(version.hash)))
    .returning({ id: version.id });
  return gone.length > 0;
}
