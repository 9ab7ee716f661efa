import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** A text counts as settled when nobody has written for so long, in milliseconds. */
const settledAfter = 2500;
/** Where somebody always writes, this often. */
const atLeastEvery = 15_000;

/** A number that grows when a text that has changed comes to rest. */
export function useSettledChanges(doc: Y.Doc | null): number {
  const [changes, setChanges] = useState(0);
  useEffect(() => {
    if (doc === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let firstAt: number | null = null;
    const settle = () => {
      firstAt = null;
      setChanges((before) => before + 1);
    };
    const later = () => {
      const now = performance.now();
      firstAt ??= now;
      clearTimeout(timer);
      timer = setTimeout(settle, Math.max(0, Math.min(settledAfter, firstAt + atLeastEvery - now)));
    };
    doc.on('update', later);
    return () => {
      clearTimeout(timer);
      doc.off('update', later);
    };
  }, [doc]);
  return changes;
}
