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

/** The last snapshot that says whose its words are, beyond a number. Where there is none, the log is whole. */
export async function knownAuthors(
  sql: Sql,
  id: DocumentId,
  epoch: number,
  beyond: number,
): Promise<KnownAuthors | null> {
  const [snapshot] = await sql<{ seq: string; update: Buffer; authors: Buffer }[]>`
    select seq, bytes as update, authors from document_snapshot
    where document_id = ${id} and epoch = ${epoch} and seq > ${beyond} and authors is not null
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
