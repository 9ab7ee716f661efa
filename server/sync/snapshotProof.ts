import * as Y from 'yjs';
import { canonicalJson, type Json } from '../../shared/kernel/canonicalJson.ts';
import { contentOf } from '../../shared/text/content.ts';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';
import { rowsOf } from './logChunk.ts';
import type { StoredLog } from './storedLog.ts';

/** What a thread is given to work on. */
export type LogToProve = Pick<StoredLog, 'base' | 'chunks'>;

export type ProvedSnapshot = {
  readonly update: Uint8Array<ArrayBuffer>;
  /** Whose words the text holds (T1). */
  readonly authors: Uint8Array<ArrayBuffer> | null;
};

/** Replays a log into one update that says the same (O4). Throws when what it encoded does not read back so. */
export function provedSnapshot({ base, chunks }: LogToProve): ProvedSnapshot {
  const doc = faithfulDoc();
  doc.transact(() => {
    if (base !== null) Y.applyUpdate(doc, base.update);
    for (const row of chunks.flatMap(rowsOf)) Y.applyUpdate(doc, row.update);
  });
  const update = Y.encodeStateAsUpdate(doc);
  prove(doc, update);
  return { update: new Uint8Array(update), authors: null };
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
