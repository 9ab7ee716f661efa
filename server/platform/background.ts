import type { Logger } from './logger.ts';

/** Work that goes on after its answer was given. */
export type Background = {
  readonly run: (work: () => Promise<unknown>) => void;
  /** Resolves when nothing is left under way. */
  readonly settled: () => Promise<void>;
};

/** What fails there is logged: nobody waits for it. */
export function openBackground(logger: Logger): Background {
  const underWay = new Set<Promise<unknown>>();
  return {
    run: (work) => {
      const promise = work()
        .catch((error: unknown) => logger.error({ err: error }, 'work after an answer failed'))
        .finally(() => underWay.delete(promise));
      underWay.add(promise);
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
