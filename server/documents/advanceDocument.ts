import {
  type DocumentState,
  type DocumentStep,
  documentAfter,
  documentTakenTo,
  type Standing,
} from '../../shared/documents/lives.ts';
import { isWritable } from '../../shared/documents/writable.ts';
import type { DistrictId, DocumentId, PersonId } from '../../shared/kernel/ids.ts';
import type { Act } from '../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { setWritable } from '../sync/documentStore.ts';
import { documentActs } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { type Profile, profileForChange, storeState } from './profileStore.ts';
import { mayAdvance, readableForChange } from './rights.ts';

type Deps = Pick<DocumentsDeps, 'db' | 'clock' | 'accessChanged' | 'documentChanged' | 'guards'>;
type Next = (standing: Standing, step: DocumentStep) => Result<DocumentState>;
type Wanted = { readonly step: DocumentStep; readonly reason?: string | undefined };

/**
 * A step in a document's life. State and writable change together, and the access version with them: what
 * somebody writes at this very moment is stored before the step, or not at all (docs/spec/sync.md W1).
 */
export async function advanceDocument(
  deps: Deps,
  actor: Actor,
  id: DocumentId,
  wanted: Wanted,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const moved = await move(deps, tx, actor, id, wanted, documentAfter);
    return moved.ok ? done(null, [moved.value], () => tellMoved(deps, id)) : moved;
  });
}

/**
 * A step that a round takes with it, in the round's own transaction: the act to be recorded, or why not. After
 * the commit the caller tells of it with `tellMoved`.
 */
export function takeStep(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  id: DocumentId,
  wanted: Wanted,
): Promise<Result<Act>> {
  return move(deps, tx, actor, id, wanted, documentTakenTo);
}

/**
 * A step that a decision takes with it, whose right was asked for the decision: a body approves what its president
 * may not move. `person` is null where a deadline decides.
 */
export async function takeDecidedStep(
  deps: Deps,
  tx: Transaction,
  by: { readonly district: DistrictId; readonly person: PersonId | null },
  id: DocumentId,
  wanted: Wanted,
): Promise<Result<Act>> {
  const profile = await profileForChange(tx, id);
  if (profile === null || profile.district !== by.district) return refuse('not_found');
  return carryOut(deps, tx, { profile, by: by.person }, wanted, takenOrBuilt);
}

/** A text that is frozen goes back by a step of its own, one that is decided upon by a step of its round. */
function takenOrBuilt(standing: Standing, step: DocumentStep): Result<DocumentState> {
  const taken = documentTakenTo(standing, step);
  return taken.ok ? taken : documentAfter(standing, step);
}

/** After the commit of a step: whoever has the text open asks again what may be done with it. */
export function tellMoved(deps: Pick<Deps, 'accessChanged' | 'documentChanged'>, id: DocumentId): void {
  deps.accessChanged(id);
  deps.documentChanged(id);
}

async function move(
  deps: Deps,
  tx: Transaction,
  actor: Actor,
  id: DocumentId,
  wanted: Wanted,
  next: Next,
): Promise<Result<Act>> {
  const found = await readableForChange(tx, actor, id);
  if (!found.ok) return found;
  const profile = found.value;
  if (!mayAdvance(actor, profile)) return refuse('forbidden');
  return carryOut(deps, tx, { profile, by: actor.person }, wanted, next);
}

async function carryOut(
  deps: Deps,
  tx: Transaction,
  { profile, by }: { readonly profile: Profile; readonly by: PersonId | null },
  wanted: Wanted,
  next: Next,
): Promise<Result<Act>> {
  const { id } = profile;
  const guarded = await guardedBy(deps, tx, profile, wanted.step);
  if (!guarded.ok) return guarded;
  const after = next(profile, wanted.step);
  if (!after.ok) return after;
  // `next` leads to states of the same life.
  const standing = { kind: profile.kind, state: after.value } as Standing;
  await storeState(tx, id, standing.state, deps.clock.now());
  await setWritable(tx, id, isWritable(standing));
  return ok(documentActs.advanced(id, by, { ...wanted, from: profile.state, to: standing.state }));
}

/** What higher rooms have against a step; the first refusal counts. */
export async function guardedBy(
  { guards }: Pick<Deps, 'guards'>,
  tx: Transaction,
  profile: Profile,
  step: DocumentStep,
): Promise<Result<null>> {
  for (const guard of guards) {
    const said = await guard(tx, profile, step);
    if (!said.ok) return said;
  }
  return ok(null);
}
