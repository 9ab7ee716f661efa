import type { Sql } from 'postgres';
import type { DocumentId, MemberId } from '../../../shared/kernel/ids.ts';
import type { LogRow } from './authorReplay.ts';

/** The authors of a text as far as they are known without reading on: up to `seq`, with the text of then. */
export type KnownAuthors = {
  readonly seq: number;
  readonly update: Uint8Array;
  /** From `advanceAuthors`; null in snapshots of before they were kept. */
  readonly authors: Uint8Array | null;
};

export async function headOf(
  sql: Sql,
  id: DocumentId,
): Promise<{ readonly head: number; readonly epoch: number } | null> {
  const [row] = await sql<{ head: string; epoch: number }[]>`
    select head, epoch from document where id = ${id}`;
  return row === undefined ? null : { head: Number(row.head), epoch: row.epoch };
}

/**
 * The last snapshot of a text that reaches beyond a number. Null where there is none, or where it says nothing
 * of authors and the log still does.
 */
export async function knownAuthors(
  sql: Sql,
  id: DocumentId,
  epoch: number,
  beyond: number,
): Promise<KnownAuthors | null> {
  const [snapshot] = await sql<{ seq: string; bytes: Buffer; authors: Buffer | null }[]>`
    select seq, bytes, authors from document_snapshot
    where document_id = ${id} and epoch = ${epoch} and seq > ${beyond} order by seq desc limit 1`;
  if (snapshot === undefined) return null;
  if (snapshot.authors === null && (await hasRow(sql, id, epoch, beyond + 1))) return null;
  return { seq: Number(snapshot.seq), update: snapshot.bytes, authors: snapshot.authors };
}

async function hasRow(sql: Sql, id: DocumentId, epoch: number, seq: number): Promise<boolean> {
  const [row] = await sql`
    select 1 from document_update where document_id = ${id} and seq = ${seq} and epoch = ${epoch}`;
  return row !== undefined;
}

/** The rows after one number up to another, a part at a time: a log can be longer than memory likes. */
export function rowsBetween(
  sql: Sql,
  id: DocumentId,
  epoch: number,
  after: number,
  upTo: number,
  atOnce: number,
): AsyncIterable<readonly LogRow[]> {
  const rows = sql<{ bytes: Buffer; member_id: MemberId; at: Date }[]>`
    select bytes, member_id, at from document_update
    where document_id = ${id} and epoch = ${epoch} and seq > ${after} and seq <= ${upTo} order by seq`;
  return inParts(rows.cursor(atOnce));
}

async function* inParts(
  parts: AsyncIterable<{ bytes: Buffer; member_id: MemberId; at: Date }[]>,
): AsyncIterable<readonly LogRow[]> {
  for await (const part of parts)
    yield part.map(({ bytes, member_id: member, at }) => ({ update: bytes, member, at }));
}

export async function holdersOf(sql: Sql, id: DocumentId): Promise<ReadonlyMap<number, MemberId>> {
  const rows = await sql<{ client_id: string; member_id: MemberId }[]>`
    select client_id, member_id from client_binding where document_id = ${id}`;
  return new Map(rows.map((row) => [Number(row.client_id), row.member_id]));
}
