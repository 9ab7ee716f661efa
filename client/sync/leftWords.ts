import * as Y from 'yjs';
import { copyName, existsOnDevice, openDevice, removeFromDevice } from './device.ts';
import type { OpenText } from './sharedText.ts';
import { waitingChanges } from './waitingChanges.ts';

/** What of a text stands on this device and cannot be sent as an edit any more: it may not be written now (H1). */
export type LeftWords = {
  readonly update: Uint8Array;
  /** The server keeps it: this device forgets it. */
  readonly letGo: () => Promise<void>;
};

/**
 * What an earlier visit left: words that met a closed text, and for a reader the whole copy of the days on which
 * she could write. Null where there is nothing, or this browser keeps nothing.
 */
export async function leftWords(open: OpenText): Promise<LeftWords | null> {
  const name = copyName(open);
  if (!(await existsOnDevice(name))) return null;
  const device = await openDevice(name);
  if (device === null) return null;
  const { rows, left } = await device.read().catch(() => ({ rows: [], left: null }));
  // A writer's own rows go out by themselves.
  const updates = [
    ...(open.mode === 'read' ? rows.map(({ update }) => update) : []),
    ...(left ? [left] : []),
  ];
  if (updates.length === 0) {
    device.close();
    return null;
  }
  return {
    update: Y.mergeUpdates(updates),
    letGo: async () => {
      if (open.mode === 'write') {
        await device.keepLeft(null).finally(() => device.close());
        return;
      }
      device.close();
      waitingChanges.leave(open, 0);
      await removeFromDevice(name);
    },
  };
}
