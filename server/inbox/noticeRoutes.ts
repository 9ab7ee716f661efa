import { Hono } from 'hono';
import { inboxQuery, mailPreferencesBody, readBody as readNoticesBody } from '../../shared/inbox/inboxApi.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { signedIn } from '../people/signedIn.ts';
import type { TellLive } from '../platform/live.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { type PreferenceDeps, setPreferences, viewPreferences } from './mailPreferences.ts';
import { unreadOf } from './noticeStore.ts';
import type { ViewDeps } from './noticeViews.ts';
import { readNotices } from './readNotices.ts';
import type { UnsubscribeDeps } from './unsubscribe.ts';
import { unsubscribeRoutes } from './unsubscribeRoutes.ts';
import { viewInbox } from './viewInbox.ts';

export type NoticeDeps = ViewDeps &
  PreferenceDeps &
  UnsubscribeDeps & { readonly currentSession: CurrentSession; readonly tellLive: TellLive };

/** What one is told, and what of it comes by mail. */
export function noticeRoutes(deps: NoticeDeps) {
  return new Hono()
    .route('/unsubscribe', unsubscribeRoutes(deps))
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => {
      const query = inboxQuery.safeParse(c.req.query());
      if (!query.success) return answerRefusal(c, 'malformed');
      return c.json(await viewInbox(deps, c.get('session').actor, query.data.before));
    })
    .get('/unread', async (c) => c.json({ unread: await unreadOf(deps.db, c.get('session').actor.person) }))
    .post('/read', async (c) => {
      const body = await readBody(c, readNoticesBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const which = 'all' in body.value ? 'all' : body.value.notices;
      const read = await readNotices(deps, c.get('session').actor, which);
      return read.ok ? c.body(null, 204) : answerRefusal(c, read.refused);
    })
    .get('/preferences', async (c) => c.json(await viewPreferences(deps, c.get('session').actor)))
    .put('/preferences', async (c) => {
      const body = await readBody(c, mailPreferencesBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const kept = await setPreferences(deps, c.get('session').actor, body.value);
      return kept.ok ? c.json(kept.value) : answerRefusal(c, kept.refused);
    });
}
