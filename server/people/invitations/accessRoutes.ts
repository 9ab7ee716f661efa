import { Hono } from 'hono';
import type { PersonId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { endSessionsOf } from '../login/endSessions.ts';
import type { LoginDeps } from '../login/loginDeps.ts';
import { signedIn } from '../signedIn.ts';
import { issueInvitation } from './issueInvitation.ts';
import { withdrawInvitation } from './withdrawInvitation.ts';

/** The part of the register that is about entering: `/api/register/people/:id/…`. */
export function accessRoutes(deps: LoginDeps) {
  const forPerson = <T>(id: string, act: (person: PersonId) => Promise<Result<T>>) => {
    const person = parseId<PersonId>(id);
    return person === null ? Promise.resolve(refuse('not_found')) : act(person);
  };
  return new Hono()
    .post('/people/:id/invitation', signedIn(deps.currentSession), async (c) => {
      const issued = await forPerson(c.req.param('id'), (to) =>
        issueInvitation(deps, c.get('session').actor, to),
      );
      return issued.ok ? c.json(issued.value) : answerRefusal(c, issued.refused);
    })
    .delete('/people/:id/invitation', signedIn(deps.currentSession), async (c) => {
      const withdrawn = await forPerson(c.req.param('id'), (from) =>
        withdrawInvitation(deps, c.get('session').actor, from),
      );
      return withdrawn.ok ? c.body(null, 204) : answerRefusal(c, withdrawn.refused);
    })
    .post('/people/:id/sessions/end', signedIn(deps.currentSession), async (c) => {
      const ended = await forPerson(c.req.param('id'), (of) =>
        endSessionsOf(deps, c.get('session').actor, of),
      );
      return ended.ok ? c.body(null, 204) : answerRefusal(c, ended.refused);
    });
}
