import { fitsKind } from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { done, transact } from '../platform/transact.ts';
import { documentActs } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { storeTitle } from './profileStore.ts';
import { mayRename, readableForChange, renameRefusal } from './rights.ts';

/** Gives a document another title. The same title again is no act. */
export async function renameDocument(
  deps: Pick<DocumentsDeps, 'db' | 'clock' | 'documentChanged'>,
  actor: Actor,
  id: DocumentId,
  title: string,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await readableForChange(tx, actor, id);
    if (!found.ok) return found;
    const profile = found.value;
    if (!mayRename(actor, profile)) return renameRefusal(actor, profile);
    if (!fitsKind({ kind: profile.kind, title })) return refuse('malformed');
    if (profile.title === title) return done(null, []);
    await storeTitle(tx, id, title, deps.clock.now());
    return done(null, [documentActs.renamed(id, actor.person, title, profile.title)], () =>
      deps.documentChanged(id),
    );
  });
}
