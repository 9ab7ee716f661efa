import type { Sql } from 'postgres';
import * as Y from 'yjs';
import { canonicalJson, type Json } from '../../shared/kernel/canonicalJson.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf } from '../../shared/text/content.ts';
import type { Logger } from '../platform/logger.ts';
import type { SettledText } from './settledText.ts';
import { buildDoc, readStoredText } from './storedText.ts';

/** A tail past either is worth a snapshot (O4). */
const tailRows = 500;
const tailBytes = 256 * 1024;
const pauseMs = 30_000;

/** Turns long tails into snapshots, one text at a time and never twice within half a minute. */
export type Compaction = {
  /** Considers a text that has just grown. */
  readonly offer: (id: DocumentId, text: SettledText) => void;
  /** Resolves when nothing is being compacted. */
  readonly settled: () => Promise<void>;
};

export function openCompaction(sql: Sql, now: () => number, logger: Logger): Compaction {
  const lastAt = new Map<DocumentId, number>();
  let turn: Promise<void> = Promise.resolve();
  return {
    offer(id, text) {
      if (text.tailRows <= tailRows && text.tailBytes <= tailBytes) return;
      if (now() - (lastAt.get(id) ?? 0) < pauseMs) return;
      lastAt.set(id, now());
      turn = turn
        .then(() => compact(sql, id))
        .then((done) => {
          if (done) text.compacted();
        })
        .catch((error: unknown) =>
          logger.error({ err: error, document: id }, 'a compaction failed; the log stands'),
        );
    },
    settled: () => turn,
  };
}

/**
 * Stores a snapshot of a text, proved equal to the log that it stands for. Rows are never touched:
 * whatever happens in between, the text opens from the last snapshot and the rows after it.
 */
export async function compact(sql: Sql, id: DocumentId): Promise<boolean> {
  const stored = await readStoredText(sql, id);
  if (stored === null || stored.tail.length === 0) return false;
  const doc = buildDoc(stored);
  const update = Y.encodeStateAsUpdate(doc);
  prove(doc, update);
  await sql`
    insert into document_snapshot (document_id, seq, epoch, schema_version, bytes, at)
    values (${id}, ${stored.head}, ${stored.epoch}, ${stored.schemaVersion},
      ${Buffer.from(update.buffer, update.byteOffset, update.byteLength)}, clock_timestamp())
    on conflict do nothing`;
  // The one before is kept until the next, which is proved against the log through it.
  await sql`
    delete from document_snapshot where document_id = ${id} and seq < (
      select seq from document_snapshot where document_id = ${id} order by seq desc offset 1 limit 1)`;
  doc.destroy();
  return true;
}

/** Reads the bytes back and compares content, state vector and delete set. */
export function prove(doc: Y.Doc, update: Uint8Array): void {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, update);
  const whole = copy.store.pendingStructs === null && copy.store.pendingDs === null;
  const same = Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy)) && textOf(doc) === textOf(copy);
  copy.destroy();
  if (!whole || !same) throw new Error('a snapshot differs from the log it was made of');
}

function textOf(doc: Y.Doc): string {
  return canonicalJson(contentOf(doc) as unknown as Json);
}
