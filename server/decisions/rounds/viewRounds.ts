import type { RoundRow } from '../../../shared/decisions/roundApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { instantOf } from '../../platform/instant.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { claimsOf } from './claims.ts';
import { loadRounds } from './loadedRound.ts';
import { roundRow } from './roundRow.ts';

/** All rounds of the district, or those on one document, newest first, for whoever reads its documents. */
export async function viewRounds(
  { db }: Pick<DecisionsDeps, 'db'>,
  actor: Actor,
  on: DocumentId | null,
): Promise<Result<readonly RoundRow[]>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const [rounds, at] = await Promise.all([loadRounds(db, actor.district), instantOf(db)]);
  const asked = rounds.filter(
    ({ state }) => on === null || state.opening.texts.some(({ document }) => document === on),
  );
  return ok(
    await Promise.all(
      asked.map(async ({ state }) => roundRow(state, await claimsOf(db, state, actor, at), at)),
    ),
  );
}
