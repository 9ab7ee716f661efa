import { Hono } from 'hono';
import { etag } from 'hono/etag';
import { attachmentType, isImageType } from '../../../shared/documents/files.ts';
import { must } from '../../../shared/kernel/assert.ts';
import type { AttachmentId, DocumentId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import type { CurrentSession } from '../../people/currentSession.ts';
import { type SignedIn, signedIn } from '../../people/signedIn.ts';
import { atMost } from '../../platform/atMost.ts';
import { attachmentHeader } from '../../platform/attachmentHeader.ts';
import { readFileForm } from '../../platform/readFileForm.ts';
import { answerRefusal } from '../../platform/refusalAnswer.ts';
import { sendFile } from '../../platform/sendFile.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import { readable } from '../rights.ts';
import { addImage } from './addImage.ts';
import { attachFile, removeAttachment } from './attach.ts';
import { attachmentOf } from './attachmentStore.ts';
import { shownFile } from './documentFileStore.ts';
import { viewAttachments } from './viewAttachments.ts';
import { writableNow } from './writableNow.ts';

/** So many files are in memory at once: an image is up to 5 MB, an attachment up to 20. */
const mostUploads = { images: 12, attachments: 4 } as const;

/** Images and attachments of documents; behind `signedIn`. Whoever may not write is refused before the file is read. */
export function documentFileRoutes(deps: DocumentsDeps) {
  const takingImages = atMost(mostUploads.images);
  const takingAttachments = atMost(mostUploads.attachments);
  return new Hono<SignedIn>()
    .post('/:id/images', async (c) => {
      const { actor } = c.get('session');
      const found = await documentIn(c.req.param('id'), (id) => writableNow(deps.db, actor, id));
      if (!found.ok) return answerRefusal(c, found.refused);
      const added = await takingImages(async () => {
        const form = await readFileForm(c);
        return form.ok ? addImage(deps, actor, found.value.id, form.value.bytes) : form;
      });
      return added.ok ? c.json(added.value, 201) : answerRefusal(c, added.refused);
    })
    .get('/:id/attachments', async (c) => {
      const { actor } = c.get('session');
      const view = await documentIn(c.req.param('id'), (id) => viewAttachments(deps, actor, id));
      return view.ok ? c.json(view.value) : answerRefusal(c, view.refused);
    })
    .post('/:id/attachments', async (c) => {
      const { actor } = c.get('session');
      const found = await documentIn(c.req.param('id'), (id) => writableNow(deps.db, actor, id));
      if (!found.ok) return answerRefusal(c, found.refused);
      const added = await takingAttachments(async () => {
        const form = await readFileForm(c);
        return form.ok ? attachFile(deps, actor, found.value.id, form.value) : form;
      });
      return added.ok ? c.json({ id: added.value }, 201) : answerRefusal(c, added.refused);
    })
    .delete('/:id/attachments/:attachment', async (c) => {
      const { actor } = c.get('session');
      const attachment = parseId<AttachmentId>(c.req.param('attachment'));
      const removed = await documentIn(c.req.param('id'), async (id) =>
        attachment === null ? refuse('not_found') : removeAttachment(deps, actor, id, attachment),
      );
      return removed.ok ? c.body(null, 204) : answerRefusal(c, removed.refused);
    })
    .get('/:id/attachments/:attachment/file', async (c) => {
      const { actor } = c.get('session');
      const attachment = parseId<AttachmentId>(c.req.param('attachment'));
      const found = await documentIn(c.req.param('id'), (id) => readable(deps.db, actor, id));
      const row = found.ok && attachment ? await attachmentOf(deps.db, found.value.id, attachment) : null;
      if (row === null) return answerRefusal(c, 'not_found');
      const { mediaType } = must(attachmentType(row.name), 'an attachment has the name of its type');
      return sendFile(c, deps.db, { ...row, mediaType }, attachmentHeader(row.name));
    });
}

/** `/files`: the images of a text, for whoever may read it. */
export function fileRoutes(deps: DocumentsDeps & { readonly currentSession: CurrentSession }) {
  return new Hono<SignedIn>()
    .use(etag(), signedIn(deps.currentSession))
    .get('/:document/:sha256', async (c) => {
      const { actor } = c.get('session');
      const found = await documentIn(c.req.param('document'), (id) => readable(deps.db, actor, id));
      const file = found.ok ? await shownFile(deps.db, found.value.id, c.req.param('sha256')) : null;
      if (file === null || !isImageType(file.mediaType)) return answerRefusal(c, 'not_found');
      return sendFile(c, deps.db, file);
    });
}

function documentIn<T>(said: string, act: (id: DocumentId) => Promise<Result<T>>): Promise<Result<T>> {
  const id = parseId<DocumentId>(said);
  return id === null ? Promise.resolve(refuse('not_found')) : act(id);
}
