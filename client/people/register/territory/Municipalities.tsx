import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { matchesWords } from '../../../../shared/kernel/matchesWords.ts';
import type { MunicipalityRow, TerritoryView } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { Select } from '../../../ui/Select.tsx';
import { isPast } from '../isPast.ts';
import { ListHead, NoneFound } from '../Listed.tsx';
import { MunicipalityTable } from './MunicipalityTable.tsx';

type MunicipalitiesProps = {
  readonly territory: TerritoryView;
  readonly acts: ReactNode;
  readonly onEdit: (municipality: MunicipalityRow) => void;
};

const noFilters = { words: '', subdistrict: 'any', over: false };

/** The list of municipalities, narrowed by words and by part of the district. */
export function Municipalities({ territory, acts, onEdit }: MunicipalitiesProps) {
  const { t } = useTranslation();
  const [filters, setFilters] = useState(noFilters);
  const set = (part: Partial<typeof noFilters>) => setFilters((before) => ({ ...before, ...part }));
  const { subdistricts, municipalities } = territory;
  const options = [
    { value: 'any', label: t(($) => $.territory.anySubdistrict) },
    ...subdistricts.map(({ id, name }) => ({ value: id as string, label: name })),
    { value: 'none', label: t(($) => $.territory.noSubdistrict) },
  ];
  const fits = (row: MunicipalityRow) =>
    matchesWords(row.name, filters.words) &&
    (filters.over || !isPast(row)) &&
    (filters.subdistrict === 'any' || filters.subdistrict === (row.subdistrict ?? 'none'));
  const shown = municipalities.filter(fits);
  return (
    <>
      <ListHead
        filters={
          <>
            <SearchField
              label={t(($) => $.register.search)}
              value={filters.words}
              onChange={(words) => set({ words })}
            />
            {subdistricts.length > 0 && (
              <Select
                label={t(($) => $.territory.subdistrict)}
                options={options}
                value={filters.subdistrict}
                onChange={(subdistrict) => set({ subdistrict })}
              />
            )}
            {municipalities.some(isPast) && (
              <Checkbox checked={filters.over} onChange={(over) => set({ over })}>
                {t(($) => $.register.alsoOver)}
              </Checkbox>
            )}
          </>
        }
        acts={acts}
      />
      <Summary territory={territory} shown={shown.length} isFiltered={filters !== noFilters} />
      {shown.length === 0 ? (
        <NoneFound onClear={() => setFilters(noFilters)} />
      ) : (
        <MunicipalityTable territory={territory} rows={shown} onEdit={onEdit} />
      )}
    </>
  );
}

type SummaryProps = {
  readonly territory: TerritoryView;
  readonly shown: number;
  readonly isFiltered: boolean;
};

function Summary({ territory, shown, isFiltered }: SummaryProps) {
  const { t } = useTranslation();
  const { formatNumber } = useFormats();
  const count = territory.municipalities.filter((row) => !isPast(row)).length;
  const weight = formatNumber(territory.totalWeight);
  return (
    <p className="muted small" role="status">
      {t(($) => $.territory.summary, { count, weight })}
      {isFiltered && shown !== count && `. ${t(($) => $.register.shown, { shown, total: count })}`}
    </p>
  );
}
