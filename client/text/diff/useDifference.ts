import { useEffect, useState } from 'react';
import type { TextNode } from '../../../shared/text/content.ts';
import type { TextDifference } from '../../../shared/text/diff/textDifference.ts';

/** How far a comparison has come. */
export type Comparing =
  | { readonly kind: 'working' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'done'; readonly difference: TextDifference };

const working: Comparing = { kind: 'working' };

/** How two texts differ, computed in a thread of its own; null for what is not here yet. */
export function useDifference(was: TextNode | null, now: TextNode | null): Comparing {
  const [comparing, setComparing] = useState(working);
  useEffect(() => {
    setComparing(working);
    if (was === null || now === null) return;
    const worker = new Worker(new URL('./difference.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<TextDifference>) =>
      setComparing({ kind: 'done', difference: data });
    worker.onerror = () => setComparing({ kind: 'failed' });
    worker.postMessage({ was, now });
    return () => worker.terminate();
  }, [was, now]);
  return comparing;
}
