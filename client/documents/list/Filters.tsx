import type { TFunction } from 'i18next';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentKind } from '../../../shared/documents/kind.ts';
import { type DocumentState, lives, type Standing } from '../../../shared/documents/lives.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { type Option, Select } from '../../ui/Select.tsx';
import { stateWord } from '../standingWords.ts';
import { type DocumentFilters, isFiltered, kindShown } from './documentFilters.ts';

type FiltersProps = {
  readonly filters: DocumentFilters;
  readonly onChange: (part: Record<string, unknown>) => void;
  readonly shown: number;
  readonly total: number;
  readonly wordsRef: Ref<HTMLInputElement>;
};

/** Fewer documents at a time: by words, by state, by what I may write. */
export function Filters({ filters, onChange, shown, total, wordsRef }: FiltersProps) {
  const { t } = useTranslation();
  const kind = kindShown(filters);
  const ofPlan = kind === 'plan_section';
  const states: readonly Option<DocumentState | 'any'>[] = [
    { value: 'any', label: t(($) => $.plan.anyState) },
    ...lives[kind].states.map((state) => {
      // The states of a kind belong to its life.
      return { value: state, label: stateWord({ kind, state } as Standing, t) };
    }),
  ];
  return (
    <search className="filters" aria-label={ofPlan ? t(($) => $.plan.filters) : t(($) => $.kinds.filters)}>
      <SearchField
        inputRef={wordsRef}
        label={wordsLabel(kind, t)}
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
        {ofPlan ? t(($) => $.plan.onlyMine) : t(($) => $.kinds.onlyMine)}
      </label>
      <p className="muted small" role="status">
        {isFiltered(filters)
          ? t(($) => $.plan.shown, { shown, total })
          : t(($) => $.kinds.count[kind], { count: total })}
      </p>
    </search>
  );
}

/** By what a document of this kind is found: sections have numbers, recommendations codes. */
function wordsLabel(kind: DocumentKind, t: TFunction): string {
  if (kind === 'plan_section') return t(($) => $.plan.words);
  return kind === 'recommendation' ? t(($) => $.kinds.wordsOrCode) : t(($) => $.kinds.words);
}
