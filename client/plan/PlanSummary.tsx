import { useTranslation } from 'react-i18next';
import { planSectionStates } from '../../shared/documents/planSectionLife.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { sectionsOf } from './planSections.ts';

/** How many sections, and how many in each state that occurs: "14 sezioni: 12 in bozza, 2 al voto". */
export function PlanSummary({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation();
  const sections = sectionsOf(plan.entries);
  const counts = planSectionStates.flatMap((state) => {
    const count = sections.filter((section) => section.state === state).length;
    return count === 0 ? [] : [t(($) => $.plan.counts[state], { count })];
  });
  const total = t(($) => $.plan.count, { count: sections.length });
  return <>{counts.length > 0 ? `${total}: ${counts.join(', ')}` : total}</>;
}
