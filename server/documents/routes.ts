import { type Context, Hono } from 'hono';
import {
  createDocumentBody,
  grantBody,
  listDocumentsQuery,
  renameDocumentBody,
  stepBody,
} from '../../shared/documents/api.ts';
import { type DocumentId, type OrganisationId, type PersonId, parseId } from '../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../shared/kernel/result.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { type SignedIn, signedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import type { GrantTarget } from './acts.ts';
import { advanceDocument } from './advanceDocument.ts';
import { createDocument } from './createDocument.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { importDocument } from './import/importDocument.ts';
import { readImportForm } from './import/readImportForm.ts';
import { listDocuments, viewDocument } from './readDocuments.ts';
import { renameDocument } from './renameDocument.ts';
import { grantDocument, withdrawGrant } from './shareDocument.ts';
import { viewGrants } from './viewGrants.ts';

export type DocumentRoutesDeps = DocumentsDeps & { readonly currentSession: CurrentSession };

/** Documents: to list, read, make, name, and say who writes them. */
export function documentRoutes(deps: DocumentRoutesDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => {
      const query = listDocumentsQuery.safeParse(c.req.query());
      if (!query.success) return answerRefusal(c, 'malformed');
      return c.json(await listDocuments(deps, actorOf(c), query.data));
    })
    .post('/', async (c) => {
      const body = await readBody(c, createDocumentBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const created = await createDocument(deps, actorOf(c), body.value);
      return created.ok ? c.json({ id: created.value }, 201) : answerRefusal(c, created.refused);
    })
    .post('/import', async (c) => {
      const form = await readImportForm(c);
      if (!form.ok) return answerRefusal(c, form.refused);
      const imported = await importDocument(deps, actorOf(c), form.value);
      return imported.ok ? c.json(imported.value, 201) : answerRefusal(c, imported.refused);
    })
    .get('/:id', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const view = id === null ? refuse('not_found') : await viewDocument(deps, actorOf(c), id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .patch('/:id', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, renameDocumentBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return nothing(c, await renameDocument(deps, actorOf(c), id, body.value.title));
    })
    .post('/:id/steps', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, stepBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const { refused } = await advanceDocument(deps, actorOf(c), id, body.value.step);
      return answerRefusal(c, refused);
    })
    .route('/:id/grants', grantRoutes(deps));
}

function grantRoutes(deps: DocumentRoutesDeps) {
  return new Hono<SignedIn>()
    .get('/', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id') ?? '');
      const view = id === null ? refuse('not_found') : await viewGrants(deps, actorOf(c), id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id') ?? '');
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, grantBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      return nothing(c, await grantDocument(deps, actorOf(c), id, body.value));
    })
    .delete('/:kind{person|organisation}/:grantee', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id') ?? '');
      const from = targetOf(c.req.param('kind'), c.req.param('grantee'));
      if (id === null || from === null) return answerRefusal(c, 'not_found');
      return nothing(c, await withdrawGrant(deps, actorOf(c), id, from));
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

function actorOf(c: Context<SignedIn>) {
  return c.get('session').actor;
}

function nothing(c: Context, result: Result<null>) {
  return result.ok ? c.body(null, 204) : answerRefusal(c, result.refused);
}
