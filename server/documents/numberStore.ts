import { and, eq, max } from 'drizzle-orm';
import { documentProfile } from '../../drizzle/schema/documents.ts';
import { district } from '../../drizzle/schema/people.ts';
import { document } from '../../drizzle/schema/sync.ts';
import type { DocumentKind } from '../../shared/documents/kind.ts';
import type { DistrictId } from '../../shared/kernel/ids.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/**
 * The next number of a kind in a district. Whoever takes one holds the district's row until the transaction
 * ends, so that nobody else takes the same; documents are never deleted, so no number comes twice.
 */
export async function takeNumber(tx: Transaction, of: DistrictId, kind: DocumentKind): Promise<number> {
  // Not `update`: that would wait for everybody who inserts anything of this district.
  await tx.select({ id: district.id }).from(district).where(eq(district.id, of)).for('no key update');
  return nextNumber(tx, of, kind);
}

/** The same without holding anything: what would be next if nobody came first. */
export async function nextNumber(reader: Reader, of: DistrictId, kind: DocumentKind): Promise<number> {
  const [row] = await reader
    .select({ last: max(documentProfile.number) })
    .from(documentProfile)
    .innerJoin(document, eq(document.id, documentProfile.document))
    .where(and(eq(document.district, of), eq(documentProfile.kind, kind)));
  return (row?.last ?? 0) + 1;
}
