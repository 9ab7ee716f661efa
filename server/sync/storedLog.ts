import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { chunkOf, type LogChunk, type LogRow } from './logChunk.ts';

/** What a snapshot is made of: one before it, and every row of the log since. */
export type StoredLog = {
  readonly head: number;
  readonly epoch: number;
  readonly schemaVersion: number;
  /** The last snapshot that says whose its words are; null where there is none, and the rows begin with the text. */
  readonly base: { readonly seq: number; readonly update: Uint8Array; readonly authors: Uint8Array } | null;
  readonly chunks: readonly LogChunk[];
  /** Rows and bytes after the last snapshot, whether or not it is the base. */
  readonly tail: { readonly rows: number; readonly bytes: number };
};

/** Rows that are taken from the connection at a time, so that nobody waits for a long log. */
const rowsAtOnce = 1000;

type Row = LogRow & { readonly seq: string };

/** Reads the log at one moment. Null when there is no such text; throws when a row is missing. */
export async function readStoredLog(sql: Sql, id: DocumentId): Promise<StoredLog | null> {
  return await sql.begin('isolation level repeatable read read only', async (tx) => {
    const [text] = await tx<{ head: string; epoch: number; schema_version: number }[]>`
      select head, epoch, schema_version from document where id = ${id}`;
    if (text === undefined) return null;
    const snapshots = await tx<{ seq: string; update: Buffer; authors: Buffer }[]>`
      select seq, bytes as update, authors from document_snapshot
      where document_id = ${id} and epoch = ${text.epoch} and authors is not null order by seq desc limit 1`;
    const base = snapshots.map(({ seq, ...snapshot }) => ({ ...snapshot, seq: Number(seq) }))[0] ?? null;
    const [last] = await tx<{ seq: string | null }[]>`
      select max(seq) as seq from document_snapshot where document_id = ${id} and epoch = ${text.epoch}`;
    const reached = Number(last?.seq ?? 0);
    const chunks: LogChunk[] = [];
    const tail = { rows: 0, bytes: 0 };
    let next = base === null ? null : base.seq + 1;
    const cursor = tx<Row[]>`
      select seq, bytes as update, member_id as member, credited_to as "creditedTo", at from document_update
      where document_id = ${id} and epoch = ${text.epoch} and seq > ${base?.seq ?? 0} order by seq`;
    for await (const rows of cursor.cursor(rowsAtOnce)) {
      for (const { seq, update } of rows) {
        if (next !== null && Number(seq) !== next) throw new Error('rows of the log are missing');
        next = Number(seq) + 1;
        if (Number(seq) <= reached) continue;
        tail.rows++;
        tail.bytes += update.length;
      }
      chunks.push(chunkOf(rows));
    }
    const head = Number(text.head);
    if (next !== null && next !== head + 1) throw new Error('the end of the log is missing');
    return { head, epoch: text.epoch, schemaVersion: text.schema_version, base, chunks, tail };
  });
}
