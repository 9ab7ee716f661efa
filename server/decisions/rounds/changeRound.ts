import { type Command, decide } from '../../../shared/decisions/decide.ts';
import type { DecisionAct } from '../../../shared/decisions/decisionAct.ts';
import type { RoundEvent, RoundState } from '../../../shared/decisions/round.ts';
import type { RoundSeatId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import type { Transaction } from '../../platform/database.ts';
import { instantOf } from '../../platform/instant.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { roundActs } from './acts.ts';
import { claimsOf, seatNamed } from './claims.ts';
import { holdRound } from './loadedRound.ts';
import { roundRights } from './roundRights.ts';
import { addEvent } from './roundStore.ts';
import { tellRounds } from './tellRounds.ts';

type Change = Extract<Command, { readonly do: 'attend' | 'prolong' }>;

/** A later deadline, or a seat that is there or is not any more: for whoever may convene the round. */
export function changeRound(
  deps: DecisionsDeps,
  actor: Actor,
  id: SignOffRoundId,
  change: Change,
): Promise<Result<null>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return Promise.resolve(refuse('forbidden'));
  return deps.inTurn(id, () =>
    transact(deps, actor.district, async (tx) => {
      const round = await holdRound(tx, actor.district, id);
      if (round === null) return refuse('not_found');
      const at = await instantOf(tx);
      if (!(await roundRights(tx, actor, round.state, at)).convene) return refuse('forbidden');
      if (
        change.do === 'attend' &&
        change.present &&
        !(await isHeld(tx, actor, round.state, change.seat, at))
      )
        return refuse('no_seat');
      const event = decide(round.state, change, at);
      if (!event.ok) return event;
      await addEvent(tx, round.row, event.value);
      return done(null, [actOf(round.state, event.value)], () => tellRounds(deps), at);
    }),
  );
}

/** A vacant seat is never there, and makes no quorum. */
async function isHeld(tx: Transaction, actor: Actor, state: RoundState, id: RoundSeatId, at: Date) {
  const seat = seatNamed(state.opening, id);
  return seat === null || (await claimsOf(tx, state, actor, at)).holderOf(seat) !== null;
}

function actOf(state: RoundState, event: RoundEvent): DecisionAct {
  if (event.type === 'attended') return roundActs.attended(state, event, event.by);
  if (event.type === 'prolonged') return roundActs.prolonged(state, event);
  throw new Error(`a round is not changed by ${event.type}`);
}
