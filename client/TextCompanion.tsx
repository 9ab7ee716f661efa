import { lazy, Suspense } from 'react';
import type { CompanionProps } from './documents/page/companion.ts';
import { pageScript } from './platform/pageScript.ts';

/** Behind the first paint of a text: whoever opens it reads it first. */
const Discussion = lazy(async () => ({
  default: (await pageScript(() => import('./discussion/Discussion.tsx'))).Discussion,
}));

const SectionCompanion = lazy(async () => ({
  default: (await pageScript(() => import('./SectionCompanion.tsx'))).SectionCompanion,
}));

/** What stands beside every text: what people say about it, and beside a section what it carries out. */
export function TextCompanion(props: CompanionProps) {
  const Beside = props.side.view.kind === 'plan_section' ? SectionCompanion : Discussion;
  return (
    <Suspense>
      <Beside {...props} />
    </Suspense>
  );
}
