import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { planSectionPath } from '../../shared/documents/planSectionLife.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { StateChip } from '../documents/StateChip.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { progressOf } from './planProgress.ts';
import { type SectionEntry, sectionsOf } from './planSections.ts';

/** How far each section has come: a bar up to the step it has reached. */
export function PlanTable({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation();
  return (
    <table className="plan" aria-label={t(($) => $.plan.table)}>
      <colgroup>
        <col className="num" />
        <col />
        <col className="step" span={planSectionPath.length} />
        <col className="now" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t(($) => $.plan.number)}</VisuallyHidden>
          </th>
          <th scope="col">{t(($) => $.plan.section)}</th>
          {planSectionPath.map((step) => (
            <th key={step} scope="col" className="step">
              {t(($) => $.phases.plan_section[step])}
            </th>
          ))}
          <th scope="col">{t(($) => $.plan.now)}</th>
        </tr>
      </thead>
      <tbody>
        {sectionsOf(plan.entries).map((section) => (
          <Row key={section.id} section={section} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ section }: { readonly section: SectionEntry }) {
  const { t } = useTranslation();
  const { step, width, look } = progressOf(section.state);
  // The stylesheet draws the bar from this number of columns.
  const columns = { '--w': width } as CSSProperties;
  return (
    <tr>
      <td className="num">{section.number}</td>
      <th scope="row">
        <Link to="/documenti/$id" params={{ id: section.document }}>
          {section.title}
        </Link>
      </th>
      <td className="lane" colSpan={planSectionPath.length}>
        <VisuallyHidden>
          {t(($) => $.plan.reached, { step: t(($) => $.phases.plan_section[step]) })}
        </VisuallyHidden>
        <i className={look === 'done' ? 'b done' : 'b'} style={columns} />
      </td>
      <td>
        <StateChip standing={{ kind: 'plan_section', state: section.state }} />
      </td>
    </tr>
  );
}
