import { Hono } from 'hono';
import { attendanceBody, closeBody, openRoundBody, prolongBody } from '../../../shared/decisions/roundApi.ts';
import type { DocumentId, SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { changeRound } from './changeRound.ts';
import { closeRound } from './closeRound.ts';
import { openRound } from './openRound.ts';
import { remindSilent } from './remindSilent.ts';
import { roundChoices } from './roundChoices.ts';
import { viewRound } from './viewRound.ts';
import { viewRounds } from './viewRounds.ts';
import { viewSign } from './viewSign.ts';

export type RoundRoutesDeps = DecisionsDeps & { readonly currentSession: CurrentSession };

/** `/rounds`: rounds of sign-off are opened, followed, and closed. */
export function roundRoutes(deps: RoundRoutesDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => {
      const on = c.req.query('document');
      const document = on === undefined ? null : parseId<DocumentId>(on);
      if (on !== undefined && document === null) return answerRefusal(c, 'malformed');
      const rounds = await viewRounds(deps, c.get('session').actor, document);
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
      const round = await inRound(c.req.param('id'), (id) => viewRound(deps, actor, id));
      return round.ok ? c.json(round.value) : answerRefusal(c, round.refused);
    })
    .get('/:id/sign', async (c) => {
      const { actor } = c.get('session');
      const view = await inRound(c.req.param('id'), (id) => viewSign(deps, actor, id));
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/prolong', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, prolongBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const change = { do: 'prolong', by: actor.person, deadline: new Date(body.value.deadline) } as const;
      const done = await inRound(c.req.param('id'), (id) => changeRound(deps, actor, id, change));
      return done.ok ? c.body(null, 204) : answerRefusal(c, done.refused);
    })
    .post('/:id/attendance', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, attendanceBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const change = { do: 'attend', by: actor.person, ...body.value } as const;
      const done = await inRound(c.req.param('id'), (id) => changeRound(deps, actor, id, change));
      return done.ok ? c.body(null, 204) : answerRefusal(c, done.refused);
    })
    .post('/:id/remind', async (c) => {
      const { actor } = c.get('session');
      const reminded = await inRound(c.req.param('id'), (id) => remindSilent(deps, actor, id));
      return reminded.ok ? c.json(reminded.value) : answerRefusal(c, reminded.refused);
    })
    .post('/:id/close', async (c) => {
      const { actor } = c.get('session');
      const body = await readBody(c, closeBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const done = await inRound(c.req.param('id'), (id) => closeRound(deps, actor, id, body.value));
      return done.ok ? c.body(null, 204) : answerRefusal(c, done.refused, done.about);
    });
}

/** Does something with the round that an address names. */
export function inRound<T>(
  said: string,
  act: (id: SignOffRoundId) => Promise<Result<T>>,
): Promise<Result<T>> {
  const id = parseId<SignOffRoundId>(said);
  return id === null ? Promise.resolve(refuse('not_found')) : act(id);
}
