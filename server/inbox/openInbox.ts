import type { Places } from '../documents/places.ts';
import type { Logger } from '../platform/logger.ts';
import type { Mailer } from '../platform/mail.ts';
import { oneAtATime } from '../platform/oneAtATime.ts';
import { makeLetters } from './letters/makeLetters.ts';
import { sendLetters } from './letters/sendLetters.ts';
import { type TellDeps, tellOutbox } from './tellOutbox.ts';
import { tellTimes } from './tellTimes.ts';

export type Inbox = {
  /** Something was committed: whom it concerns is told now rather than in a moment. */
  readonly wake: () => void;
  /** Tells and mails all that is due. */
  readonly look: () => Promise<void>;
  /** Begins nothing more, and waits a moment for what is under way: what is not told now is told by the next start. */
  readonly close: () => Promise<void>;
};

export type InboxLoopDeps = TellDeps & {
  readonly logger: Logger;
  readonly places: Places;
  /** Null: nothing goes by mail. */
  readonly mailer: Mailer | null;
  readonly baseUrl: URL;
  readonly unsubscribeSecret: string;
};

/** Milliseconds: what another process committed is found by looking, and time itself tells nobody. */
const outboxEvery = 5000;
const timesEvery = 30_000;
const lettersEvery = 20_000;

/** Whoever tells people what happened: after commits, and by the clock. */
export function openInbox(deps: InboxLoopDeps): Inbox {
  const outbox = oneAtATime('outbox', () => tellOutbox(deps), deps.logger);
  const times = oneAtATime('times', () => tellTimes(deps), deps.logger);
  const letters = oneAtATime('letters', () => mailLetters(deps), deps.logger);
  const timers = [
    setInterval(outbox.run, outboxEvery),
    setInterval(times.run, timesEvery),
    setInterval(letters.run, lettersEvery),
  ];
  for (const timer of timers) timer.unref();
  return {
    wake: outbox.run,
    look: async () => {
      for (const work of [outbox, times, letters]) {
        work.run();
        await work.settled();
      }
    },
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all([outbox.close(), times.close(), letters.close()]);
    },
  };
}

async function mailLetters({ mailer, ...deps }: InboxLoopDeps): Promise<void> {
  if (mailer === null) return;
  try {
    await makeLetters(deps);
  } finally {
    // What was made before goes out, also when no more can be made.
    await sendLetters({ ...deps, mailer });
  }
}
