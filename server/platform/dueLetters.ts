import type { Clock } from '../../shared/kernel/ports.ts';
import type { Logger } from './logger.ts';
import type { Mail, Mailer } from './mail.ts';

const minute = 60_000;
const hour = 60 * minute;

/** A letter that no mail server has taken in this time says nothing new any more. */
const keptFor = 7 * 24 * hour;
/** Longer than a mail server may take; then somebody else may try. */
const lease = 10 * minute;
/** After so many in a row it is the mail server, and not one receiver: the others wait too. */
const failuresInARow = 3;

/** A letter as it waits in a table: under an id that its Message-ID is made of. */
export type DueLetter = { readonly id: string; readonly attempts: number; readonly madeAt: Date };

export type Became = { readonly sentAt: Date } | { readonly droppedAt: Date } | { readonly nextAt: Date };

/** Where letters of one kind wait, and what each says. */
export type Letters<L extends DueLetter> = {
  /** Takes the next that is due, and puts it off until `leaseEnds`: whoever takes it may die with it. */
  readonly take: (now: Date, leaseEnds: Date) => Promise<L | null>;
  /** Null where nothing is left to say. */
  readonly mailFor: (letter: L, now: Date) => Promise<Mail | null>;
  readonly set: (letter: L, became: Became) => Promise<void>;
};

export type SendingDeps = { readonly clock: Clock; readonly mailer: Mailer; readonly logger: Logger };

/** Sends every letter that is due. A letter may be sent twice, when we die in between; its Message-ID says that it is one. */
export async function sendDueLetters<L extends DueLetter>(
  deps: SendingDeps,
  letters: Letters<L>,
): Promise<void> {
  for (let failures = 0; failures < failuresInARow; ) {
    const now = deps.clock.now();
    const letter = await letters.take(now, new Date(now.getTime() + lease));
    if (letter === null) return;
    failures = (await sendOne(deps, letters, letter, now)) ? 0 : failures + 1;
  }
}

/** False when it has to be tried again. */
async function sendOne<L extends DueLetter>(
  { mailer, logger }: SendingDeps,
  letters: Letters<L>,
  letter: L,
  now: Date,
): Promise<boolean> {
  const mail = await letters.mailFor(letter, now);
  const handed = mail === null ? 'refused' : await mailer(mail);
  if (handed === 'taken') {
    await letters.set(letter, { sentAt: now });
    return true;
  }
  const tooOld = now.getTime() - letter.madeAt.getTime() > keptFor;
  if (handed === 'refused' || tooOld) {
    // Not to whom: what it says stays on a page.
    if (mail !== null) logger.warn({ letter: letter.id, attempts: letter.attempts }, 'a letter was given up');
    await letters.set(letter, { droppedAt: now });
    return true;
  }
  await letters.set(letter, { nextAt: new Date(now.getTime() + restAfter(letter.attempts)) });
  return false;
}

/** After so many failures a letter rests: a minute, then twice as long each time, six hours at most. */
function restAfter(attempts: number): number {
  return Math.min(6 * hour, minute * 2 ** (attempts - 1));
}
