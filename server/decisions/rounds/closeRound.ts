import type { z } from 'zod';
import { type Command, decide } from '../../../shared/decisions/decide.ts';
import { endingWordOf } from '../../../shared/decisions/endingOf.ts';
import type { closeBody } from '../../../shared/decisions/roundApi.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { instantOf } from '../../platform/instant.ts';
import { transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { endRound } from './endRound.ts';
import { holdRound } from './loadedRound.ts';
import { roundRights } from './roundRights.ts';

/**
 * Closes a round: counted by the rule that it opened with, or sent back with a reason. Whoever speaks at this very
 * moment holds the round until it is stored, or finds it closed.
 */
export function closeRound(
  deps: DecisionsDeps,
  actor: Actor,
  id: SignOffRoundId,
  how: z.output<typeof closeBody>,
): Promise<Result<null>> {
  if (!can(actor, 'document.read', { sameDistrict: true })) return Promise.resolve(refuse('forbidden'));
  return deps.inTurn(id, () =>
    transact(deps, actor.district, async (tx) => {
      const round = await holdRound(tx, actor.district, id);
      if (round === null) return refuse('not_found');
      const at = await instantOf(tx);
      const rights = await roundRights(tx, actor, round.state, at);
      if (!rights.chair) return refuse('forbidden');
      const event = decide(round.state, commandOf(actor, how), at);
      if (!event.ok) return event;
      if (event.value.type !== 'closed') throw new Error('a round is closed');
      // What she read is what she closes: a ballot that came in meanwhile may have turned it.
      if (how.how === 'count' && endingWordOf(event.value.ending) !== how.expects)
        return refuse('changed_meanwhile');
      return endRound(deps, tx, round, event.value);
    }),
  );
}

function commandOf({ person: by }: Actor, how: z.output<typeof closeBody>): Command {
  if (how.how === 'send_back') return { do: 'send_back', by, reason: how.reason };
  const casting = how.president === null ? null : { person: by, voice: how.president };
  return { do: 'count', by, casting };
}
