import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { type AppendTo, insert, type Query } from './appendStatement.ts';

export type Appended =
  /** Stored and durable, from `previousHead + 1` on. */
  | { readonly kind: 'appended'; readonly previousHead: number }
  /** The right has moved since the judgement: judge again. Nothing was stored. */
  | { readonly kind: 'moved' }
  /** Somebody else holds the document for a moment: try again. Nothing was stored. */
  | { readonly kind: 'locked' }
  /** The text was brought to another version of the schema than this server knows (G7): nobody writes it here. */
  | { readonly kind: 'foreign_schema' };

export type Outcome = ReadonlyMap<DocumentId, Appended>;

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
  const moved = [...outcome].filter(([, { kind }]) => kind === 'moved').map(([document]) => document);
  for (const document of await ofAnotherSchema(sql, moved)) outcome.set(document, { kind: 'foreign_schema' });
  return outcome;
}

async function ofAnotherSchema(sql: Sql, ids: readonly DocumentId[]): Promise<readonly DocumentId[]> {
  if (ids.length === 0) return [];
  const rows = await sql<{ id: DocumentId }[]>`
    select id from document where id = any(${ids}::uuid[]) and schema_version <> ${schemaVersion}`;
  return rows.map((row) => row.id);
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
