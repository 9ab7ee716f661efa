import { type Context, Hono } from 'hono';
import { editEntryBody, hideEntryBody } from '../../shared/discussion/api.ts';
import type { ObservationEntryId, ObservationId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { SignedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import type { EntryAddress } from './changeEntry.ts';
import type { DiscussionDeps } from './discussionDeps.ts';
import { editEntry } from './editEntry.ts';
import { hideEntry, showEntry } from './hideEntry.ts';
import { viewHistory } from './viewHistory.ts';

/** What happens to one entry of a thread; behind `signedIn`. */
export function entryRoutes(deps: DiscussionDeps) {
  return new Hono<SignedIn>()
    .patch('/:id/entries/:entry', async (c) => {
      const address = addressIn(c);
      if (address === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, editEntryBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return nothing(c, await editEntry(deps, c.get('session').actor, address, body.value));
    })
    .post('/:id/entries/:entry/hide', async (c) => {
      const address = addressIn(c);
      if (address === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, hideEntryBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return nothing(c, await hideEntry(deps, c.get('session').actor, address, body.value.reason));
    })
    .post('/:id/entries/:entry/show', async (c) => {
      const address = addressIn(c);
      if (address === null) return answerRefusal(c, 'not_found');
      return nothing(c, await showEntry(deps, c.get('session').actor, address));
    })
    .get('/:id/entries/:entry/history', async (c) => {
      const address = addressIn(c);
      const history =
        address === null ? refuse('not_found') : await viewHistory(deps, c.get('session').actor, address);
      return history.ok ? c.json(history.value) : answerRefusal(c, history.refused);
    });
}

function addressIn(c: Context): EntryAddress | null {
  const observation = parseId<ObservationId>(c.req.param('id') ?? '');
  const entry = parseId<ObservationEntryId>(c.req.param('entry') ?? '');
  return observation && entry && { observation, entry };
}

function nothing(c: Context, result: Result<null>) {
  return result.ok ? c.body(null, 204) : answerRefusal(c, result.refused);
}
