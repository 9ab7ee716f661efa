import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MunicipalityRow, TerritoryView } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { announce } from '../../../ui/announce.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { EndDialog } from '../EndDialog.tsx';
import { isPast } from '../isPast.ts';
import { usePatchMunicipality } from '../queries.ts';
import { RowActs, RowName } from '../Row.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';

type MunicipalityTableProps = {
  readonly territory: TerritoryView;
  readonly rows: readonly MunicipalityRow[];
  readonly onEdit: (municipality: MunicipalityRow) => void;
};

/** Each municipality with its weight, and what part of the whole that is. */
export function MunicipalityTable({ territory, rows, onEdit }: MunicipalityTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(territory, onEdit);
  return (
    <div className="sheet">
      <Table
        label={t(($) => $.territory.table)}
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        isOver={isPast}
      />
    </div>
  );
}

function useColumns(
  { subdistricts, totalWeight }: TerritoryView,
  onEdit: MunicipalityTableProps['onEdit'],
): readonly Column<MunicipalityRow>[] {
  const { t } = useTranslation();
  const { dayInWords, formatNumber, formatShare } = useFormats();
  const mayAdminister = useMayAdminister();
  const part = (row: MunicipalityRow) => subdistricts.find(({ id }) => id === row.subdistrict)?.name ?? '';
  const share = (row: MunicipalityRow) =>
    row.weight === null || isPast(row) || totalWeight === 0 ? null : formatShare(row.weight, totalWeight);
  const columns: readonly Column<MunicipalityRow>[] = [
    {
      id: 'name',
      title: t(($) => $.territory.municipality),
      kind: 'name',
      compare: (a, b) => a.name.localeCompare(b.name, 'it'),
      cell: (row) => (
        <>
          <RowName name={row.name} onEdit={mayAdminister ? () => onEdit(row) : null} />
          {row.lead && <Chip icon="flag">{t(($) => $.territory.lead)}</Chip>}
          {row.until !== null && (
            <Chip icon="later">{t(($) => $.register.over, { day: dayInWords(row.until) })}</Chip>
          )}
        </>
      ),
    },
    {
      id: 'subdistrict',
      title: t(($) => $.territory.subdistrict),
      compare: (a, b) => part(a).localeCompare(part(b), 'it', { numeric: true }),
      cell: part,
    },
    {
      id: 'weight',
      title: t(($) => $.territory.weight),
      kind: 'number',
      compare: (a, b) => (a.weight ?? 0) - (b.weight ?? 0),
      cell: (row) => (row.weight === null ? <NoWeight row={row} /> : formatNumber(row.weight)),
      folded: (row) =>
        row.weight === null ? (
          <NoWeight row={row} />
        ) : (
          t(($) => $.territory.weightOf, { weight: formatNumber(row.weight) })
        ),
    },
    { id: 'year', title: t(($) => $.territory.year), kind: 'number', cell: ({ year }) => year },
    {
      id: 'share',
      title: t(($) => $.territory.share),
      kind: 'number',
      cell: share,
      folded: (row) => {
        const words = share(row);
        return words && t(($) => $.territory.shareOf, { share: words });
      },
    },
  ];
  const acts: Column<MunicipalityRow> = {
    id: 'acts',
    title: t(($) => $.register.acts),
    kind: 'acts',
    cell: (row) => <Acts municipality={row} onEdit={() => onEdit(row)} />,
  };
  return mayAdminister ? [...columns, acts] : columns;
}

function NoWeight({ row }: { readonly row: MunicipalityRow }) {
  const { t } = useTranslation();
  if (isPast(row)) return null;
  return (
    <Chip tone="warn" icon="alert">
      {t(($) => $.territory.noWeight)}
    </Chip>
  );
}

type ActsProps = { readonly municipality: MunicipalityRow; readonly onEdit: () => void };

function Acts({ municipality: { id, name, until }, onEdit }: ActsProps) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  const patch = usePatchMunicipality(id);
  const set = (day: string | null) =>
    patch.mutate(
      { until: day },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          setEnding(false);
          announce(t(($) => $.register.saved, { name }));
        },
      },
    );
  const failure = patch.data?.ok === false ? patch.data.message : null;
  const end =
    until === null
      ? { id: 'end', label: t(($) => $.territory.end), run: () => setEnding(true) }
      : { id: 'again', label: t(($) => $.territory.again), run: () => set(null) };
  return (
    <>
      <RowActs
        name={name}
        entries={[{ id: 'edit', label: t(($) => $.register.edit), icon: 'pen', run: onEdit }, end]}
        failure={ending ? null : failure}
      />
      {ending && (
        <EndDialog
          title={t(($) => $.territory.endTitle, { name })}
          hint={t(($) => $.territory.endHint)}
          verb={t(($) => $.territory.endDo)}
          isPending={patch.isPending}
          failure={failure}
          onDay={set}
          onClose={() => setEnding(false)}
        />
      )}
    </>
  );
}
