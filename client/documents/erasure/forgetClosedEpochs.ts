import { recall, remember } from '../../platform/memory.ts';
import { copyName, existsOnDevice, removeFromDevice } from '../../sync/device.ts';
import type { OpenText } from '../../sync/sharedText.ts';
import { waitingChanges } from '../../sync/waitingChanges.ts';
import { tellTextErased } from './erasedTexts.ts';

/** What was forgotten: how many changes had not been sent. */
export type Forgotten = { readonly unsent: number };

type Closed = Pick<OpenText, 'member' | 'document' | 'epoch'>;

/** A text that two pages or two parts of one ask for at once is forgotten once. */
const underWay = new Map<string, Promise<boolean>>();

/**
 * A text went on in another epoch: words were erased from it. Everything that this device keeps of the epochs before
 * goes, once, before the new one is opened (H2). Answers whether anything was done; what went with it is kept until
 * whoever wrote it has been told.
 */
export function forgetClosedEpochs(of: Closed): Promise<boolean> {
  const place = placeOf(of);
  const doing = underWay.get(place) ?? forget(of).finally(() => underWay.delete(place));
  underWay.set(place, doing);
  return doing;
}

/** What was forgotten of a text and not told yet; null for nothing. Asked once, it is told. */
export function takeForgotten(of: Closed): Forgotten | null {
  const kept = recall(untoldOf(of));
  if (kept === null) return null;
  remember(untoldOf(of), null);
  return { unsent: Number(kept) || 0 };
}

async function forget(of: Closed): Promise<boolean> {
  const { member, document, epoch } = of;
  const known = Number(recall(placeOf(of)) ?? 1);
  if (epoch <= known) return false;
  let unsent = 0;
  let held = false;
  for (let closed = known; closed < epoch; closed++) {
    const open: OpenText = { member, document, epoch: closed, mode: 'write' };
    unsent += waitingChanges.take(open);
    held ||= await existsOnDevice(copyName(open)).catch(() => true);
    await removeFromDevice(copyName(open)).catch(() => undefined);
  }
  tellTextErased(document);
  remember(placeOf(of), String(epoch));
  if (held || unsent > 0) remember(untoldOf(of), String(unsent));
  return true;
}

function placeOf({ member, document }: Closed): string {
  return `corale:epoca:${member}:${document}`;
}

function untoldOf({ member, document }: Closed): string {
  return `corale:dimenticato:${member}:${document}`;
}
