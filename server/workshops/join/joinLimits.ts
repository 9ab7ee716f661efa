import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { limiterOf, type TooMany } from '../../platform/rateLimit.ts';

/**
 * How often somebody may try. A hall has one address: a right code is never counted against it, and a wrong one locks
 * nobody out who knows the right one. So these limits only spare us the answers; what guessing meets is the number of
 * codes: a hundred thousand tries at 32⁶ find the code of one open workshop once in ten thousand times, and a code is
 * good for the days of its workshop.
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
