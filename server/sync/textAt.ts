import type { Sql } from 'postgres';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { contentOf, type TextNode } from '../../shared/text/content.ts';
import { buildDoc, type StoredText } from './storedText.ts';

/** A moment of a text: the last update that counts, of an epoch. */
export type TextMoment = { readonly epoch: number; readonly seq: number };

/**
 * The text as it was after one update, whatever was stored since. Null when the log cannot tell any more: rows
 * before the last two snapshots go after a while, and erasure takes all of an epoch.
 */
export async function readContentAt(sql: Sql, id: DocumentId, at: TextMoment): Promise<TextNode | null> {
  const stored = await sql.begin('isolation level repeatable read read only', async (tx) => {
    const [snapshot] = await tx<{ seq: string; bytes: Buffer }[]>`
      select seq, bytes from document_snapshot
      where document_id = ${id} and epoch = ${at.epoch} and seq <= ${at.seq} order by seq desc limit 1`;
    const from = Number(snapshot?.seq ?? 0);
    const rows = await tx<{ seq: string; bytes: Buffer }[]>`
      select seq, bytes from document_update
      where document_id = ${id} and epoch = ${at.epoch} and seq > ${from} and seq <= ${at.seq} order by seq`;
    // An epoch begins where the one before it ended; from there on its rows are numbered without gaps.
    const first = Number(rows[0]?.seq ?? at.seq + 1);
    const whole = rows.length === at.seq + 1 - first && (snapshot === undefined || first === from + 1);
    const known = snapshot !== undefined || rows.length > 0;
    return whole && known ? textOf(snapshot, rows) : null;
  });
  if (stored === null) return null;
  const doc = buildDoc(stored);
  const content = contentOf(doc);
  doc.destroy();
  return content;
}

function textOf(
  snapshot: { readonly seq: string; readonly bytes: Buffer } | undefined,
  rows: readonly { readonly bytes: Buffer }[],
): Pick<StoredText, 'snapshot' | 'tail'> {
  return {
    snapshot: snapshot === undefined ? null : { seq: Number(snapshot.seq), update: snapshot.bytes },
    tail: rows.map(({ bytes }) => bytes),
  };
}
