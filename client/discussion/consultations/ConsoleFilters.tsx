import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { type Option, Select } from '../../ui/Select.tsx';
import { bodiesOf, isFiltered, type RoundFilters, type ShownState, shownStates } from './roundFilters.ts';
import { useRoundWords } from './useRoundWords.ts';

/** In a choice, for no choice; no section or body is called so. */
const anything = 'tutte';

type ConsoleFiltersProps = {
  readonly round: RoundView;
  readonly filters: RoundFilters;
  readonly shown: number;
  readonly wordsRef: Ref<HTMLInputElement>;
  readonly onChange: (part: Record<string, unknown>) => void;
};

/** Fewer observations at a time: by words, by section, by body, by how they stand. */
export function ConsoleFilters({ round, filters, shown, wordsRef, onChange }: ConsoleFiltersProps) {
  const { t } = useTranslation();
  const { sectionName } = useRoundWords();
  const sections = [
    { value: anything, label: t(($) => $.round.anySection) },
    ...round.documents.map((section) => ({ value: section.id, label: sectionName(section) })),
  ];
  const bodies = [
    { value: anything, label: t(($) => $.round.anyBody) },
    ...bodiesOf(round.list).map((name) => ({ value: name, label: name })),
  ];
  const states: readonly Option<ShownState | typeof anything>[] = ([anything, ...shownStates] as const).map(
    (state) => ({
      value: state,
      label: t(($) => $.round.states[state]),
    }),
  );
  const choose = (key: keyof RoundFilters) => (value: string) =>
    onChange({ [key]: value === anything ? undefined : value });
  return (
    <search className="round-filters" aria-label={t(($) => $.round.filters)}>
      <SearchField
        inputRef={wordsRef}
        label={t(($) => $.round.words)}
        value={filters.q ?? ''}
        onChange={(q) => onChange({ q })}
      />
      <Select
        label={t(($) => $.round.section)}
        options={sections}
        value={filters.sezione ?? anything}
        onChange={choose('sezione')}
      />
      <Select
        label={t(($) => $.round.body)}
        options={bodies}
        value={filters.ente ?? anything}
        onChange={choose('ente')}
      />
      <Select
        label={t(($) => $.round.stateLabel)}
        options={states}
        value={filters.stato ?? anything}
        onChange={choose('stato')}
      />
      <p className="muted small" role="status">
        {isFiltered(filters)
          ? t(($) => $.round.shown, { shown, total: round.list.length })
          : t(($) => $.round.observations, { count: round.list.length })}
      </p>
    </search>
  );
}
