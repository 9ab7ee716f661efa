import { Hono } from 'hono';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { reportQuery } from '../../../shared/workshops/api.ts';
import { signedIn } from '../../people/signedIn.ts';
import { atMost } from '../../platform/atMost.ts';
import { attachmentHeader } from '../../platform/attachmentHeader.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { makeMinutes } from './makeMinutes.ts';
import { makeReport } from './makeReport.ts';
import { viewAfter } from './viewAfter.ts';

/** So many reports are written at a time. */
const mostFiles = 2;

/** `/workshops/:id/…`: what is made of a workshop that is over. */
export function reportRoutes(deps: WorkshopsDeps) {
  const writing = atMost(mostFiles);
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/:id/report', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const query = reportQuery.safeParse(c.req.query());
      if (!query.success) return answerRefusal(c, 'malformed');
      const { as, for: reader } = query.data;
      const file = await makeReport({ ...deps, writing }, c.get('session').actor, id, { as, reader });
      if (!file.ok) return answerRefusal(c, file.refused);
      const { name, mediaType, bytes } = file.value;
      // Copied: the body of an answer is a plain buffer, and these bytes may lie in a shared one.
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': mediaType,
        'content-disposition': attachmentHeader(name),
        'cache-control': 'no-store',
      });
    })
    .get('/:id/after', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const view = await viewAfter(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/minutes', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const made = await makeMinutes(deps, c.get('session').actor, id);
      return made.ok ? c.json({ document: made.value }) : answerRefusal(c, made.refused);
    });
}
