import { Hono } from 'hono';
import { eraseBody, previewErasureBody } from '../../../shared/documents/erasure/erasureApi.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { signedIn } from '../../people/signedIn.ts';
import { readBody } from '../../platform/readBody.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { eraseData } from './eraseData.ts';
import { erasedTexts } from './erasedTexts.ts';
import type { ErasureDeps } from './erasureDeps.ts';
import { previewErasure } from './previewErasure.ts';

/** `/api/documents/:id/erasures`: personal data is taken out of a text, its history and its versions (E1). */
export function erasureRoutes(deps: ErasureDeps & { readonly currentSession: CurrentSession }) {
  return new Hono()
    .use(signedIn(deps.currentSession))
    .get('/erased', async (c) => {
      const erased = await erasedTexts(deps.db, c.get('session').actor);
      return erased.ok ? c.json(erased.value) : answerRefusal(c, erased.refused);
    })
    .post('/:id/erasures/preview', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, previewErasureBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const preview = await previewErasure(deps, c.get('session').actor, id, body.value);
      return preview.ok ? c.json(preview.value) : answerRefusal(c, preview.refused, preview.about);
    })
    .post('/:id/erasures', async (c) => {
      const id = parseId<DocumentId>(c.req.param('id'));
      if (id === null) return answerRefusal(c, 'not_found');
      const body = await readBody(c, eraseBody);
      if (!body.ok) return answerRefusal(c, body.refused);
      const erased = await eraseData(deps, c.get('session').actor, id, body.value);
      return erased.ok ? c.json(erased.value, 201) : answerRefusal(c, erased.refused, erased.about);
    });
}
