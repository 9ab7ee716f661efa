import type { RoundsView } from '../../../shared/discussion/consultationApi.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { roundRows } from './roundRows.ts';
import { roundsOf } from './roundStore.ts';

/** All rounds of the district, for whoever reads its documents. */
export async function viewRounds(
  deps: Pick<DiscussionDeps, 'db' | 'places' | 'clock'>,
  actor: Actor,
): Promise<Result<RoundsView>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const rounds = await roundsOf(deps.db, actor.district);
  return ok({
    rounds: await roundRows(deps, deps.db, rounds),
    mayLead: can(actor, 'consultation.lead', { sameDistrict: true }),
  });
}
