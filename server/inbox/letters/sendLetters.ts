import { eq } from 'drizzle-orm';
import { notice } from '../../../drizzle/schema/inbox.ts';
import type { DistrictId } from '../../../shared/kernel/ids.ts';
import type { Clock } from '../../../shared/kernel/ports.ts';
import type { Places } from '../../documents/places.ts';
import { receiverOf } from '../../people/login/loginStore.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { Database } from '../../platform/database.ts';
import { sendDueLetters } from '../../platform/dueLetters.ts';
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

/** Sends every letter that is due. */
export async function sendLetters(deps: SendDeps): Promise<void> {
  await sendDueLetters<LetterRow>(deps, {
    take: (now, leaseEnds) => takeLetter(deps.db, now, leaseEnds),
    mailFor: (letter, now) => mailFor(deps, letter, now),
    set: (letter, became) => setLetter(deps.db, letter.id, became),
  });
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
