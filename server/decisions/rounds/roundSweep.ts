import type { Logger } from '../../platform/logger.ts';
import { oneAtATime, type Repeated } from '../../platform/oneAtATime.ts';
import { closeDueRounds } from './closeDueRounds.ts';
import type { ClosingDeps } from './closingSteps.ts';

/** Milliseconds: so late at most a round is closed after its deadline. What comes after the deadline is refused anyhow. */
const every = 20_000;

/** Looks again and again whether a round has come to its end. */
export function openRoundSweep(deps: ClosingDeps & { readonly logger: Logger }): Repeated {
  const sweep = oneAtATime('rounds', () => closeDueRounds(deps), deps.logger);
  const timer = setInterval(sweep.run, every);
  timer.unref();
  return {
    ...sweep,
    close: () => {
      clearInterval(timer);
      return sweep.close();
    },
  };
}
