import { lazy, Suspense } from 'react';
import type { DocumentView } from '../shared/documents/api.ts';
import { pageScript } from './platform/pageScript.ts';

const Outcome = lazy(async () => ({
  default: (await pageScript(() => import('./recommendations/OutcomePanel.tsx'))).OutcomePanel,
}));

/** What stands above every recommendation: what the mayors have answered. */
export function RecommendationAnswer({ view }: { readonly view: DocumentView }) {
  return (
    <Suspense>
      <Outcome view={view} />
    </Suspense>
  );
}
