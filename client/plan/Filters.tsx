import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanSectionState, planSectionStates } from '../../shared/documents/planSectionLife.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { type Option, Select } from '../ui/Select.tsx';
import { isFiltered, type PlanFilters } from './planFilters.ts';

type FiltersProps = {
  readonly filters: PlanFilters;
  readonly onChange: (part: Record<string, unknown>) => void;
  readonly shown: number;
  readonly total: number;
  readonly wordsRef: Ref<HTMLInputElement>;
};

/** Fewer sections at a time: by words, by state, by what I may write. */
export function Filters({ filters, onChange, shown, total, wordsRef }: FiltersProps) {
  const { t } = useTranslation();
  const states: readonly Option<PlanSectionState | 'any'>[] = [
    { value: 'any', label: t(($) => $.plan.anyState) },
    ...planSectionStates.map((state) => ({ value: state, label: t(($) => $.states.plan_section[state]) })),
  ];
  return (
    <search className="filters" aria-label={t(($) => $.plan.filters)}>
      <SearchField
        inputRef={wordsRef}
        label={t(($) => $.plan.words)}
        value={filters.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        label={t(($) => $.plan.state)}
        options={states}
        value={filters.stato ?? 'any'}
        onChange={(stato) => onChange({ stato })}
      />
      <label className="tick">
        <input
          type="checkbox"
          checked={filters.mie ?? false}
          onChange={(event) => onChange({ mie: event.target.checked })}
        />
        {t(($) => $.plan.onlyMine)}
      </label>
      <p className="muted small" role="status">
        {isFiltered(filters)
          ? t(($) => $.plan.shown, { shown, total })
          : t(($) => $.plan.count, { count: total })}
      </p>
    </search>
  );
}
