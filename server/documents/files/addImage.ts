import type { ImageAnswer } from '../../../shared/documents/files.ts';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Actor } from '../../../shared/people/actor.ts';
import { done, transact } from '../../platform/transact.ts';
import { documentActs } from '../acts.ts';
import type { DocumentsDeps } from '../documentsDeps.ts';
import { letShow } from './documentFileStore.ts';
import { sniffImage } from './sniffImage.ts';
import { takeIn } from './takeIn.ts';
import { writableForChange } from './writableNow.ts';

/** Takes in an image that the text of a document may then show. The same image again is the same file, and no act. */
export async function addImage(
  deps: Pick<DocumentsDeps, 'db' | 'clock'>,
  actor: Actor,
  id: DocumentId,
  bytes: Uint8Array,
): Promise<Result<ImageAnswer>> {
  const image = await sniffImage(bytes);
  if (!image.ok) return image;
  const { mediaType, width, height } = image.value;
  return transact(deps, actor.district, async (tx) => {
    const found = await writableForChange(tx, actor, id);
    if (!found.ok) return found;
    const at = deps.clock.now();
    const file = await takeIn(tx, id, { bytes, mediaType, width, height, at });
    if (!file.ok) return file;
    const isNew = await letShow(tx, { document: id, sha256: file.value.sha256, person: actor.person, at });
    const acts = isNew ? [documentActs.imageAdded(id, actor.person, file.value)] : [];
    return done({ file: file.value.sha256, width, height }, acts);
  });
}
