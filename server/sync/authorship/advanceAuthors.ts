import type * as Y from 'yjs';
import type { LogRow } from '../logChunk.ts';
import { AuthorReplay } from './authorReplay.ts';
import { decodeAuthors, encodeAuthors } from './encodedAuthors.ts';

/** Rows that are applied in one Yjs transaction: its end costs more than a row. */
const rowsAtOnce = 1000;

/**
 * Who wrote the words of a text after more rows of its log (T1), as stored beside a snapshot.
 *
 * @param previous what was stored for the text as `doc` holds it; null before the first row of the log
 * @param doc the text before the rows, which are applied to it
 */
export function advanceAuthors(previous: Uint8Array | null, doc: Y.Doc, rows: readonly LogRow[]): Uint8Array {
  const known = previous === null ? null : decodeAuthors(previous);
  const replay =
    known === null ? new AuthorReplay(doc) : new AuthorReplay(doc, known.authors, known.deletions);
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    doc.transact(() => {
      for (const row of rows.slice(at, at + rowsAtOnce)) replay.apply(row);
    });
  }
  return encodeAuthors(doc, replay.authors, replay.deletions);
}
