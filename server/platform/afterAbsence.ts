import { setTimeout as wait } from 'node:timers/promises';

export type AfterAbsence = {
  /** Something failed because the database was away. */
  readonly noteAway: () => void;
  /** Looks no more. */
  readonly close: () => void;
};

/** Milliseconds between two looks. */
const usually = 1000;

/**
 * Calls `back` once whenever the database answers again. What was committed as it went away may have been told to nobody,
 * and whoever asked for it may not know either whether it was done: so whoever listens is to ask for the whole.
 */
export function openAfterAbsence(
  { answers, back }: { readonly answers: () => Promise<unknown>; readonly back: () => void },
  every: number = usually,
): AfterAbsence {
  const closed = new AbortController();
  const { signal } = closed;
  let looking = false;
  const look = async () => {
    do await wait(every, undefined, { signal, ref: false });
    while (
      !(await answers().then(
        () => true,
        () => false,
      ))
    );
    // Before it is said: who finds it away again is not to be missed.
    looking = false;
    if (!signal.aborted) back();
  };
  return {
    noteAway: () => {
      if (looking || signal.aborted) return;
      looking = true;
      look().catch(() => {});
    },
    close: () => closed.abort(),
  };
}
