import type { Logger } from '../../platform/logger.ts';
import { oneAtATime, type Repeated } from '../../platform/oneAtATime.ts';
import { type ForgettingDeps, forgetDueNames } from './forgetDueNames.ts';

/** Milliseconds: names are kept for days, so that a quarter of an hour more is none. */
const every = 15 * 60_000;

/** Looks again and again, and when the server starts, whether some names are to be forgotten. */
export function openNameSweep(deps: ForgettingDeps & { readonly logger: Logger }): Repeated {
  const sweep = oneAtATime('names', () => forgetDueNames(deps), deps.logger);
  const timer = setInterval(sweep.run, every);
  timer.unref();
  sweep.run();
  return {
    ...sweep,
    close: () => {
      clearInterval(timer);
      return sweep.close();
    },
  };
}
