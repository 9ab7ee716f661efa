import type { Sql } from 'postgres';
import type { DocumentId, MemberId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { Ahead } from './ahead.ts';
import { type HolderOf, judge } from './gate.ts';
import { onlyNew } from './onlyNew.ts';
import { SettledStructs } from './settledStructs.ts';
import { type Binding, readBindings } from './storedText.ts';
import { type EditRow, readTextToEdit, type TextToEdit } from './textEdit.ts';
import { shapeOf } from './updateShape.ts';

/** What somebody wrote into a text that she may not write now, as it may be kept (H1). */
export type Holdable = {
  readonly text: TextToEdit;
  /** What of it the text does not have; null where it has all. */
  readonly update: Uint8Array | null;
  /** ClientIDs of it that nobody held; they are the writer's from now on (G4). */
  readonly fresh: readonly number[];
  /** Whether she has written here before. */
  readonly knownHere: boolean;
};

/** Judges it by the gate against the text as stored, as an edit is judged; nothing is applied. Null where there is no such text. */
export async function judgeHeld(
  sql: Sql,
  id: DocumentId,
  member: MemberId,
  update: Uint8Array,
): Promise<Result<Holdable> | null> {
  const text = await readTextToEdit(sql, id);
  if (text === null) return null;
  const bindings = await readBindings(sql, id);
  const isMine = (held: Binding) => held.member === member && held.epoch === text.epoch;
  const fresh = new Set<number>();
  const judged = onTopOf(text, update, (client) => {
    const held = bindings.get(client);
    if (held === undefined) fresh.add(client);
    return held === undefined || isMine(held) ? 'mine' : 'other';
  });
  if (!judged.ok) return judged;
  return ok({
    text,
    update: judged.value,
    fresh: [...fresh],
    knownHere: [...bindings.values()].some(isMine),
  });
}

/** The row of the log that a held change comes to on top of the text as it is now; null where the text has all of it. */
export function rowOfHeld(text: TextToEdit, update: Uint8Array): Result<EditRow | null> {
  // Its clientIDs became its writer's when it was kept.
  const judged = onTopOf(text, update, () => 'mine');
  if (!judged.ok) return judged;
  return ok(judged.value && { update: judged.value, creditedTo: null, made: 0 });
}

function onTopOf({ doc }: TextToEdit, update: Uint8Array, holderOf: HolderOf): Result<Uint8Array | null> {
  const shape = shapeOf(update);
  if (shape === null) return refuse('malformed');
  const ahead = new Ahead(new SettledStructs(doc));
  const verdict = judge(shape, true, ahead, holderOf);
  if (verdict.kind === 'nothing_new') return ok(null);
  if (verdict.kind !== 'lawful') return refuse(isTooMuch(verdict) ? 'too_large' : 'malformed');
  const known = new Map(shape.structs.map(({ client }) => [client, ahead.clockOf(client)]));
  return ok(onlyNew(update, shape, known, verdict.newDeletes));
}

function isTooMuch(verdict: ReturnType<typeof judge>): boolean {
  return verdict.kind === 'refused' && (verdict.rule === 'G2' || verdict.rule === 'full');
}
