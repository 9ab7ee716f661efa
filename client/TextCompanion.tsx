import { lazy, Suspense } from 'react';
import type { CompanionProps } from './documents/page/companion.ts';
import { pageScript } from './platform/pageScript.ts';

/** Behind the first paint of a text: whoever opens it reads it first. */
const Discussion = lazy(async () => ({
  default: (await pageScript(() => import('./discussion/Discussion.tsx'))).Discussion,
}));

/** What stands beside every text: what people say about it. */
export function TextCompanion(props: CompanionProps) {
  return (
    <Suspense>
      <Discussion {...props} />
    </Suspense>
  );
}
