import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Clock } from '../../../shared/kernel/ports.ts';
import type { Guest } from '../../../shared/people/guest.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/database.ts';
import { gathered } from '../../platform/gathered.ts';
import { guestCookie } from './guestCookie.ts';
import { guestsBySession } from './guestStore.ts';

export type GuestSession = { readonly guest: Guest; readonly sessionId: string; readonly endsAt: Date };

/** Which guest sent these headers; null: none. A hall that comes back at once is a few questions. */
export type CurrentGuest = (headers: Headers) => Promise<GuestSession | null>;

export function currentGuestOver(deps: {
  readonly db: Database;
  readonly clock: Clock;
  readonly config: Config;
  readonly district: DistrictId;
}): CurrentGuest {
  const cookie = guestCookie(deps.config);
  const knownBy = gathered((hashes: readonly string[]) => guestsBySession(deps.db, hashes, deps.clock.now()));
  return async (headers) => {
    const hash = cookie.hashIn(headers);
    const known = hash === null ? null : await knownBy(hash);
    if (hash === null || known === null || known.guest.district !== deps.district) return null;
    return { ...known, sessionId: guestSessionId(hash) };
  };
}

/** What live sockets call the session of a guest: never the same as that of a person. */
export function guestSessionId(hash: string): string {
  return `guest:${hash}`;
}
