import { Hono } from 'hono';
import {
  createDocumentBody,
  duplicateBody,
  fieldBody,
  listDocumentsQuery,
  renameDocumentBody,
  stepBody,
} from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import { parseId } from '../../shared/kernel/parseId.ts';
import { refuse } from '../../shared/kernel/result.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { signedIn } from '../people/signedIn.ts';
import { readBody } from '../platform/readBody.ts';
import { answerRefusal } from '../platform/refusalAnswer.ts';
import { advanceDocument } from './advanceDocument.ts';
import { changeField } from './changeField.ts';
import { viewChoices } from './choices.ts';
import { createDocument } from './createDocument.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { duplicateDocument } from './duplicateDocument.ts';
import type { ErasureDeps } from './erasure/erasureDeps.ts';
import { erasureRoutes } from './erasure/routes.ts';
import { documentFileRoutes } from './files/routes.ts';
import { grantRoutes } from './grantRoutes.ts';
import type { HeldDeps } from './held/heldDeps.ts';
import { heldRoutes } from './held/routes.ts';
import { importRoutes } from './import/routes.ts';
import { listDocuments, viewDocument } from './readDocuments.ts';
import { renameDocument } from './renameDocument.ts';
import { versionRoutes } from './versions/routes.ts';
import { viewAuthors } from './viewAuthors.ts';

export type DocumentRoutesDeps = DocumentsDeps &
  HeldDeps &
  ErasureDeps & { readonly currentSession: CurrentSession };

/** Documents: to list, read, make, name, move on, and say who wrote their words; grants, files and import stand beside. */
export function documentRoutes(deps: DocumentRoutesDeps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .route('/', grantRoutes(deps))
    .route('/', documentFileRoutes(deps))
    .route('/', importRoutes(deps))
    .route('/', heldRoutes(deps))
    .route('/', versionRoutes(deps))
    .route('/', erasureRoutes(deps))
    .get('/', async (c) => {
      const query = listDocumentsQuery.safeParse(c.req.query());
      if (!query.success) return answerRefusal(c, 'malformed');
      return c.json(await listDocuments(deps, c.get('session').actor, query.data));
    })
    .post('/', async (c) => {
      const body = await readBody(c, createDocumentBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const created = await createDocument(deps, c.get('session').actor, body.value);
      return created.ok ? c.json({ id: created.value }, 201) : answerRefusal(c, created.refused);
    })
    .get('/:id', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const view = id === null ? refuse('not_found') : await viewDocument(deps, c.get('session').actor, id);
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .get('/:id/authors', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const authors = id === null ? refuse('not_found') : await viewAuthors(deps, c.get('session').actor, id);
      return authors.ok ? c.json(authors.value) : answerRefusal(c, authors.refused);
    })
    .patch('/:id', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, renameDocumentBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const renamed = await renameDocument(deps, c.get('session').actor, id, body.value.title);
      return renamed.ok ? c.body(null, 204) : answerRefusal(c, renamed.refused);
    })
    .patch('/:id/fields', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, fieldBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const changed = await changeField(deps, c.get('session').actor, id, body.value);
      return changed.ok ? c.body(null, 204) : answerRefusal(c, changed.refused);
    })
    .get('/:id/choices', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      const choices = id === null ? refuse('not_found') : await viewChoices(deps, c.get('session').actor, id);
      return choices.ok ? c.json(choices.value) : answerRefusal(c, choices.refused);
    })
    .post('/:id/duplicate', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, duplicateBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const copy = await duplicateDocument(deps, c.get('session').actor, id, body.value.title);
      return copy.ok ? c.json({ id: copy.value }, 201) : answerRefusal(c, copy.refused);
    })
    .post('/:id/steps', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, stepBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const advanced = await advanceDocument(deps, c.get('session').actor, id, body.value);
      return advanced.ok ? c.body(null, 204) : answerRefusal(c, advanced.refused, advanced.about);
    });
}
