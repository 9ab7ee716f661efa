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
import type { BallotDeps } from './ballotDeps.ts';
import { nameOn } from './names.ts';
import { roundOf } from './roundStore.ts';

/**
 * What somebody said by telephone or on paper, entered by the secretary and marked as such for ever. It needs the
 * same right at the same instant as if she had said it here; and nobody enters a word of her own.
 */
export async function enterBallot(
  deps: BallotDeps,
  actor: Actor,
  id: SignOffRoundId,
  { person, how, ...saying }: z.output<typeof enteredBody>,
): Promise<Result<{ readonly receipt: BallotId }>> {
  const { db } = deps;
  if (!can(actor, 'round.enter', { sameDistrict: true })) return refuse('forbidden');
  const [round, at] = await Promise.all([roundOf(db, actor.district, id), instantOf(db)]);
  if (round === null) return refuse('not_found');
  if (person === actor.person) return refuse('forbidden');
  const speaker = await nameOn(db, actor.district, person, dayInItaly(at));
  if (speaker === null) return refuse('no_seat');
  const ballot = deps.ids.newId<BallotId>();
  return deps.ballotBox(
    { district: actor.district, round: id },
    {
      saying,
      speaker: { id: person, ...speaker },
      once: { ballot, issuedAt: at.toISOString(), nonce: hex(randomBytes(32)) },
      confirmation: { method: 'secretary', by: actor.person, how },
      passkey: null,
      confirmed: null,
      by: actor.person,
    },
  );
}
