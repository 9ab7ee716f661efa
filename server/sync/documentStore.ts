import { asc, eq, sql } from 'drizzle-orm';
import { clientBinding, document, documentUpdate } from '../../drizzle/schema/sync.ts';
import { must } from '../../shared/kernel/assert.ts';
import type { DistrictId, DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import type { Reader, Transaction } from '../platform/database.ts';

/** A new text with its first update, seeded once, in the transaction that creates it. */
export type NewText = {
  readonly id: DocumentId;
  readonly district: DistrictId;
  readonly writable: boolean;
  /** From `firstUpdate` in `shared/text/content.ts`. */
  readonly first: { readonly update: Uint8Array; readonly clientId: number };
  /** Whose words these are; `serverMember` for templates. */
  readonly author: MemberId;
  readonly at: Date;
};

export async function insertText(tx: Transaction, text: NewText, batch: string): Promise<void> {
  await tx.insert(document).values({
    id: text.id,
    district: text.district,
    head: 1,
    accessVersion: 1,
    writable: text.writable,
    epoch: 1,
    schemaVersion,
    createdAt: text.at,
  });
  await tx.insert(documentUpdate).values({
    document: text.id,
    seq: 1,
    epoch: 1,
    update: text.first.update,
    member: text.author,
    batch,
    ordinal: 0,
    at: text.at,
  });
  await tx
    .insert(clientBinding)
    .values({ document: text.id, clientId: text.first.clientId, epoch: 1, member: text.author, at: text.at });
}

/** The version under which rights to a text are found from now on in this transaction (W1). */
export async function accessVersionOf(reader: Reader, id: DocumentId): Promise<number> {
  const [row] = await reader
    .select({ version: document.accessVersion })
    .from(document)
    .where(eq(document.id, id));
  return must(row, 'a document has a text').version;
}

/** The number of the last stored update. */
export async function headOf(reader: Reader, id: DocumentId): Promise<number> {
  const [row] = await reader.select({ head: document.head }).from(document).where(eq(document.id, id));
  return must(row, 'a document has a text').head;
}

/** To be called by every change that can take a right to this text away, in its own transaction (W1). */
export async function raiseAccessVersion(tx: Transaction, id: DocumentId): Promise<void> {
  await tx
    .update(document)
    .set({ accessVersion: sql`${document.accessVersion} + 1` })
    .where(eq(document.id, id));
}

/** Whether the text may be written at all; a change of the rights to it like any other (W1). */
export async function setWritable(tx: Transaction, id: DocumentId, writable: boolean): Promise<void> {
  await tx
    .update(document)
    .set({ writable, accessVersion: sql`${document.accessVersion} + 1` })
    .where(eq(document.id, id));
}

/** As `raiseAccessVersion`, for every text of a district: somebody's roles have changed, and they reach all of them. */
export async function raiseAccessVersions(tx: Transaction, district: DistrictId): Promise<void> {
  // In id order, as appends (W2) and rounds that take several texts along: so that none waits for another.
  await tx
    .select({ id: document.id })
    .from(document)
    .where(eq(document.district, district))
    .orderBy(asc(document.id))
    .for('no key update');
  await tx
    .update(document)
    .set({ accessVersion: sql`${document.accessVersion} + 1` })
    .where(eq(document.district, district));
}
