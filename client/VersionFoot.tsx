import { lazy, Suspense } from 'react';
import type { BelowVersionProps } from './documents/versions/belowVersion.ts';
import { pageScript } from './platform/pageScript.ts';

/** Behind the first paint of a version: whoever opens it reads it first. */
const Signatures = lazy(async () => ({
  default: (await pageScript(() => import('./decisions/signatures/VersionSignatures.tsx'))).VersionSignatures,
}));

/** What stands below every version: its PDF, and what was signed of it outside. */
export function VersionFoot(props: BelowVersionProps) {
  return (
    <Suspense>
      <Signatures {...props} />
    </Suspense>
  );
}
