import type { Opening, RoundEvent } from '../../../shared/decisions/round.ts';
import type { OpenRound } from '../../../shared/decisions/roundApi.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import type { Act } from '../../../shared/kernel/journalChain.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { Transaction } from '../../platform/database.ts';
import { instantOf } from '../../platform/instant.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { roundActs } from './acts.ts';
import { type Convened, convenedBody, convenedParties } from './convened.ts';
import { mayBeOpened } from './mayBeOpened.ts';
import { addEvent, insertRound, takeRoundNumber } from './roundStore.ts';
import { placedTexts } from './roundTexts.ts';
import { takeSteps } from './takeSteps.ts';
import { tellOfTexts } from './tellRounds.ts';

/**
 * Opens a round of sign-off: its texts as they are frozen now, its rule, its seats and their weights stay as they are
 * at this instant, whatever becomes of them outside (docs/spec/decisions.md R2). All in one transaction, or nothing.
 */
export async function openRound(
  deps: DecisionsDeps,
  actor: Actor,
  wanted: OpenRound,
): Promise<Result<{ readonly id: SignOffRoundId; readonly number: number }>> {
  // Whoever could convene no body at all is told so before anything else.
  if (!can(actor, 'round.convene', { sameDistrict: true, chair: true })) return refuse('forbidden');
  return transact(deps, actor.district, async (tx) => {
    const number = await takeRoundNumber(tx, actor.district);
    const at = await instantOf(tx);
    const convened =
      wanted.kind === 'signature'
        ? await convenedParties(deps, tx, actor, wanted, at)
        : await convenedBody(deps, tx, actor, wanted, at);
    if (!convened.ok) return convened;
    if (wanted.deadline !== null && new Date(wanted.deadline) <= at) return refuse('outside_term');
    const texts = await placedTexts(deps, tx, convened.value.object.texts);
    const opening = { ...openingOf(deps, actor, wanted, convened.value, number), texts };
    const opened = await storeOpening(deps, tx, actor, { opening, convened: convened.value, at });
    if (!opened.ok) return opened;
    return done({ id: opening.id, number }, opened.value, () => tellOfTexts(deps, opening));
  });
}

function openingOf(
  { ids }: DecisionsDeps,
  { district }: Actor,
  wanted: OpenRound,
  { object, ...who }: Convened,
  number: number,
): Omit<Opening, 'texts'> {
  const { sitting, deadline, instructions } = wanted;
  return {
    ...who,
    id: ids.newId<SignOffRoundId>(),
    district,
    number,
    kind: wanted.kind,
    planHash: object.planHash,
    proposal: object.proposal,
    sitting: sitting && { at: new Date(sitting.at).toISOString(), place: sitting.place },
    deadline: deadline && new Date(deadline).toISOString(),
    instructions,
  };
}

async function storeOpening(
  deps: DecisionsDeps,
  tx: Transaction,
  actor: Actor,
  { opening, convened, at }: { readonly opening: Opening; readonly convened: Convened; readonly at: Date },
): Promise<Result<readonly Act[]>> {
  const { id, district, number, kind } = opening;
  const free = await mayBeOpened(tx, opening, convened.object.texts);
  if (!free.ok) return free;
  if (kind === 'vote' && opening.planHash !== null) {
    const clear = await deps.planVoteGuard(
      tx,
      district,
      opening.texts.map(({ version }) => version),
    );
    if (!clear.ok) return clear;
  }
  const deadline = opening.deadline === null ? null : new Date(opening.deadline);
  const row = { id, district, number, kind, body: opening.body?.id ?? null, openedAt: at, deadline };
  await insertRound(tx, row, opening.texts);
  const event: Extract<RoundEvent, { readonly type: 'opened' }> = {
    type: 'opened',
    at: at.toISOString(),
    by: actor.person,
    opening,
  };
  await addEvent(tx, { ...row, open: true, remindedAt: null, closedAt: null, events: 0 }, event);
  const moved = await takeOpeningSteps(deps, tx, actor, convened, kind);
  return moved.ok ? ok([roundActs.opened(event, event), ...moved.value]) : moved;
}

/** An opinion moves nothing; what was approved stays approved while the whole plan is voted upon. */
function takeOpeningSteps(
  deps: DecisionsDeps,
  tx: Transaction,
  actor: Actor,
  { object }: Convened,
  kind: Opening['kind'],
): Promise<Result<readonly Act[]>> {
  const moving = object.texts.filter((text) => text.kind !== 'recommendation' && text.state === 'frozen');
  if (kind === 'opinion') return Promise.resolve(ok([]));
  return takeSteps(deps, tx, actor, moving, { step: kind === 'vote' ? 'open_vote' : 'open_signing' });
}
