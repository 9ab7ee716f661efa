import type { Sql, TransactionSql } from 'postgres';
import * as Y from 'yjs';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';

/** A text as it lies in the log: a proved snapshot and the updates after it. */
export type StoredText = {
  readonly head: number;
  readonly accessVersion: number;
  readonly epoch: number;
  readonly schemaVersion: number;
  /** The last snapshot and how far it reaches; null before the first compaction. */
  readonly snapshot: { readonly seq: number; readonly update: Uint8Array } | null;
  /** Every update after the snapshot, in order, without gaps up to `head`. */
  readonly tail: readonly Uint8Array[];
};

/** Reads a text at one moment. Null when there is none. */
export async function readStoredText(sql: Sql, id: DocumentId): Promise<StoredText | null> {
  return await sql.begin('isolation level repeatable read read only', (tx) => readStoredTextIn(tx, id));
}

/** The same, inside a transaction that holds the document's row or sees one moment only. */
export async function readStoredTextIn(tx: TransactionSql, id: DocumentId): Promise<StoredText | null> {
  const [row] = await tx<{ head: string; access_version: string; epoch: number; schema_version: number }[]>`
    select head, access_version, epoch, schema_version from document where id = ${id}`;
  if (row === undefined) return null;
  const [snapshot] = await tx<{ seq: string; bytes: Buffer }[]>`
    select seq, bytes from document_snapshot
    where document_id = ${id} and epoch = ${row.epoch} order by seq desc limit 1`;
  const from = snapshot === undefined ? 0 : Number(snapshot.seq);
  const tail = await tx<{ bytes: Buffer }[]>`
    select bytes from document_update where document_id = ${id} and epoch = ${row.epoch} and seq > ${from} order by seq`;
  return {
    head: Number(row.head),
    accessVersion: Number(row.access_version),
    epoch: row.epoch,
    schemaVersion: row.schema_version,
    snapshot: snapshot === undefined ? null : { seq: from, update: snapshot.bytes },
    tail: tail.map((update) => update.bytes),
  };
}

/**
 * The updates after one number up to another, or to the end, in order; for a room that missed them (W5). Null
 * when the log has forgotten some of them since.
 */
export async function readUpdates(
  sql: Sql,
  id: DocumentId,
  after: number,
  upTo: number | null,
): Promise<readonly Uint8Array[] | null> {
  const rows = await sql<{ seq: string; bytes: Buffer }[]>`
    select seq, bytes from document_update
    where document_id = ${id} and seq > ${after} and seq <= ${upTo ?? Number.MAX_SAFE_INTEGER} order by seq`;
  const whole =
    Number(rows[0]?.seq ?? after + 1) === after + 1 && (upTo === null || rows.length === upTo - after);
  return whole ? rows.map((row) => row.bytes) : null;
}

/** By which access version rights are found now, and the epoch in which they are. */
export type RightsAt = { readonly version: number; readonly epoch: number };

export async function readRightsAt(sql: Sql, id: DocumentId): Promise<RightsAt | null> {
  const [row] = await sql<{ access_version: string; epoch: number }[]>`
    select access_version, epoch from document where id = ${id}`;
  return row === undefined ? null : { version: Number(row.access_version), epoch: row.epoch };
}

/** The Y.Doc of a stored text. Throws when anything in it hangs on something missing: the log has no gaps. */
export function buildDoc(stored: Pick<StoredText, 'snapshot' | 'tail'>): Y.Doc {
  const doc = faithfulDoc();
  doc.transact(() => {
    if (stored.snapshot !== null) Y.applyUpdate(doc, stored.snapshot.update);
    for (const update of stored.tail) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('a stored text has a gap');
  return doc;
}

export type Binding = { readonly member: MemberId; readonly epoch: number };

export async function readBindings(sql: Sql, id: DocumentId): Promise<Map<number, Binding>> {
  const rows = await sql<{ client_id: string; member_id: MemberId; epoch: number }[]>`
    select client_id, member_id, epoch from client_binding where document_id = ${id}`;
  return new Map(rows.map((row) => [Number(row.client_id), { member: row.member_id, epoch: row.epoch }]));
}

/** Binds a clientID to a member unless somebody holds it; answers who holds it now (G4). */
export async function bindClient(sql: Sql, id: DocumentId, client: number, wish: Binding): Promise<Binding> {
  await sql`
    insert into client_binding (document_id, client_id, epoch, member_id, at)
    values (${id}, ${client}, ${wish.epoch}, ${wish.member}, clock_timestamp()) on conflict do nothing`;
  const [row] = await sql<{ member_id: MemberId; epoch: number }[]>`
    select member_id, epoch from client_binding where document_id = ${id} and client_id = ${client}`;
  return row === undefined ? wish : { member: row.member_id, epoch: row.epoch };
}
