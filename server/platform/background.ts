import { isDatabaseAway } from './databaseAway.ts';
import type { Logger } from './logger.ts';

/** Work that goes on after its answer was given. */
export type Background = {
  readonly run: (work: () => Promise<unknown>) => void;
  /** Resolves when nothing is left under way. */
  readonly settled: () => Promise<void>;
};

/** What fails there is logged: nobody waits for it. `noteAway`: whom it was to tell of something knows nothing of it. */
export function openBackground(logger: Logger, noteAway: () => void): Background {
  const underWay = new Set<Promise<unknown>>();
  return {
    run: (work) => {
      const promise = work()
        .catch((error: unknown) => {
          if (isDatabaseAway(error)) noteAway();
          logger.error({ err: error }, 'work after an answer failed');
        })
        .finally(() => underWay.delete(promise));
      underWay.add(promise);
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
