import type { Sql, TransactionSql } from 'postgres';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';

/** What one append brings to one document. */
export type AppendTo = {
  readonly document: DocumentId;
  /** The access version by which the updates were judged (W1). */
  readonly accessVersion: number;
  readonly updates: readonly { readonly bytes: Uint8Array; readonly member: MemberId }[];
};

export type Appended =
  /** Stored and durable, from `previousHead + 1` on. */
  | { readonly kind: 'appended'; readonly previousHead: number }
  /** The right has moved since the judgement: judge again. Nothing was stored. */
  | { readonly kind: 'moved' }
  /** Somebody else holds the document for a moment: try again. Nothing was stored. */
  | { readonly kind: 'locked' };

export type Outcome = ReadonlyMap<DocumentId, Appended>;

/** The pool or a transaction of it. */
type Query = Sql | TransactionSql;

/** The type number of `bytea[]`: an array of buffers would be taken for one `bytea`. */
const byteaArray = 1001;
/** SQLSTATE 55P03: the lock was not to be had in time. */
const lockNotAvailable = '55P03';
/** SQLSTATE 23505: here, this batch is stored already. */
const uniqueViolation = '23505';

/**
 * Appends to many documents in one transaction and answers document by document. Calling it again with
 * the same batch id after a broken connection stores nothing twice (W3). Throws when PostgreSQL cannot
 * be reached or cannot store: then nothing is known, and the same batch has to be tried again.
 */
export async function append(sql: Sql, batch: string, entries: readonly AppendTo[]): Promise<Outcome> {
  const fresh = await attempt(sql, batch, entries);
  if (fresh !== 'stored_before' && [...fresh.values()].every((outcome) => outcome.kind !== 'moved'))
    return fresh;
  // A first try may have committed after all, before the right moved or the connection broke.
  const stored = await storedBefore(sql, batch);
  const outcome = fresh === 'stored_before' ? new Map<DocumentId, Appended>() : new Map(fresh);
  for (const [document, previousHead] of stored) outcome.set(document, { kind: 'appended', previousHead });
  for (const entry of entries)
    if (!outcome.has(entry.document)) outcome.set(entry.document, { kind: 'moved' });
  return outcome;
}

async function attempt(
  sql: Sql,
  batch: string,
  entries: readonly AppendTo[],
): Promise<Outcome | 'stored_before'> {
  try {
    // One document: its UPDATE takes the only lock there is.
    if (entries.length === 1) return answer(entries, entries, await insert(sql, batch, entries, entries));
    return await sql.begin(async (tx) => {
      await lock(tx, entries, false);
      return answer(entries, entries, await insert(tx, batch, entries, entries));
    });
  } catch (error) {
    const code = sqlState(error);
    if (code === uniqueViolation) return 'stored_before';
    if (code !== lockNotAvailable) throw error;
    if (entries.length === 1) return answer(entries, [], new Map());
    return await appendUnlocked(sql, batch, entries);
  }
}

/** The second try of W2: whatever is locked waits for its next turn, the others do not wait for it. */
async function appendUnlocked(
  sql: Sql,
  batch: string,
  entries: readonly AppendTo[],
): Promise<Outcome | 'stored_before'> {
  try {
    return await sql.begin(async (tx) => {
      const locked = await lock(tx, entries, true);
      const free = entries.filter((entry) => locked.has(entry.document));
      return answer(entries, free, free.length === 0 ? new Map() : await insert(tx, batch, entries, free));
    });
  } catch (error) {
    if (sqlState(error) === uniqueViolation) return 'stored_before';
    throw error;
  }
}

/** Locks the rows in id order, so that two nodes never wait for each other (W2). */
async function lock(
  sql: Query,
  entries: readonly AppendTo[],
  skip: boolean,
): Promise<ReadonlySet<DocumentId>> {
  const ids = entries.map((entry) => entry.document);
  const rows = await sql<{ id: DocumentId }[]>`
    select id from document where id = any(${ids}::uuid[]) order by id for update ${skip ? sql`skip locked` : sql``}`;
  return new Set(rows.map((row) => row.id));
}

/**
 * The append statement (W1): it moves the head of each document whose right still stands, and stores its
 * rows. Whoever writes knows this server's schema (G7), so from now on the text may hold all of it.
 */
async function insert(
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
  const moved = await sql<{ id: DocumentId; previous: string }[]>`
    with wanted as (
      select * from unnest(
        ${entries.map((entry) => entry.document)}::uuid[],
        ${entries.map((entry) => entry.accessVersion)}::bigint[],
        ${entries.map((entry) => entry.updates.length)}::int[]
      ) as w(id, access_version, n)
    ), moved as (
      update document d
      set head = d.head + w.n, schema_version = greatest(d.schema_version, ${schemaVersion})
      from wanted w
      where d.id = w.id and d.access_version = w.access_version and d.writable
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

async function storedBefore(sql: Sql, batch: string): Promise<ReadonlyMap<DocumentId, number>> {
  const rows = await sql<{ id: DocumentId; previous: string }[]>`
    select document_id as id, min(seq) - 1 as previous from document_update where batch_id = ${batch}::uuid group by 1`;
  return new Map(rows.map((row) => [row.id, Number(row.previous)]));
}

function answer(
  asked: readonly AppendTo[],
  tried: readonly AppendTo[],
  heads: ReadonlyMap<DocumentId, number>,
): Outcome {
  const triedIds = new Set(tried.map((entry) => entry.document));
  const outcome = new Map<DocumentId, Appended>();
  for (const { document } of asked) {
    const previousHead = heads.get(document);
    if (previousHead !== undefined) outcome.set(document, { kind: 'appended', previousHead });
    else outcome.set(document, { kind: triedIds.has(document) ? 'moved' : 'locked' });
  }
  return outcome;
}

export function sqlState(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
