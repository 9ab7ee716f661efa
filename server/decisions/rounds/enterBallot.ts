import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { enteredBody } from '../../../shared/decisions/roundApi.ts';
import { hex } from '../../../shared/kernel/hash.ts';
import type { BallotId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { can } from '../../../shared/people/can.ts';
import { dayInItaly } from '../../../shared/people/day.ts';
import { instantOf } from '../../platform/instant.ts';
import { done, transact } from '../../platform/transact.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { loadRound } from './loadedRound.ts';
import { nameOn } from './names.ts';
import { fullNames } from './organisationNames.ts';
import { recordBallot } from './recordBallot.ts';
import { tellRounds } from './tellRounds.ts';

/**
 * What somebody said by telephone or on paper, entered by the secretary and marked as such for ever. It needs the
 * same right at the same instant as if she had said it here; and nobody enters a word of her own.
 */
export async function enterBallot(
  deps: DecisionsDeps,
  actor: Actor,
  id: SignOffRoundId,
  { person, how, ...saying }: z.output<typeof enteredBody>,
): Promise<Result<{ readonly receipt: BallotId }>> {
  const { db } = deps;
  if (!can(actor, 'round.enter', { sameDistrict: true })) return refuse('forbidden');
  const [before, organisations, at] = await Promise.all([
    loadRound(db, actor.district, id),
    fullNames(db, actor.district),
    instantOf(db),
  ]);
  if (before === null) return refuse('not_found');
  if (person === actor.person) return refuse('forbidden');
  const speaker = await nameOn(db, actor.district, person, dayInItaly(at));
  if (speaker === null) return refuse('no_seat');
  const ballot = deps.ids.newId<BallotId>();
  const once = { ballot, issuedAt: at.toISOString(), nonce: hex(randomBytes(32)) };
  return deps.inTurn(id, () =>
    transact(deps, actor.district, async (tx) => {
      const recorded = await recordBallot(tx, actor, before, {
        saying,
        speaker: { id: person, ...speaker },
        said: { organisations, once },
        confirmation: { method: 'secretary', by: actor.person, how },
        confirmed: null,
        by: actor.person,
      });
      if (!recorded.ok) return recorded;
      const { acts, at: decidedAt } = recorded.value;
      return done({ receipt: ballot }, acts, () => tellRounds(deps), decidedAt);
    }),
  );
}
