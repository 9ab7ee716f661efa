import { randomInt } from 'node:crypto';
import type { Sql } from 'postgres';
import * as Y from 'yjs';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';
import { Ahead } from './ahead.ts';
import { isBeyondThisServer, readCurrentText } from './currentText.ts';
import { judge } from './gate.ts';
import { SettledStructs } from './settledStructs.ts';
import { buildDoc, readBindings } from './storedText.ts';
import { shapeOf } from './updateShape.ts';

/** A text as stored at a moment, to be changed by the server for somebody. */
export type TextToEdit = {
  readonly document: DocumentId;
  readonly epoch: number;
  /** The number of the last update that `doc` holds. */
  readonly head: number;
  /** Never written by a change: what is stored, and what `appendEdit` finds stored since. */
  readonly doc: Y.Doc;
  /** A clientID that nobody holds. */
  readonly client: number;
};

/** One row of the log to be, and whose words it brings where they are not the writer's. */
export type EditRow = {
  readonly update: Uint8Array;
  readonly creditedTo: MemberId | null;
  /** Which of the changes it comes from. */
  readonly made: number;
};

/** Null where there is no such text, or none that this server may write. */
export async function readTextToEdit(sql: Sql, document: DocumentId): Promise<TextToEdit | null> {
  const stored = await readCurrentText(sql, document);
  if (stored === null || isBeyondThisServer(stored)) return null;
  const held = await readBindings(sql, document);
  let client = randomInt(2 ** 32);
  while (held.has(client)) client = randomInt(2 ** 32);
  return { document, epoch: stored.epoch, head: stored.head, doc: buildDoc(stored), client };
}

/** A change, and whose words it brings in. */
export type Change = { readonly creditedTo: MemberId | null; readonly make: (doc: Y.Doc) => void };

/**
 * The rows that changes of a text come to, one after the other; one that changes nothing is none. They pass the
 * gate as an editor's would (G5): a text that is full is not made larger. All of it before anything is locked (W4).
 */
export function rowsOfEdit(
  { doc, client }: TextToEdit,
  changes: readonly Change[],
): Result<readonly EditRow[]> {
  const draft = faithfulDoc();
  Y.applyUpdate(draft, Y.encodeStateAsUpdate(doc));
  draft.clientID = client;
  const ahead = new Ahead(new SettledStructs(doc));
  const rows: EditRow[] = [];
  for (const [made, { creditedTo, make }] of changes.entries()) {
    const update = updateOf(draft, make);
    const shape = update && shapeOf(update);
    if (update === null || shape === null) continue;
    const verdict = judge(shape, true, ahead, () => 'mine');
    if (verdict.kind === 'refused' && (verdict.rule === 'full' || verdict.rule === 'G2'))
      return refuse('too_large');
    if (verdict.kind !== 'lawful') throw new Error('the server writes what its gate would refuse');
    ahead.accept(verdict.footing, verdict.growth);
    rows.push({ update, creditedTo, made });
  }
  draft.destroy();
  return ok(rows);
}

function updateOf(draft: Y.Doc, make: (doc: Y.Doc) => void): Uint8Array | null {
  const made: Uint8Array[] = [];
  const note = (update: Uint8Array) => made.push(update);
  draft.on('update', note);
  draft.transact(() => make(draft));
  draft.off('update', note);
  return made[0] ?? null;
}
