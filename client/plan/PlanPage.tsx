import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DocumentActions } from '../documents/list/DocumentActions.tsx';
import { kindShown } from '../documents/list/documentFilters.ts';
import { KindList } from '../documents/list/KindList.tsx';
import { KindNav } from '../documents/list/KindNav.tsx';
import { useFilters } from '../documents/list/useFilters.ts';
import { documentsQuery } from '../documents/queries.ts';
import { buttonClass } from '../ui/buttonClass.ts';
import { Icon } from '../ui/Icon.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Problem } from '../ui/Problem.tsx';
import { usePage } from '../ui/usePage.ts';
import { PlanSections } from './PlanSections.tsx';
import { planQuery } from './queries.ts';

/** The documents by kind: the plan as the tree that it is, the others in lists of their own. */
export function PlanPage() {
  const { t } = useTranslation();
  const plan = useQuery(planQuery);
  const documents = useQuery(documentsQuery);
  const filtering = useFilters();
  const shown = kindShown(filtering.filters);
  const failed = plan.error ?? documents.error;
  const cycle = plan.data?.cycle ?? null;
  usePage(t(($) => $.plan.page));
  return (
    <>
      <section aria-label={t(($) => $.shell.thisPage)} className="sub">
        <div>
          <div className="crumb">{cycle && t(($) => $.plan.cycle, { cycle: cycle.name })}</div>
          <h1>{t(($) => $.plan.page)}</h1>
        </div>
        <span className="grow" />
        <Link className={buttonClass({ tone: 'quiet' })} to="/consultazioni">
          <Icon name="chat" />
          {t(($) => $.consultation.title)}
        </Link>
        <DocumentActions
          shown={shown}
          firstElsewhere={shown === 'plan_section' && cycle === null && plan.data?.mayArrange === true}
        />
      </section>
      <KindNav filters={filtering.filters} documents={documents.data ?? null} />
      <main id="contenuto" className="papers stack-4">
        {failed && !(plan.data && documents.data) && (
          <Problem
            error={failed}
            onRetry={() => {
              void plan.refetch();
              void documents.refetch();
            }}
          />
        )}
        {!failed && !(plan.data && documents.data) && <Loading lines={12} />}
        {plan.data &&
          documents.data &&
          (shown === 'plan_section' ? (
            <PlanSections plan={plan.data} documents={documents.data} filtering={filtering} />
          ) : (
            <KindList key={shown} documents={documents.data} filtering={filtering} />
          ))}
      </main>
    </>
  );
}
