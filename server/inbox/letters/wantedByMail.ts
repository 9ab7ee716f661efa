import type { MailPreferences } from '../../../shared/inbox/inboxApi.ts';
import { type NoticeKind, urgency } from '../../../shared/inbox/notice.ts';

/** Whether somebody wants a notice of this kind in such a letter. */
export function isWantedByMail(
  letter: 'immediate' | 'digest',
  kind: NoticeKind,
  preferences: MailPreferences,
): boolean {
  const switched = urgency[kind];
  if (letter === 'digest') return preferences.digest;
  return switched === 'always' || (switched !== null && preferences[switched]);
}
