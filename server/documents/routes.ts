import { Hono } from 'hono';
import {
  createDocumentBody,
  listDocumentsQuery,
  renameDocumentBody,
  stepBody,
} from '../../shared/documents/api.ts';
import type { DocumentId } from '../../shared/kernel/ids.ts';
import type { CurrentSession } from '../people/currentSession.ts';
import { fitting, HttpRefused, idParam, jsonBody, orRefuse } from '../people/httpEdge.ts';
import { signedIn } from '../people/signedIn.ts';
import { advanceDocument } from './advanceDocument.ts';
import { createDocument } from './createDocument.ts';
import type { DocumentsDeps } from './documentsDeps.ts';
import { listDocuments, viewDocument } from './readDocuments.ts';
import { renameDocument } from './renameDocument.ts';

type Deps = DocumentsDeps & { readonly currentSession: CurrentSession };

export function documentRoutes(deps: Deps) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/', async (c) => {
      const query = fitting(listDocumentsQuery, c.req.query());
      return c.json(await listDocuments(deps, c.get('session').actor, query));
    })
    .post('/', async (c) => {
      const wanted = await jsonBody(c, createDocumentBody);
      return c.json({ id: orRefuse(await createDocument(deps, c.get('session').actor, wanted)) }, 201);
    })
    .get('/:id', async (c) => {
      const id = idParam<DocumentId>(c.req.param('id'));
      return c.json(orRefuse(await viewDocument(deps, c.get('session').actor, id)));
    })
    .patch('/:id', async (c) => {
      const id = idParam<DocumentId>(c.req.param('id'));
      const { title } = await jsonBody(c, renameDocumentBody);
      orRefuse(await renameDocument(deps, c.get('session').actor, id, title));
      return c.body(null, 204);
    })
    .post('/:id/steps', async (c) => {
      const id = idParam<DocumentId>(c.req.param('id'));
      const { step } = await jsonBody(c, stepBody);
      const { refused } = await advanceDocument(deps, c.get('session').actor, id, step);
      throw new HttpRefused(refused);
    });
}
