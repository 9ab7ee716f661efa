import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../shared/documents/api.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { documentsQuery } from '../documents/queries.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Problem } from '../ui/Problem.tsx';
import { usePage } from '../ui/usePage.ts';
import { Filters } from './Filters.tsx';
import { OutsideSections } from './OutsideSections.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { PlanActions } from './PlanActions.tsx';
import { PlanTree } from './PlanTree.tsx';
import { fitsFilters, isFiltered } from './planFilters.ts';
import { onlySections, sectionsOf } from './planSections.ts';
import { planQuery } from './queries.ts';
import { useFilters } from './useFilters.ts';
import { usePlacing } from './usePlacing.ts';

/** The plan as the tree that it is, and what still stands outside it. */
export function PlanPage() {
  const { t } = useTranslation();
  const plan = useQuery(planQuery);
  const documents = useQuery(documentsQuery);
  const failed = plan.error ?? documents.error;
  usePage(t(($) => $.plan.page));
  return (
    <>
      <section aria-label={t(($) => $.shell.thisPage)} className="sub">
        <div>
          <div className="crumb">{plan.data && t(($) => $.plan.cycle, { cycle: plan.data.cycle.name })}</div>
          <h1>{t(($) => $.plan.page)}</h1>
        </div>
        <span className="grow" />
        <PlanActions />
      </section>
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
        {plan.data && documents.data && <Sections plan={plan.data} documents={documents.data} />}
      </main>
    </>
  );
}

type SectionsProps = { readonly plan: PlanView; readonly documents: readonly DocumentRow[] };

function Sections({ plan, documents }: SectionsProps) {
  const { filters, change, clear } = useFilters();
  const words = useRef<HTMLInputElement>(null);
  const outside = documents.filter((row) => row.kind === 'plan_section' && row.number === null);
  const tree = onlySections(plan.entries, (section) => fitsFilters(filters, section));
  const outsideTree = outside.filter((row) => fitsFilters(filters, row));
  const { placing, place, close, placed } = usePlacing(outsideTree);
  const shown = sectionsOf(tree).length + outsideTree.length;
  const total = sectionsOf(plan.entries).length + outside.length;
  // Headings without sections belong to the plan, but not to what was looked for.
  const entries = isFiltered(filters) ? tree : plan.entries;
  if (total === 0) return <NoSections mayArrange={plan.mayArrange} />;
  return (
    <>
      <Filters filters={filters} onChange={change} shown={shown} total={total} wordsRef={words} />
      {shown === 0 && (
        <NoneFound
          onClear={() => {
            clear();
            words.current?.focus();
          }}
        />
      )}
      {entries.length > 0 && (
        <div className="sheet">
          <PlanTree entries={entries} />
        </div>
      )}
      {outsideTree.length > 0 && (
        <OutsideSections rows={outsideTree} onPlace={plan.mayArrange ? place : null} />
      )}
      {placing && <PlaceDialog plan={plan} section={placing} onClose={close} onPlaced={placed} />}
    </>
  );
}

function NoSections({ mayArrange }: { readonly mayArrange: boolean }) {
  const { t } = useTranslation();
  return (
    <Empty topLevel icon="paper" title={t(($) => $.plan.empty)}>
      {mayArrange ? t(($) => $.plan.emptyOffice) : t(($) => $.plan.emptyOthers)}
    </Empty>
  );
}

function NoneFound({ onClear }: { readonly onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <Empty
      topLevel
      icon="search"
      title={t(($) => $.plan.noneFound)}
      action={<Button onClick={onClear}>{t(($) => $.plan.clear)}</Button>}
    >
      {t(($) => $.plan.noneFoundBody)}
    </Empty>
  );
}
