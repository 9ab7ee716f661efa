import type { RoundRow } from '../../../shared/decisions/roundApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { instantOf } from '../../platform/instant.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { claimsOfAll } from './claims.ts';
import { closedRounds } from './closedRoundStore.ts';
import { loadOpenRounds } from './loadedRound.ts';
import { closedRow, roundRow } from './roundRow.ts';

type Deps = Pick<DecisionsDeps, 'db'>;

/** All rounds of the district, or those on one document, newest first, for whoever reads its documents. */
export async function viewRounds(
  deps: Deps,
  actor: Actor,
  on: DocumentId | null,
): Promise<Result<readonly RoundRow[]>> {
  const open = await viewOpenRounds(deps, actor, on);
  if (!open.ok) return open;
  // Read after those that are open: one that is closed meanwhile is among both, and none is missing.
  const closed = (await closedRounds(deps.db, actor.district, on)).map(closedRow);
  const over = new Set(closed.map(({ id }) => id));
  const rows = [...open.value.filter(({ id }) => !over.has(id)), ...closed];
  return ok(rows.toSorted((a, b) => b.number - a.number));
}

/** Of them those that are open. */
export async function viewOpenRounds(
  { db }: Deps,
  actor: Actor,
  on: DocumentId | null = null,
): Promise<Result<readonly RoundRow[]>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return refuse('forbidden');
  const [rounds, at] = await Promise.all([loadOpenRounds(db, actor.district, on), instantOf(db)]);
  const states = rounds.map(({ state }) => state);
  const claims = await claimsOfAll(db, states, actor, at);
  return ok(states.map((state) => roundRow(state, claims(state), at)));
}
