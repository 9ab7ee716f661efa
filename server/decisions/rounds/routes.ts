import { Hono } from 'hono';
import { openRoundBody } from '../../../shared/decisions/roundApi.ts';
import { type DocumentId, parseId, type SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import type { DecisionsDeps } from '../decisionsDeps.ts';
import { openRound } from './openRound.ts';
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
    });
}

/** Does something with the round that an address names. */
function inRound<T>(said: string, act: (id: SignOffRoundId) => Promise<Result<T>>): Promise<Result<T>> {
  const id = parseId<SignOffRoundId>(said);
  return id === null ? Promise.resolve(refuse('not_found')) : act(id);
}
