import { Hono } from 'hono';
import type { RegistrationId, WorkshopId, WorkshopInvitationId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { inviteBody, registerBody, seatBody, seatingBody } from '../../../shared/workshops/registeringApi.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { WorkshopsDeps } from '../workshopsDeps.ts';
import { inviteOrganisation, withdrawFromOrganisation } from './inviteOrganisation.ts';
import { registerByHand, seatByHand, takeOff } from './registerByHand.ts';
import { seatRegistered } from './seatRegistered.ts';
import { viewRegistrations } from './viewRegistrations.ts';

/** `/workshops/:id`: who is invited, who comes and where she sits, for whoever prepares it. */
export function registeringRoutes(deps: WorkshopsDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/:id/registrations', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const view = await viewRegistrations(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/invitations', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, inviteBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const invited = await inviteOrganisation(deps, c.get('session').actor, id, body.value);
      return invited.ok ? c.json(invited.value, 201) : answerRefusal(c, invited.refused);
    })
    .delete('/:id/invitations/:invitation', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      const invitation = parseId<WorkshopInvitationId>(c.req.param('invitation'));
      if (id === null || invitation === null) return answerRefusal(c, 'not_found');
      const withdrawn = await withdrawFromOrganisation(deps, c.get('session').actor, id, invitation);
      return withdrawn.ok ? c.body(null, 204) : answerRefusal(c, withdrawn.refused);
    })
    .post('/:id/registrations', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, registerBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const made = await registerByHand(deps, c.get('session').actor, id, body.value);
      return made.ok ? c.json({ id: made.value }, 201) : answerRefusal(c, made.refused);
    })
    .delete('/:id/registrations/:registration', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      const registration = parseId<RegistrationId>(c.req.param('registration'));
      if (id === null || registration === null) return answerRefusal(c, 'not_found');
      const taken = await takeOff(deps, c.get('session').actor, id, registration);
      return taken.ok ? c.body(null, 204) : answerRefusal(c, taken.refused);
    })
    .put('/:id/registrations/:registration/table', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      const registration = parseId<RegistrationId>(c.req.param('registration'));
      if (id === null || registration === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, seatBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const seat = { registration, table: body.value.table };
      const seated = await seatByHand(deps, c.get('session').actor, id, seat);
      return seated.ok ? c.body(null, 204) : answerRefusal(c, seated.refused);
    })
    .post('/:id/seating', async (c) => {
      const id = parseId<WorkshopId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, seatingBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const seated = await seatRegistered(deps, c.get('session').actor, id, body.value);
      return seated.ok ? c.json({ seated: seated.value }) : answerRefusal(c, seated.refused);
    });
}
