import { Hono } from 'hono';
import { unsubscribePage } from '../../shared/inbox/unsubscribePage.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { type UnsubscribeDeps, unsubscribe, viewUnsubscribe } from './unsubscribe.ts';

/** For whoever holds a letter: mail programs send the `POST` by themselves, without a session (RFC 8058). */
export function unsubscribeRoutes(deps: UnsubscribeDeps) {
  return new Hono()
    .get('/:token', async (c) => {
      const token = c.req.param('token');
      // A mail program that knows no better opens this address in a browser, which only looks: nothing is ended by that.
      if (c.req.header('accept')?.includes('text/html'))
        return c.redirect(`${unsubscribePage}#${encodeURIComponent(token)}`, 303);
      const view = await viewUnsubscribe(deps, token);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:token', async (c) => {
      const done = await unsubscribe(deps, c.req.param('token'));
      return done.ok ? c.json(done.value) : answerRefusal(c, done.refused);
    });
}
