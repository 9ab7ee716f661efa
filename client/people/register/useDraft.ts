import { useState } from 'react';

/** As zod answers, or as a form that is made of several parts says it. */
export type Parsed<Body> =
  | { readonly success: true; readonly data: Body }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
    };

/**
 * What is being written in a form, and what the server's own schema says of it. A field is wrong only after
 * somebody has tried to send it.
 */
export function useDraft<Draft extends object, Body>(initial: Draft, parse: (draft: Draft) => Parsed<Body>) {
  const [draft, setDraft] = useState(initial);
  const [tried, setTried] = useState(false);
  const parsed = parse(draft);
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  return {
    draft,
    change: (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part })),
    /** The words, if this part is wrong and somebody has tried; for `error` of a field. */
    error: (part: PropertyKey, words: string): string | null => (tried && wrong.has(part) ? words : null),
    /** What will be sent, or null after pointing out what is wrong. */
    take: (): Body | null => {
      setTried(true);
      return parsed.success ? parsed.data : null;
    },
  };
}
