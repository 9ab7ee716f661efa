import { takesWords } from '../../../shared/decisions/mayCast.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { instantOf } from '../../platform/instant.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { roundActs } from './acts.ts';
import { holdRound } from './loadedRound.ts';
import { roundRights } from './roundRights.ts';
import { storeReminder } from './roundStore.ts';
import { silentSpeakers } from './speakers.ts';
import { tellRounds } from './tellRounds.ts';

/** Two reminders are at least so far apart: a button that is pressed twice reminds once. */
const pause = 60 * 60 * 1000;

/** Reminds whoever could still speak for a seat that is silent: who holds it, and to whom she has given it. */
export function remindSilent(
  deps: DecisionsDeps,
  actor: Actor,
  id: SignOffRoundId,
): Promise<Result<{ readonly people: number }>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return Promise.resolve(refuse('forbidden'));
  return transact(deps, actor.district, async (tx) => {
    const round = await holdRound(tx, actor.district, id);
    if (round === null) return refuse('not_found');
    const { state, row } = round;
    const at = await instantOf(tx);
    if (!(await roundRights(tx, actor, state, at)).convene) return refuse('forbidden');
    if (!takesWords(state, at)) return refuse('round_closed');
    if (row.remindedAt !== null && at.getTime() - row.remindedAt.getTime() < pause) return refuse('too_many');
    const people = await silentSpeakers(tx, state, at);
    if (people.length === 0) return done({ people: 0 }, []);
    await storeReminder(tx, id, at);
    const act = roundActs.reminded(state, actor.person, people);
    return done({ people: people.length }, [act], () => tellRounds(deps), at);
  });
}
