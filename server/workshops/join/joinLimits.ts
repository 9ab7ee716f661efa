import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { limiterOf, type TooMany } from '../../platform/rateLimit.ts';

/**
 * How often somebody may try. A hall has one address: a right code is never counted against it, and a wrong one locks
 * nobody out who knows the right one. A hundred thousand guesses among 32⁶ find one of three codes in one of three
 * thousand tries at all of them, and this many a minute make days of that.
 */
export function openJoinLimits() {
  const wrongFromAddress = limiterOf({ times: 120, seconds: 60 });
  const wrongFromAnywhere = limiterOf({ times: 1200, seconds: 60 });
  const joinsOfWorkshop = limiterOf({ times: 600, seconds: 60 });
  return {
    /** After a code was found wrong: whether its writer is told so, or to come back later. */
    wrong: async (address: string): Promise<{ readonly ok: true } | TooMany> => {
      const here = await wrongFromAddress.allow(address);
      if (!here.ok) return here;
      const anywhere = await wrongFromAnywhere.allow('all');
      return anywhere.ok ? ok(null) : anywhere;
    },
    /** Somebody who has the code, and comes again and again. */
    join: (workshop: WorkshopId) => joinsOfWorkshop.allow(workshop),
  };
}

export type JoinLimits = ReturnType<typeof openJoinLimits>;
