import { useTranslation } from 'react-i18next';
import { planSectionStates } from '../../shared/documents/states.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { sectionsOf } from './planSections.ts';

/** How many sections, and how many in each state that occurs: "17 sezioni: 15 in bozza, 2 congelate". */
export function PlanSummary({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation();
  const sections = sectionsOf(plan.entries);
  const total = t(($) => $.plan.count, { count: sections.length });
  const parts = planSectionStates.flatMap((name) => {
    const count = sections.filter((section) => section.state === name).length;
    if (count === 0) return [];
    const state = t(($) => $.plan.inState[name], { count });
    const all = count === sections.length && count > 1;
    return [all ? t(($) => $.plan.allIn, { state }) : t(($) => $.plan.someIn, { count, state })];
  });
  return <>{parts.length > 0 ? `${total}: ${parts.join(', ')}` : total}</>;
}
