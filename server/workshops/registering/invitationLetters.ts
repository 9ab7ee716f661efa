import { fullName } from '../../../shared/people/organisation.ts';
import { servedDistrict } from '../../people/territoryStore.ts';
import type { Config } from '../../platform/config.ts';
import type { Database } from '../../platform/database.ts';
import { type SendingDeps, sendDueLetters } from '../../platform/dueLetters.ts';
import { mailOf } from '../../platform/letter.ts';
import type { Mail, Mailer } from '../../platform/mail.ts';
import { oneAtATime, type Repeated } from '../../platform/oneAtATime.ts';
import { workshopOf } from '../workshopStore.ts';
import { registrationLetter } from './invitationLetter.ts';
import { registrationLink, registrationToken, registrationTokenHash } from './invitationToken.ts';
import {
  invitationInLetter,
  setWorkshopLetter,
  takeWorkshopLetter,
  type WorkshopLetterRow,
} from './workshopLetterStore.ts';

type LettersDeps = Omit<SendingDeps, 'mailer'> & {
  readonly db: Database;
  readonly config: Config;
  readonly registrationSecret: string;
  /** Null: nothing goes by mail, and links are handed over. */
  readonly mailer: Mailer | null;
};

/** Milliseconds: an invitation is sent when it is made; this finds what a mail server did not take. */
const every = 20_000;

/** Whoever sends the invitations of bodies: when one was made, and again while a mail server does not take it. */
export function openInvitationLetters({ mailer, ...deps }: LettersDeps): Repeated {
  const send = mailer === null ? async () => {} : () => sendInvitations({ ...deps, mailer });
  const letters = oneAtATime('invitations', send, deps.logger);
  const timer = setInterval(letters.run, every);
  timer.unref();
  return {
    ...letters,
    close: () => {
      clearInterval(timer);
      return letters.close();
    },
  };
}

function sendInvitations(deps: LettersDeps & { readonly mailer: Mailer }): Promise<void> {
  return sendDueLetters<WorkshopLetterRow>(deps, {
    take: (now, leaseEnds) => takeWorkshopLetter(deps.db, now, leaseEnds),
    mailFor: (letter) => mailFor(deps, letter),
    set: (letter, became) => setWorkshopLetter(deps.db, letter.id, became),
  });
}

/** As the workshop is now; null where it has begun, or the invitation was taken back. */
async function mailFor(
  { db, config, registrationSecret }: LettersDeps,
  letter: WorkshopLetterRow,
): Promise<Mail | null> {
  const [invited, served] = await Promise.all([invitationInLetter(db, letter.id), servedDistrict(db)]);
  if (invited === null || served === null || invited.withdrawnAt !== null) return null;
  const { email, places, organisation, tokenHash } = invited;
  const workshop = await workshopOf(db, invited.workshop);
  const token = registrationToken(registrationSecret, letter.id);
  // Made under another secret, its link would open nothing.
  const opens = registrationTokenHash(token) === tokenHash;
  if (email === null || workshop?.state.kind !== 'preparing' || !opens) return null;
  const to = { email, name: fullName(organisation), language: 'it' as const };
  const link = registrationLink(config.baseUrl, token);
  return {
    ...mailOf(to, served.name, registrationLetter(to, { workshop, link, places })),
    messageId: `<${letter.id}@${config.baseUrl.hostname}>`,
    date: letter.madeAt,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}
