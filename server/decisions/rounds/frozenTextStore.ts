import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { documentProfile, version } from '../../../drizzle/schema/documents.ts';
import { document } from '../../../drizzle/schema/sync.ts';
import type { RoundText } from '../../../shared/decisions/round.ts';
import type { Standing } from '../../../shared/documents/lives.ts';
import { isWritable } from '../../../shared/documents/writable.ts';
import type { DistrictId, DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../../platform/database.ts';

/** The frozen version that a text is now. */
export type FrozenText = RoundText & Standing & { readonly frozenAt: Date };

const columns = {
  document: version.document,
  version: version.id,
  number: version.number,
  title: version.title,
  hash: version.hash,
  change: version.change,
  erasure: version.erasure,
  frozenAt: version.createdAt,
  kind: documentProfile.kind,
  state: documentProfile.state,
};

/**
 * Of each of these documents the frozen version that stands for it now: whole, and the last that was frozen, of a
 * text that nobody writes. Those without one are left out.
 */
export async function standingTexts(
  reader: Reader,
  of: DistrictId,
  documents?: readonly DocumentId[],
): Promise<readonly FrozenText[]> {
  const rows = await reader
    .selectDistinctOn([version.document], columns)
    .from(version)
    .innerJoin(documentProfile, eq(documentProfile.document, version.document))
    .innerJoin(document, eq(document.id, version.document))
    .where(
      and(
        eq(document.district, of),
        eq(version.kind, 'frozen'),
        documents === undefined ? undefined : inArray(version.document, [...documents]),
      ),
    )
    .orderBy(version.document, desc(version.number));
  return rows.flatMap(({ hash, erasure, ...row }) => {
    // A state is only ever stored beside the kind to whose life it belongs.
    const standing = { kind: row.kind, state: row.state } as Standing;
    return hash === null || erasure !== null || isWritable(standing) ? [] : [{ ...row, ...standing, hash }];
  });
}

/** Holds these documents as they are: nobody freezes them, or sends them back, until the transaction ends. */
export async function holdDocuments(tx: Transaction, documents: readonly DocumentId[]): Promise<void> {
  await tx
    .select({ id: documentProfile.document })
    .from(documentProfile)
    .where(inArray(documentProfile.document, [...documents]))
    .orderBy(documentProfile.document)
    .for('update');
}

export async function documentOfVersion(reader: Reader, id: VersionId): Promise<DocumentId | null> {
  const [row] = await reader.select({ document: version.document }).from(version).where(eq(version.id, id));
  return row?.document ?? null;
}

/** Whether some of these texts has been frozen again since, and its newest number. */
export async function newerThan(reader: Reader, texts: readonly RoundText[]): Promise<number | null> {
  const rows = await reader
    .select({ document: version.document, number: sql<number>`max(${version.number})`.mapWith(Number) })
    .from(version)
    .where(
      and(
        eq(version.kind, 'frozen'),
        inArray(
          version.document,
          texts.map(({ document: id }) => id),
        ),
      ),
    )
    .groupBy(version.document);
  const newest = new Map(rows.map((row) => [row.document, row.number]));
  const newer = texts.flatMap((text) => {
    const number = newest.get(text.document) ?? 0;
    return number > text.number ? [number] : [];
  });
  return newer[0] ?? null;
}
