import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { forgetRows } from './forgetRows.ts';
import { proveInThread } from './proveInThread.ts';
import type { LogToProve, ProvedSnapshot } from './snapshotProof.ts';
import { readStoredLog } from './storedLog.ts';

/** Between any two of these steps the server may die: the text is then the old one or the new one. */
export const compactionSteps = [
  'begun',
  'log_read',
  'snapshot_proved',
  'snapshot_stored',
  'older_snapshots_gone',
  'rows_forgotten',
] as const;

export type CompactionStep = (typeof compactionSteps)[number];

/** How much of a text’s tail went into a snapshot, and whether that says whose its words are (T1). */
export type Compacted = { readonly rows: number; readonly bytes: number; readonly namesAuthors: boolean };

export type CompactionParts = {
  readonly prove: (log: LogToProve) => Promise<ProvedSnapshot>;
  readonly reached: (step: CompactionStep) => void;
};

const inThread: CompactionParts = { prove: proveInThread, reached: () => {} };

/**
 * Stores a snapshot of a text, proved equal to the log that it stands for. Whatever happens in between, the
 * text opens from the last snapshot and the rows after it. Null where there was nothing to compact.
 */
export async function compactText(
  sql: Sql,
  id: DocumentId,
  { prove, reached }: CompactionParts = inThread,
): Promise<Compacted | null> {
  reached('begun');
  const log = await readStoredLog(sql, id);
  if (log === null || log.tail.rows === 0) return null;
  const { head, epoch, schemaVersion, tail } = log;
  reached('log_read');
  const { update, authors } = await prove(log);
  reached('snapshot_proved');
  // Under the text's own lock: what an erasure has taken away meanwhile must not come back.
  await sql`
    insert into document_snapshot (document_id, seq, epoch, schema_version, bytes, authors, at)
    select id, ${head}::bigint, epoch, ${schemaVersion}::int, ${Buffer.from(update.buffer)}::bytea,
      ${authors === null ? null : Buffer.from(authors.buffer)}::bytea, clock_timestamp()
    from document where id = ${id} and epoch = ${epoch} for share
    on conflict do nothing`;
  reached('snapshot_stored');
  await dropOlderSnapshots(sql, id, epoch);
  reached('older_snapshots_gone');
  await forgetRows(sql, id, epoch);
  reached('rows_forgotten');
  return { ...tail, namesAuthors: authors !== null };
}

/**
 * The newest and the one before it stay, which the next is proved through. Of those that do not say whose
 * their words are none takes the place of one that does.
 */
async function dropOlderSnapshots(sql: Sql, id: DocumentId, epoch: number): Promise<void> {
  await sql`
    with kept as (
      select seq, authors is null as silent from document_snapshot where document_id = ${id} and epoch = ${epoch}
    )
    delete from document_snapshot s where document_id = ${id} and epoch = ${epoch} and (
      seq < (select seq from kept where not silent order by seq desc offset 1 limit 1)
      or (authors is null and seq < (select seq from kept order by seq desc offset 1 limit 1)))`;
}
