import { Hono } from 'hono';
import { holdQuery } from '../../../shared/documents/versionApi.ts';
import type { DocumentId, HeldChangeId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { signedIn } from '../../people/signedIn.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { applyHeld } from './applyHeld.ts';
import { discardHeld } from './discardHeld.ts';
import type { HeldDeps } from './heldDeps.ts';
import { holdChange } from './holdChange.ts';
import { viewHeld } from './viewHeld.ts';

/** `/api/documents/:id/held`: what was written without a network into a text that is not written any more (H1). */
export function heldRoutes(deps: HeldDeps & { readonly currentSession: CurrentSession }) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/:id/held', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const held = await viewHeld(deps, c.get('session').actor, id);
      return held.ok ? c.json(held.value) : answerRefusal(c, held.refused);
    })
    .post('/:id/held', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const query = holdQuery.safeParse(c.req.query());
      // A form of another site cannot send this type without asking first.
      if (!query.success || c.req.header('content-type') !== 'application/octet-stream')
        return answerRefusal(c, 'malformed');
      const update = new Uint8Array(await c.req.arrayBuffer());
      const held = await holdChange(deps, c.get('session').actor, id, { epoch: query.data.epoch, update });
      return held.ok ? c.json({ id: held.value }, 201) : answerRefusal(c, held.refused);
    })
    .post('/:id/held/:held/apply', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const held = parseId<HeldChangeId>(c.req.param('held'));
      if (id === null || held === null) return answerRefusal(c, 'not_found');
      const applied = await applyHeld(deps, c.get('session').actor, id, held);
      return applied.ok ? c.json(applied.value) : answerRefusal(c, applied.refused);
    })
    .post('/:id/held/:held/discard', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const held = parseId<HeldChangeId>(c.req.param('held'));
      if (id === null || held === null) return answerRefusal(c, 'not_found');
      const gone = await discardHeld(deps, c.get('session').actor, id, held);
      return gone.ok ? c.body(null, 204) : answerRefusal(c, gone.refused);
    });
}
