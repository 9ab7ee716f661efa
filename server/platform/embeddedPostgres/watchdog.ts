import type { Logger } from '../logger.ts';
import type { Placement } from './placement.ts';
import { type RunningPostmaster, startPostmaster } from './postmaster.ts';
import { worksIn } from './postmasterPid.ts';

export type Watchdog = {
  /** The postmaster that runs now; after this call none is started any more. */
  readonly dismiss: () => Promise<RunningPostmaster>;
};

const heartbeat = 500;
const longestPause = 5_000;

/** Starts PostgreSQL again whenever it is gone while the server lives. */
export function watchOver(
  first: RunningPostmaster,
  place: Placement,
  settings: readonly string[],
  logger: Logger,
): Watchdog {
  let running = first;
  let dismissed = false;
  let failures = 0;
  let timer: NodeJS.Timeout;
  let turn: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    if (worksIn(place.cluster, running.pid)) return;
    logger.error({ pid: running.pid }, 'PostgreSQL is gone; starting it again');
    try {
      running = await startPostmaster(place, settings);
      failures = 0;
      logger.info({ pid: running.pid }, 'PostgreSQL is back');
    } catch (error) {
      failures += 1;
      logger.error({ err: error }, 'PostgreSQL does not start');
    }
  };
  const plan = (): void => {
    if (dismissed) return;
    timer = setTimeout(
      () => {
        turn = look().finally(plan);
      },
      Math.min(heartbeat * 2 ** failures, longestPause),
    );
    timer.unref();
  };
  plan();

  return {
    dismiss: async () => {
      dismissed = true;
      clearTimeout(timer);
      await turn;
      return running;
    },
  };
}
