import type { MakeObservation } from '../../shared/discussion/api.ts';
import type { DocumentId, ObservationId } from '../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { readable, readableForChange } from '../documents/rights.ts';
import type { Transaction } from '../platform/database.ts';
import { done, transact } from '../platform/transact.ts';
import { observationActs } from './acts.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { entryByKey } from './entryStore.ts';
import { namesStand } from './namesStand.ts';
import { insertObservation, observationOf } from './observationStore.ts';
import { passageNow } from './passageNow.ts';
import { mayObserve, openRound, voiceOn } from './rights.ts';
import { tellDiscussion } from './tellDiscussion.ts';
import { writeEntry } from './writeEntry.ts';

type Made = { readonly id: ObservationId; readonly number: number };

/**
 * An observation on a text, or on a passage of it, with other words for it if somebody proposes them. Sent
 * again under the same key it is the same observation, also when by then none is taken any more.
 */
export async function makeObservation(
  deps: DiscussionDeps,
  actor: Actor,
  document: DocumentId,
  wanted: MakeObservation,
): Promise<Result<Made>> {
  const found = await readable(deps.db, actor, document);
  if (!found.ok) return found;
  // Before the transaction, which holds what everybody else waits for.
  const passage = await passageNow(deps, document, wanted);
  return transact(deps, actor.district, async (tx) => {
    const held = await readableForChange(tx, actor, document);
    if (!held.ok) return held;
    const again = await madeBefore(tx, actor, document, wanted.key);
    if (again !== null) return again.ok ? done(again.value, []) : again;
    const voice = await voiceOn(tx, actor, held.value);
    const at = deps.clock.now();
    const may = mayObserve(voice, at);
    if (!may.ok) return may;
    if (!passage.ok) return passage;
    if (!(await namesStand(tx, actor, wanted, at))) return refuse('malformed');
    const id = deps.ids.newId<ObservationId>();
    const round = openRound(voice)?.id ?? null;
    const fresh = { id, document, round, ...passage.value };
    const number = await insertObservation(tx, { ...fresh, madeAt: at });
    const entry = await writeEntry(deps, tx, actor, id, { ...wanted, kind: 'observation' });
    if (!entry.ok) return entry;
    const act = observationActs.made({ id, number, document }, actor.person, {
      ...wanted,
      ...fresh,
      entry: entry.value,
    });
    return done({ id, number }, [act], tellDiscussion(deps, document));
  });
}

/** What this person has made under this key; a key of anything else names nothing here. */
async function madeBefore(
  tx: Transaction,
  actor: Actor,
  document: DocumentId,
  key: string,
): Promise<Result<Made> | null> {
  const entry = await entryByKey(tx, actor.person, key);
  if (entry === null) return null;
  const row = entry.kind === 'observation' ? await observationOf(tx, entry.observation) : null;
  return row?.document === document ? ok({ id: row.id, number: row.number }) : refuse('malformed');
}
