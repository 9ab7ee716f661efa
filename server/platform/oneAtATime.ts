import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from './logger.ts';

/** Work that is done again and again, one at a time. */
export type Repeated = {
  /** Does it now, or once more after what is under way. */
  readonly run: () => void;
  /** Resolves when nothing is left under way. */
  readonly settled: () => Promise<void>;
  /** Begins no more, and waits for what is under way, but not for long. */
  readonly close: () => Promise<void>;
};

/** A database that has gone away does not keep the server from stopping. */
const farewell = 3000;

/** What fails is logged, and tried again the next time. */
export function oneAtATime(name: string, work: () => Promise<void>, logger: Logger): Repeated {
  let underWay: Promise<void> | null = null;
  let again = false;
  let closed = false;
  const go = async () => {
    do {
      again = false;
      await work().catch((error: unknown) => logger.warn({ err: error, work: name }, 'work failed'));
    } while (again && !closed);
    underWay = null;
  };
  const settled = async () => {
    await underWay;
  };
  return {
    run: () => {
      if (closed) return;
      again = underWay !== null;
      underWay ??= go();
    },
    settled,
    close: async () => {
      closed = true;
      const patience = new AbortController();
      const late = wait(farewell, undefined, { signal: patience.signal }).catch(() => undefined);
      await Promise.race([settled(), late]);
      patience.abort();
    },
  };
}
