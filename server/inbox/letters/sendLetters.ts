import { eq } from 'drizzle-orm';
import { notice } from '../../../drizzle/schema/inbox.ts';
import { keptFor, restAfter } from '../../../shared/inbox/mailTimes.ts';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Clock } from '../../../shared/kernel/ports.ts';
import type { Places } from '../../documents/places.ts';
import { receiverOf } from '../../people/login/loginStore.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { Database } from '../../platform/database.ts';
import { mailOf } from '../../platform/letter.ts';
import type { Logger } from '../../platform/logger.ts';
import type { Mail, Mailer } from '../../platform/mail.ts';
import { audiencesAt } from '../audiences.ts';
import { noticesWhere } from '../noticeStore.ts';
import { noticeViews } from '../noticeViews.ts';
import { preferencesOf } from '../preferenceStore.ts';
import { unsubscribeToken } from '../unsubscribeToken.ts';
import { type LetterRow, setLetter, takeLetter } from './letterStore.ts';
import { noticeLetter } from './noticeLetter.ts';
import { isWantedByMail } from './wantedByMail.ts';

export type SendDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly district: DistrictId;
  readonly places: Places;
  readonly mailer: Mailer;
  readonly logger: Logger;
  /** Where Corale is. */
  readonly baseUrl: URL;
  readonly unsubscribeSecret: string;
};

/** Longer than a mail server may take; then somebody else may try. */
const lease = 10 * 60_000;
/** After so many in a row it is the mail server, and not one receiver: the others wait too. */
const failuresInARow = 3;

/** Sends every letter that is due. A letter may be sent twice, when we die in between; its Message-ID says that it is one. */
export async function sendLetters(deps: SendDeps): Promise<void> {
  for (let failures = 0; failures < failuresInARow; ) {
    const now = deps.clock.now();
    const letter = await takeLetter(deps.db, now, new Date(now.getTime() + lease));
    if (letter === null) return;
    failures = (await sendOne(deps, letter, now)) ? 0 : failures + 1;
  }
}

/** False when it has to be tried again. */
async function sendOne(deps: SendDeps, letter: LetterRow, now: Date): Promise<boolean> {
  const { db, logger } = deps;
  const mail = await mailFor(deps, letter, now);
  const handed = mail === null ? 'refused' : await deps.mailer(mail);
  if (handed === 'taken') {
    await setLetter(db, letter.id, { sentAt: now });
    return true;
  }
  const tooOld = now.getTime() - letter.madeAt.getTime() > keptFor;
  if (handed === 'refused' || tooOld) {
    // Not to whom: what it says stays in the bell.
    if (mail !== null) logger.warn({ letter: letter.id, attempts: letter.attempts }, 'a letter was given up');
    await setLetter(db, letter.id, { droppedAt: now });
    return true;
  }
  await setLetter(db, letter.id, { nextAt: new Date(now.getTime() + restAfter(letter.attempts)) });
  return false;
}

/** The same for every attempt, but for what was hidden, closed to her or switched off meanwhile; null when nothing is left to say. */
async function mailFor(deps: SendDeps, letter: LetterRow, now: Date): Promise<Mail | null> {
  const { db, district, baseUrl } = deps;
  const [people, receiver, served, preferences] = await Promise.all([
    audiencesAt(db, district, now),
    receiverOf(db, letter.person),
    servedDistrict(db),
    preferencesOf(db, letter.person),
  ]);
  const actor = people.actor(letter.person);
  if (actor === undefined || receiver === null || served === null) return null;
  const views = await noticeViews(deps, actor, await noticesWhere(db, eq(notice.letter, letter.id)));
  const notices = views.filter(
    ({ facts, document }) =>
      isWantedByMail(letter.kind, facts.kind, preferences) && ('round' in facts || document !== null),
  );
  if (notices.length === 0) return null;
  const token = unsubscribeToken(deps.unsubscribeSecret, letter.person);
  const { kind, madeAt } = letter;
  const { origin, hostname } = baseUrl;
  const { language } = receiver;
  const told = noticeLetter({ kind, notices, language, origin, unsubscribeToken: token, madeAt });
  return {
    ...mailOf(receiver, served.name, told),
    messageId: `<${letter.id}@${hostname}>`,
    date: madeAt,
    headers: {
      'List-Unsubscribe': `<${origin}/api/inbox/unsubscribe/${token}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
  };
}
