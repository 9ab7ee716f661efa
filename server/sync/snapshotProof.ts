import * as Y from 'yjs';
import { canonicalJson, type Json } from '../../shared/kernel/canonicalJson.ts';
import { contentOf } from '../../shared/text/content.ts';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';
import { advanceAuthors } from './authorship/advanceAuthors.ts';
import { type LogRow, rowsOf } from './logChunk.ts';
import type { StoredLog } from './storedLog.ts';

/** What a thread is given to work on. */
export type LogToProve = Pick<StoredLog, 'base' | 'chunks'>;

export type ProvedSnapshot = {
  readonly update: Uint8Array<ArrayBuffer>;
  /** Whose words the text holds (T1); null when that could not be found, which is a bug and no loss: the rows stay. */
  readonly authors: Uint8Array<ArrayBuffer> | null;
};

/** Replays a log into one update that says the same (O4). Throws when what it encoded does not read back so. */
export function provedSnapshot({ base, chunks }: LogToProve): ProvedSnapshot {
  const rows = chunks.flatMap(rowsOf);
  const doc = docOf(base);
  doc.transact(() => {
    for (const row of rows) Y.applyUpdate(doc, row.update);
  });
  const update = Y.encodeStateAsUpdate(doc);
  prove(doc, update);
  return { update: new Uint8Array(update), authors: authorsOf(base, rows) };
}

function authorsOf(base: LogToProve['base'], rows: readonly LogRow[]): Uint8Array<ArrayBuffer> | null {
  try {
    return new Uint8Array(advanceAuthors(base?.authors ?? null, docOf(base), rows));
  } catch {
    return null;
  }
}

function docOf(base: LogToProve['base']): Y.Doc {
  const doc = faithfulDoc();
  if (base !== null) Y.applyUpdate(doc, base.update);
  return doc;
}

/**
 * Reads the bytes back and compares content, state vector and delete set: a snapshot whose text has shrunk,
 * be it to nothing, is one that differs.
 */
export function prove(doc: Y.Doc, update: Uint8Array): void {
  if (!isWhole(doc)) throw new Error('a stored text has a gap');
  const copy = faithfulDoc();
  Y.applyUpdate(copy, update);
  const same =
    isWhole(copy) && Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(copy)) && textOf(doc) === textOf(copy);
  copy.destroy();
  if (!same) throw new Error('a snapshot differs from the log it was made of');
}

function isWhole(doc: Y.Doc): boolean {
  return doc.store.pendingStructs === null && doc.store.pendingDs === null;
}

function textOf(doc: Y.Doc): string {
  return canonicalJson(contentOf(doc) as unknown as Json);
}
