import type { z } from 'zod';
import { freezeStepOf } from '../../../shared/documents/frozen.ts';
import { canonicalisation } from '../../../shared/documents/version.ts';
import type { freezeBody } from '../../../shared/documents/versionApi.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { DocumentId, VersionId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { done, transact } from '../../platform/transact.ts';
import { headOf } from '../../sync/documentStore.ts';
import { takeStep, tellMoved } from '../advanceDocument.ts';
import { profileOf } from '../profileStore.ts';
import { mayAdvance, readable } from '../rights.ts';
import { completeVersion } from './completeVersion.ts';
import { needsRepair } from './repairText.ts';
import { insertVersion, nextNumber, versionOf } from './versionStore.ts';
import type { VersionsDeps } from './versionsDeps.ts';

export type Frozen = { readonly id: VersionId; readonly number: number };

/**
 * Freezes a text (V4, W4). One transaction takes the step, ends all writing and notes the last update that counts:
 * what was acknowledged before it is in the version, what comes later is refused. The bytes are computed after
 * the commit, so that no writer of another text waits for them; `completeVersion` fills them in.
 */
export async function freezeDocument(
  deps: VersionsDeps,
  actor: Actor,
  id: DocumentId,
  { change, note }: z.infer<typeof freezeBody>,
): Promise<Result<Frozen>> {
  const found = await readable(deps.db, actor, id);
  if (!found.ok) return found;
  // Who does not freeze is to cost nothing; the right itself is asked for under the lock.
  if (!mayAdvance(actor, found.value)) return refuse('forbidden');
  const step = freezeStepOf(found.value.kind);
  if (step === null) return refuse('wrong_state');
  const unfit = await needsRepair(deps, id);
  const frozen = await transact(deps, actor.district, async (tx) => {
    const moved = await takeStep(deps, tx, actor, id, { step });
    if (!moved.ok) return moved;
    // After everything else that stands in the way has been named.
    if (unfit) return refuse('needs_repair');
    const { title, language, epoch, schemaVersion } = must(await profileOf(tx, id), 'it was there');
    const version = deps.ids.newId<VersionId>();
    const number = await nextNumber(tx, id);
    await insertVersion(tx, {
      id: version,
      district: actor.district,
      document: id,
      number,
      kind: 'frozen',
      change: change ?? null,
      note: note ?? null,
      epoch,
      seq: await headOf(tx, id),
      canonicalisation,
      schemaVersion,
      title,
      language,
      createdBy: actor.person,
      createdAt: deps.clock.now(),
    });
    return done({ id: version, number }, [moved.value], () => tellMoved(deps, id));
  });
  if (!frozen.ok) return frozen;
  const version = must(await versionOf(deps.db, id, frozen.value.id), 'it was stored');
  const completed = await completeVersion(deps, version);
  return completed.ok ? frozen : completed;
}
