import { type Context, Hono } from 'hono';
import { grantBody } from '../../shared/documents/api.ts';
import type { DocumentId, OrganisationId, PersonId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { SignedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import type { GrantTarget } from './acts.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { grantDocument, withdrawGrant } from './shareDocument.ts';
import { viewAllGrants } from './viewAllGrants.ts';
import { viewGrants } from './viewGrants.ts';

/** Who writes a document, and who writes which; behind `signedIn`, and before `/:id`, which takes every word for one. */
export function grantRoutes(deps: DocumentsDeps) {
  return new Hono<SignedIn>()
    .get('/grants', async (c) => {
      const view = await viewAllGrants(deps, c.get('session').actor);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .get('/:id/grants', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const view = id === null ? refuse('not_found') : await viewGrants(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/grants', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, grantBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return nothing(c, await grantDocument(deps, c.get('session').actor, id, body.value));
    })
    .delete('/:id/grants/:kind{person|organisation}/:grantee', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const from = targetOf(c.req.param('kind'), c.req.param('grantee'));
      if (id === null || from === null) return answerRefusal(c, 'not_found');
      return nothing(c, await withdrawGrant(deps, c.get('session').actor, id, from));
    });
}

function targetOf(kind: string, id: string): GrantTarget | null {
  if (kind === 'person') {
    const person = parseId<PersonId>(id);
    return person && { person };
  }
  const organisation = parseId<OrganisationId>(id);
  return organisation && { organisation };
}

function nothing(c: Context, result: Result<null>) {
  return result.ok ? c.body(null, 204) : answerRefusal(c, result.refused);
}
