import type { Sql } from 'postgres';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { chunkOf, type LogChunk, type LogRow } from '../logChunk.ts';

/** A text at a number of its log, and who wrote it, as `advanceAuthors` says it. */
export type KnownAuthors = {
  readonly seq: number;
  readonly update: Uint8Array;
  readonly authors: Uint8Array;
};

export type Head = { readonly head: number; readonly epoch: number };

export async function headOf(sql: Sql, id: DocumentId): Promise<Head | null> {
  const [row] = await sql<{ head: string; epoch: number }[]>`
    select head, epoch from document where id = ${id}`;
  return row === undefined ? null : { head: Number(row.head), epoch: row.epoch };
}

/** The last snapshot up to the head that says whose its words are, beyond a number. Where there is none, the log is whole. */
export async function knownAuthors(
  sql: Sql,
  id: DocumentId,
  { head, epoch }: Head,
  beyond: number,
): Promise<KnownAuthors | null> {
  const [snapshot] = await sql<{ seq: string; update: Buffer; authors: Buffer }[]>`
    select seq, bytes as update, authors from document_snapshot
    where document_id = ${id} and epoch = ${epoch} and seq > ${beyond} and seq <= ${head}
      and authors is not null
    order by seq desc limit 1`;
  return snapshot === undefined ? null : { ...snapshot, seq: Number(snapshot.seq) };
}

/** The rows after one number up to the head, a part at a time: a log can be longer than memory likes. */
export async function* rowsAfter(
  sql: Sql,
  id: DocumentId,
  { head, epoch }: Head,
  after: number,
  atOnce: number,
): AsyncIterable<LogChunk> {
  const rows = sql<LogRow[]>`
    select bytes as update, member_id as member, credited_to as "creditedTo", at from document_update
    where document_id = ${id} and epoch = ${epoch} and seq > ${after} and seq <= ${head} order by seq`;
  for await (const part of rows.cursor(atOnce)) yield chunkOf(part);
}

/** How many bytes the log holds after one number up to the head; null where rows are missing: old ones go when snapshots hold them. */
export async function rowsKept(
  sql: Sql,
  id: DocumentId,
  { head, epoch }: Head,
  after: number,
): Promise<number | null> {
  const [row] = await sql<{ kept: string; bytes: string; first: string | null; last: string | null }[]>`
    select count(*) as kept, coalesce(sum(length(bytes)), 0) as bytes, min(seq) as first, max(seq) as last from document_update
    where document_id = ${id} and epoch = ${epoch} and seq > ${after} and seq <= ${head}`;
  const [kept, first, last] = [row?.kept, row?.first, row?.last].map(Number);
  if (kept === 0) return after === head ? 0 : null;
  const begins = after === 0 ? epoch > 1 || first === 1 : first === after + 1;
  const whole = begins && last === head && kept === head + 1 - Number(first);
  return whole ? Number(row?.bytes) : null;
}
