import { Hono } from 'hono';
import { openRoundBody, prolongRoundBody } from '../../../shared/discussion/consultationApi.ts';
import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { DiscussionDeps } from '../discussionDeps.ts';
import { closeRound } from './closeRound.ts';
import { openRound } from './openRound.ts';
import { prolongRound } from './prolongRound.ts';
import { remindInvitees } from './remindInvitees.ts';
import { roundChoices } from './roundChoices.ts';
import { viewRound } from './viewRound.ts';
import { viewRounds } from './viewRounds.ts';

/** `/consultations`: rounds are opened, followed, prolonged and closed. */
export function consultationRoutes(deps: DiscussionDeps & { readonly currentSession: CurrentSession }) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => {
      const rounds = await viewRounds(deps, c.get('session').actor);
      return rounds.ok ? c.json(rounds.value) : answerRefusal(c, rounds.refused);
    })
    .get('/choices', async (c) => {
      const choices = await roundChoices(deps, c.get('session').actor);
      return choices.ok ? c.json(choices.value) : answerRefusal(c, choices.refused);
    })
    .post('/', async (c) => {
      const body = await readBody(c, openRoundBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const opened = await openRound(deps, c.get('session').actor, body.value);
      return opened.ok ? c.json(opened.value, 201) : answerRefusal(c, opened.refused, opened.about);
    })
    .get('/:id', async (c) => {
      const { actor } = c.get('session');
      const round = await roundIn(c.req.param('id'), (id) => viewRound(deps, actor, id));
      return round.ok ? c.json(round.value) : answerRefusal(c, round.refused);
    })
    .patch('/:id', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, prolongRoundBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const prolonged = await roundIn(c.req.param('id'), (id) => prolongRound(deps, actor, id, body.value));
      return prolonged.ok ? c.body(null, 204) : answerRefusal(c, prolonged.refused);
    })
    .post('/:id/remind', async (c) => {
      const { actor } = c.get('session');
      const reminded = await roundIn(c.req.param('id'), (id) => remindInvitees(deps, actor, id));
      return reminded.ok ? c.json(reminded.value) : answerRefusal(c, reminded.refused);
    })
    .post('/:id/close', async (c) => {
      const { actor } = c.get('session');
      const closed = await roundIn(c.req.param('id'), (id) => closeRound(deps, actor, id));
      return closed.ok ? c.body(null, 204) : answerRefusal(c, closed.refused, closed.about);
    });
}

function roundIn<T>(said: string, act: (id: ConsultationRoundId) => Promise<Result<T>>): Promise<Result<T>> {
  const id = parseId<ConsultationRoundId>(said);
  return id === null ? Promise.resolve(refuse('not_found')) : act(id);
}
