import { must } from '../../../shared/kernel/assert.ts';
import type { DelegationId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { putFile } from '../../platform/fileStore.ts';
import { done, transact } from '../../platform/transact.ts';
import { delegationActs } from './acts.ts';
import type { DelegationDeps } from './delegationDeps.ts';
import { setActFile, takeDelegation } from './delegationStore.ts';
import { ownDelegation } from './ownDelegation.ts';
import { sniffAct } from './sniffAct.ts';

/** Adds the act on which a delegation rests, as a file; once, and for good. */
export async function documentDelegation(
  deps: Pick<DelegationDeps, 'db' | 'clock'>,
  actor: Actor,
  id: DelegationId,
  bytes: Uint8Array,
): Promise<Result<null>> {
  const mediaType = await sniffAct(bytes);
  if (!mediaType.ok) return mediaType;
  return transact(deps, actor.district, async (tx) => {
    const at = deps.clock.now();
    const own = await ownDelegation(tx, actor, id, at);
    if (!own.ok) return own;
    const row = must(await takeDelegation(tx, id), 'a delegation is never deleted');
    if (row.file !== null) return refuse('already_there');
    const file = await putFile(tx, { bytes, mediaType: mediaType.value, at });
    await setActFile(tx, id, file.sha256);
    return done(null, [delegationActs.documented(id, actor.person, file)]);
  });
}
