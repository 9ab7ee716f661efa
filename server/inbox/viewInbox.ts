import type { InboxView } from '../../shared/inbox/inboxApi.ts';
import type { Actor } from '../../shared/people/actor.ts';
import { noticesOf, unreadOf } from './noticeStore.ts';
import { noticeViews, type ViewDeps } from './noticeViews.ts';

const atOnce = 50;

/** What this person was told, newest first. */
export async function viewInbox(
  deps: ViewDeps,
  actor: Actor,
  before: number | undefined,
): Promise<InboxView> {
  const [rows, unread] = await Promise.all([
    noticesOf(deps.db, actor.person, { before, most: atOnce + 1 }),
    unreadOf(deps.db, actor.person),
  ]);
  const shown = rows.slice(0, atOnce);
  return {
    unread,
    notices: await noticeViews(deps, actor, shown),
    older: rows.length > atOnce ? (shown.at(-1)?.place ?? null) : null,
  };
}
