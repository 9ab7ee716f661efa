import { type DocumentStep, documentAfter, type Standing } from '../../shared/documents/lives.ts';
import { isWritable } from '../../shared/documents/writable.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { done, transact } from '../platform/transact.ts';
import { setWritable } from '../sync/documentStore.ts';
import { documentActs } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { storeState } from './profileStore.ts';
import { mayAdvance, readableForChange } from './rights.ts';

/**
 * A step in a document's life. State and writable change together, and the access version with them: what
 * somebody writes at this very moment is stored before the step, or not at all (docs/spec/sync.md W1).
 */
export async function advanceDocument(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'accessChanged' | 'documentChanged'>,
  actor: Actor,
  id: DocumentId,
  wanted: { readonly step: DocumentStep; readonly reason?: string | undefined },
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await readableForChange(tx, actor, id);
    if (!found.ok) return found;
    const profile = found.value;
    if (!mayAdvance(actor, profile)) return refuse('forbidden');
    const after = documentAfter(profile, wanted.step);
    if (!after.ok) return after;
    // `documentAfter` leads to states of the same life.
    const standing = { kind: profile.kind, state: after.value } as Standing;
    await storeState(tx, id, standing.state, deps.clock.now());
    await setWritable(tx, id, isWritable(standing));
    const act = documentActs.advanced(id, actor.person, {
      ...wanted,
      from: profile.state,
      to: standing.state,
    });
    return done(null, [act], () => {
      deps.accessChanged(id);
      deps.documentChanged(id);
    });
  });
}
