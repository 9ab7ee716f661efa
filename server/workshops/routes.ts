import { Hono } from 'hono';
import { z } from 'zod';
import type { WorkshopId, WorkshopTableId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { prepareWorkshopBody } from '../../shared/workshops/api.ts';
import { facilitatingSchema } from '../../shared/workshops/facilitating.ts';
import { signedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { facilitate } from './console/facilitate.ts';
import { viewConsole } from './console/viewConsole.ts';
import { viewMoment, viewMoments } from './console/viewMoments.ts';
import { prepareWorkshop } from './prepareWorkshop.ts';
import { viewScreen } from './viewScreen.ts';
import { viewWorkshop, viewWorkshops } from './viewWorkshop.ts';
import type { WorkshopsDeps } from './workshopsDeps.ts';

/** `/workshops`: prepared, led and looked back at by people of the district. */
export function workshopRoutes(deps: WorkshopsDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => {
      const view = await viewWorkshops(deps, c.get('session').actor);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/', async (c) => {
      const body = await readBody(c, prepareWorkshopBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const made = await prepareWorkshop(deps, c.get('session').actor, body.value);
      return made.ok ? c.json({ id: made.value }, 201) : answerRefusal(c, made.refused);
    })
    .get('/:id', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const view = await viewWorkshop(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .get('/:id/console', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const view = await viewConsole(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .get('/:id/screen', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const view = await viewScreen(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .get('/:id/tables/:table/moments', async (c) => {
      const at = placeIn(c.req.param());
      if (at === null) return answerRefusal(c, 'not_found');
      const view = await viewMoments(deps, c.get('session').actor, at);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .get('/:id/tables/:table/moments/:at', async (c) => {
      const at = placeIn(c.req.param());
      const moment = z.iso.datetime().safeParse(c.req.param('at'));
      if (at === null || !moment.success) return answerRefusal(c, 'not_found');
      const view = await viewMoment(deps, c.get('session').actor, at, new Date(moment.data));
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/console', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, facilitatingSchema);
      if (!body.ok) return answerRefusal(c, body.refused);
      const acted = await facilitate(deps, c.get('session').actor, id, body.value);
      return acted.ok ? c.body(null, 204) : answerRefusal(c, acted.refused);
    });
}

function placeIn({ id, table }: { readonly id: string; readonly table: string }) {
  const [workshop, at] = [parseId<WorkshopId>(id), parseId<WorkshopTableId>(table)];
  return workshop === null || at === null ? null : { workshop, table: at };
}
