import type { Database } from '../../platform/database.ts';
import { limiterOf, type TooMany } from '../../platform/rateLimit.ts';
import { invitationBehind } from './invitationStore.ts';
import { registrationTokenHash } from './invitationToken.ts';

type Allowed = Promise<{ readonly ok: true } | TooMany>;

/**
 * How often somebody may try. Two hundred bodies may sit behind the address of one Comune, so it is never counted: each
 * link has a measure of its own. What opens nothing is counted all together, which locks nobody out who holds a link;
 * nobody guesses one, and the limit only spares us the answers.
 */
export function openRegistrationLimits(db: Database) {
  const ofInvitation = limiterOf({ times: 120, seconds: 60 });
  const unknown = limiterOf({ times: 1200, seconds: 60 });
  return {
    allow: async (token: string): Allowed => {
      const found = await invitationBehind(db, registrationTokenHash(token));
      return found === null ? unknown.allow('all') : ofInvitation.allow(found.id);
    },
  };
}
