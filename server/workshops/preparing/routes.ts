import { Hono } from 'hono';
import type { WorkshopId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { changeWorkshopBody } from '../../../shared/workshops/api.ts';
import { tableBody } from '../../../shared/workshops/registeringApi.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { addOneTable, nameOneTable, removeOneTable } from './changeTables.ts';
import { changeWorkshop } from './changeWorkshop.ts';
import { viewChoices } from './viewChoices.ts';

/** `/workshops`: what it is about and its tables, for whoever prepares it. */
export function preparingRoutes(deps: WorkshopsDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/choices', async (c) => {
      const choices = await viewChoices(deps, c.get('session').actor);
      return choices.ok ? c.json(choices.value) : answerRefusal(c, choices.refused);
    })
    .put('/:id', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, changeWorkshopBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const changed = await changeWorkshop(deps, c.get('session').actor, id, body.value);
      return changed.ok ? c.body(null, 204) : answerRefusal(c, changed.refused);
    })
    .post('/:id/tables', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const added = await addOneTable(deps, c.get('session').actor, id);
      return added.ok ? c.body(null, 204) : answerRefusal(c, added.refused);
    })
    .patch('/:id/tables/:table', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      const table = parseId<WorkshopTableId>(c.req.param('table'));
      if (id === null || table === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, tableBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const named = await nameOneTable(deps, c.get('session').actor, id, { table, ...body.value });
      return named.ok ? c.body(null, 204) : answerRefusal(c, named.refused);
    })
    .delete('/:id/tables/:table', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      const table = parseId<WorkshopTableId>(c.req.param('table'));
      if (id === null || table === null) return answerRefusal(c, 'not_found');
      const removed = await removeOneTable(deps, c.get('session').actor, id, table);
      return removed.ok ? c.body(null, 204) : answerRefusal(c, removed.refused);
    });
}
