import type { Sql, TransactionSql } from 'postgres';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';

/** What one append brings to one document. */
export type AppendTo = {
  readonly document: DocumentId;
  /** The access version by which the updates were judged (W1). */
  readonly accessVersion: number;
  /** When the first of the senders' rights ends by time alone (W1); null: none of them does. */
  readonly rightsEndAt: Date | null;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly member: MemberId }[];
};

/** The pool or a transaction of it. */
export type Query = Sql | TransactionSql;

/** The type number of `bytea[]`: an array of buffers would be taken for one `bytea`. */
const byteaArray = 1001;

/**
 * The append statement (W1): it moves the head of each document whose right still stands, and stores its
 * rows. A text is brought to this server's schema before anybody writes it here; under another nothing is appended (G7).
 */
export async function insert(
  sql: Query,
  batch: string,
  all: readonly AppendTo[],
  entries: readonly AppendTo[],
): Promise<ReadonlyMap<DocumentId, number>> {
  // Numbered over the whole batch, whichever part of it is tried now: a retry must meet its own rows.
  const numbered = all
    .flatMap((entry) =>
      entry.updates.map((update, place) => ({ document: entry.document, place: place + 1, ...update })),
    )
    .map((row, ordinal) => ({ ...row, ordinal }));
  const chosen = new Set(entries.map((entry) => entry.document));
  const rows = numbered.filter((row) => chosen.has(row.document));
  // Instants travel as text: an array of dates would be taken for one date.
  const moved = await sql<{ id: DocumentId; previous: string }[]>`
    with wanted as (
      select * from unnest(
        ${entries.map((entry) => entry.document)}::uuid[],
        ${entries.map((entry) => entry.accessVersion)}::bigint[],
        ${entries.map((entry) => entry.updates.length)}::int[],
        ${entries.map((entry) => entry.rightsEndAt?.toISOString() ?? null)}::timestamptz[]
      ) as w(id, access_version, n, rights_end_at)
    ), moved as (
      update document d
      set head = d.head + w.n
      from wanted w
      where d.id = w.id and d.access_version = w.access_version and d.writable
        and d.schema_version = ${schemaVersion}
        and (w.rights_end_at is null or clock_timestamp() < w.rights_end_at)
      returning d.id, d.head - w.n as previous, d.epoch
    ), stored as (
      insert into document_update (document_id, seq, epoch, bytes, member_id, batch_id, ordinal, at)
      select m.id, m.previous + r.place, m.epoch, r.bytes, r.member_id, ${batch}::uuid, r.ordinal, clock_timestamp()
      from unnest(
        ${rows.map((row) => row.document)}::uuid[],
        ${rows.map((row) => row.place)}::int[],
        ${sql.array(
          rows.map((row) => asBuffer(row.bytes)),
          byteaArray,
        )}::bytea[],
        ${rows.map((row) => row.member)}::uuid[],
        ${rows.map((row) => row.ordinal)}::int[]
      ) as r(document_id, place, bytes, member_id, ordinal)
      join moved m on m.id = r.document_id
    )
    select id, previous from moved`;
  return new Map(moved.map((row) => [row.id, Number(row.previous)]));
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
