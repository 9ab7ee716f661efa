import { uuidv4 } from 'lib0/random';
import type { Device } from '../../client/sync/device.ts';
import { loadCopy } from '../../client/sync/localCopy.ts';
import type { RescuedText } from '../../client/sync/sharedText.ts';
import type { SessionPort } from '../../client/sync/textSession.ts';

/** What stands for the disk of one person's device: texts opened on it one after the other find the same rows. */
export type MemoryDevice = {
  readonly openCopy: SessionPort['openCopy'];
  /** From now on every write fails, as on a full disk; or no longer. */
  readonly full: (is: boolean) => void;
  /** Everything that was written is gone, under the open pages. */
  readonly lose: () => void;
  readonly rows: () => number;
  /** What waits to be handed over. */
  readonly left: () => Uint8Array | null;
};

export function memoryDevice(): MemoryDevice {
  const rows = new Map<number, Uint8Array>();
  const lost = new Set<() => void>();
  type Custom = {
    beginning: string | null;
    rescued: RescuedText | null;
    left: Uint8Array | null;
    draft: number | null;
  };
  const empty: Custom = { beginning: null, rescued: null, left: null, draft: null };
  let custom = empty;
  let next = 1;
  let isFull = false;
  // What IndexedDB does happens later, and whole or not at all.
  const later = async <T>(work: () => T, writes = true): Promise<T> => {
    await new Promise((resolve) => setImmediate(resolve));
    if (isFull && writes) throw new DOMException('full', 'QuotaExceededError');
    return work();
  };
  const device = (): Device => {
    let told = () => {};
    return {
      read: () =>
        later(() => ({ rows: [...rows].map(([key, update]) => ({ key, update })), ...custom }), false),
      write: (row) =>
        later(() => {
          const wasForgotten = custom.beginning === null || custom.beginning !== row.beginning;
          custom = { ...custom, beginning: custom.beginning ?? uuidv4() };
          const key = next++;
          rows.set(key, wasForgotten ? row.whole() : row.update);
          if (!wasForgotten) for (const old of row.instead) rows.delete(old);
          return { key, beginning: custom.beginning ?? '', wasForgotten };
        }),
      keepRescued: (rescued) =>
        later(() => {
          custom = { ...custom, rescued };
        }),
      keepLeft: (left) =>
        later(() => {
          custom = { ...custom, left };
        }),
      keepDraft: (draft) =>
        later(() => {
          custom = { ...custom, draft };
        }),
      forget: ({ rescued, left }) =>
        later(() => {
          rows.clear();
          custom = { ...custom, beginning: uuidv4(), rescued, left: left ?? custom.left };
        }),
      onLost: (call) => {
        told = call;
        lost.add(told);
      },
      close: () => lost.delete(told),
    };
  };
  return {
    openCopy: (doc, { draft }, told) => loadCopy(doc, device(), told, draft),
    left: () => custom.left,
    full: (is) => {
      isFull = is;
    },
    lose: () => {
      rows.clear();
      custom = empty;
      for (const told of lost) told();
    },
    rows: () => rows.size,
  };
}
