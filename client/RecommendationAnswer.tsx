import { lazy, Suspense } from 'react';
import type { DocumentView } from '../shared/documents/api.ts';
import { pageScript } from './platform/pageScript.ts';

const Outcome = lazy(async () => ({
  default: (await pageScript(() => import('./recommendations/OutcomePanel.tsx'))).OutcomePanel,
}));

const Path = lazy(async () => ({
  default: (await pageScript(() => import('./recommendations/OwnPath.tsx'))).OwnPath,
}));

/** What stands above every recommendation: what the mayors have answered, and the way that it came and went. */
export function RecommendationAnswer({ view }: { readonly view: DocumentView }) {
  return (
    <Suspense>
      <Outcome view={view} />
      {view.kind === 'recommendation' && <Path view={view} />}
    </Suspense>
  );
}
