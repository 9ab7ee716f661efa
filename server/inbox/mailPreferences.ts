import type { MailPreferences, MailPreferencesView } from '../../shared/inbox/inboxApi.ts';
import type { Clock } from '../../shared/kernel/ports.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { Actor } from '../../shared/people/actor.ts';
import type { Database } from '../platform/database.ts';
import type { Mailer } from '../platform/mail.ts';
import { done, transact } from '../platform/transact.ts';
import { addresseeOf, keepPreferences, preferencesOf } from './preferenceStore.ts';

export type PreferenceDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly mailer: Mailer | null;
};

/** What comes to this person by mail, and where. */
export async function viewPreferences(
  { db, mailer }: PreferenceDeps,
  actor: Actor,
): Promise<MailPreferencesView> {
  const [preferences, addressee] = await Promise.all([
    preferencesOf(db, actor.person),
    addresseeOf(db, actor.person),
  ]);
  const { digest, mentions, deadlines } = preferences;
  return { digest, mentions, deadlines, email: addressee?.email ?? null, sends: mailer !== null };
}

export async function setPreferences(
  deps: PreferenceDeps,
  actor: Actor,
  preferences: MailPreferences,
): Promise<Result<MailPreferencesView>> {
  const kept = await transact(deps, actor.district, async (tx) => {
    await keepPreferences(tx, actor.person, preferences);
    return done(null, []);
  });
  return kept.ok ? ok(await viewPreferences(deps, actor)) : kept;
}
