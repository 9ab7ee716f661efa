import { attachmentName } from '../../../shared/documents/attachmentName.ts';
import type { AttachmentId, DocumentId } from '../../../shared/kernel/ids.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import type { UploadedFile } from '../../platform/readFileForm.ts';
import { done, transact } from '../../platform/transact.ts';
import { documentActs } from '../acts.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import { attachmentOf, insertAttachment, takeOff } from './attachmentStore.ts';
import { sniffAttachment } from './sniffAttachment.ts';
import { takeIn } from './takeIn.ts';
import { writableForChange } from './writableNow.ts';

type AttachDeps = Pick<DocumentsDeps, 'db' | 'clock' | 'ids' | 'documentChanged'>;

/** Attaches a file to a document, under a name that everybody can save it by. */
export async function attachFile(
  deps: AttachDeps,
  actor: Actor,
  id: DocumentId,
  { name: said, bytes }: UploadedFile,
): Promise<Result<AttachmentId>> {
  const name = attachmentName(said);
  const mediaType = await sniffAttachment(name, bytes);
  if (!mediaType.ok) return mediaType;
  return transact(deps, actor.district, async (tx) => {
    const found = await writableForChange(tx, actor, id);
    if (!found.ok) return found;
    const at = deps.clock.now();
    const file = await takeIn(tx, id, { bytes, mediaType: mediaType.value, at });
    if (!file.ok) return file;
    const attachment = deps.ids.newId<AttachmentId>();
    const { sha256 } = file.value;
    await insertAttachment(tx, {
      id: attachment,
      document: id,
      sha256,
      name,
      addedBy: actor.person,
      addedAt: at,
    });
    const act = documentActs.attached(id, actor.person, { attachment, name, ...file.value });
    return done(attachment, [act], () => deps.documentChanged(id));
  });
}

/** Takes an attachment off a document. Nobody can download it any more; the record keeps it. */
export async function removeAttachment(
  deps: Pick<AttachDeps, 'db' | 'clock' | 'documentChanged'>,
  actor: Actor,
  id: DocumentId,
  attachment: AttachmentId,
): Promise<Result<null>> {
  return transact(deps, actor.district, async (tx) => {
    const found = await writableForChange(tx, actor, id);
    if (!found.ok) return found;
    const row = await attachmentOf(tx, id, attachment);
    if (row === null) return refuse('not_found');
    await takeOff(tx, attachment, { by: actor.person, at: deps.clock.now() });
    const act = documentActs.attachmentRemoved(id, actor.person, { attachment, name: row.name });
    return done(null, [act], () => deps.documentChanged(id));
  });
}
