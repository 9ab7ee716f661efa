import { recall, remember } from '../../platform/memory.ts';
import { copyName, removeFromDevice } from '../../sync/device.ts';
import type { OpenText } from '../../sync/sharedText.ts';
import { waitingChanges } from '../../sync/waitingChanges.ts';
import { tellTextErased } from './erasedTexts.ts';

/** What was forgotten: how many changes had not been sent. */
export type Forgotten = { readonly unsent: number };

/**
 * A text went on in another epoch: words were erased from it. Everything that this device keeps of the epochs before
 * goes, once, before the new one is opened (H2). Null where that was done before, or nothing was ever erased.
 */
export async function forgetClosedEpochs({
  member,
  document,
  epoch,
}: Pick<OpenText, 'member' | 'document' | 'epoch'>): Promise<Forgotten | null> {
  const key = `corale:epoca:${member}:${document}`;
  const known = Number(recall(key) ?? 1);
  if (epoch <= known) return null;
  let unsent = 0;
  for (let closed = known; closed < epoch; closed++) {
    const open: OpenText = { member, document, epoch: closed, mode: 'write' };
    unsent += waitingChanges.take(open);
    await removeFromDevice(copyName(open)).catch(() => undefined);
  }
  tellTextErased(document);
  remember(key, String(epoch));
  return { unsent };
}
