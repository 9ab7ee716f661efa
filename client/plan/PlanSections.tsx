import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../shared/documents/api.ts';
import type { PlanView } from '../../shared/plan/api.ts';
import { fitsFilters, isFiltered } from '../documents/list/documentFilters.ts';
import { Filters } from '../documents/list/Filters.tsx';
import { NoneFound } from '../documents/list/NoneFound.tsx';
import type { useFilters } from '../documents/list/useFilters.ts';
import { Empty } from '../ui/Empty.tsx';
import { BeginPlan } from './BeginPlan.tsx';
import { OutsideSections } from './OutsideSections.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import { PlanTree } from './PlanTree.tsx';
import { onlySections, sectionListed, sectionsOf } from './planSections.ts';
import { useBegun } from './useBegun.ts';
import { usePlacing } from './usePlacing.ts';

type PlanSectionsProps = {
  readonly plan: PlanView;
  readonly documents: readonly DocumentRow[];
  readonly filtering: ReturnType<typeof useFilters>;
};

/** The plan as the tree that it is, and what still stands outside it. */
export function PlanSections({ plan, documents, filtering }: PlanSectionsProps) {
  const { filters, change, clear } = filtering;
  const words = useRef<HTMLInputElement>(null);
  useBegun(plan.cycle !== null);
  const outside = documents.filter((row) => row.kind === 'plan_section' && row.number === null);
  const tree = onlySections(plan.entries, (section) => fitsFilters(filters, sectionListed(section)));
  const outsideTree = outside.filter((row) => fitsFilters(filters, row));
  const { placing, place, close, placed } = usePlacing(outsideTree);
  const shown = sectionsOf(tree).length + outsideTree.length;
  const total = sectionsOf(plan.entries).length + outside.length;
  // Headings without sections belong to the plan, but not to what was looked for.
  const entries = isFiltered(filters) ? tree : plan.entries;
  if (total === 0) return <NoSections plan={plan} />;
  return (
    <>
      {plan.cycle === null && <NoSections plan={plan} />}
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
        <OutsideSections rows={outsideTree} onPlace={plan.mayArrange && plan.cycle ? place : null} />
      )}
      {placing && <PlaceDialog plan={plan} section={placing} onClose={close} onPlaced={placed} />}
    </>
  );
}

function NoSections({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation();
  if (plan.cycle === null) {
    return (
      <Empty topLevel icon="paper" title={t(($) => $.plan.noPlan)} action={plan.mayArrange && <BeginPlan />}>
        {plan.mayArrange ? t(($) => $.plan.noPlanOffice) : t(($) => $.plan.noPlanOthers)}
      </Empty>
    );
  }
  return (
    <Empty topLevel icon="paper" title={t(($) => $.kinds.empty.plan_section)}>
      {plan.mayArrange
        ? t(($) => $.kinds.emptyMaker.plan_section)
        : t(($) => $.kinds.emptyReader.plan_section)}
    </Empty>
  );
}
