import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { ok, type Refused, refuse } from '../../shared/kernel/result.ts';

/** How many times something may be done in how many seconds, for each key. */
export type Limit = { readonly times: number; readonly seconds: number };

/** No, and when to come back. */
export type TooMany = Refused & { readonly retryAfter: number };

export type Limiter = {
  /** Counts one try under this key; refuses it when there were too many. */
  readonly allow: (key: string) => Promise<{ readonly ok: true; readonly value: null } | TooMany>;
};

/** Counts in this process's memory: after a restart everybody starts anew, and nothing of it is kept. */
export function limiterOf({ times, seconds }: Limit): Limiter {
  const counter = new RateLimiterMemory({ points: times, duration: seconds });
  return {
    allow: async (key) => {
      try {
        await counter.consume(key);
        return ok(null);
      } catch (full) {
        if (!(full instanceof RateLimiterRes)) throw full;
        return { ...refuse('too_many'), retryAfter: Math.ceil(full.msBeforeNext / 1000) };
      }
    },
  };
}
