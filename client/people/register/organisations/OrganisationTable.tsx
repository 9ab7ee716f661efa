import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrganisationView } from '../../../../shared/people/registerApi.ts';
import { useFormats } from '../../../i18n/useFormats.ts';
import { announce } from '../../../ui/announce.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { type Column, Table } from '../../../ui/Table.tsx';
import { EndDialog } from '../EndDialog.tsx';
import { isPast } from '../isPast.ts';
import { usePatchOrganisation } from '../queries.ts';
import { RowActs, RowName } from '../Row.tsx';
import { useMayAdminister } from '../useMayAdminister.ts';

type OrganisationTableProps = {
  readonly organisations: readonly OrganisationView[];
  readonly onEdit: (organisation: OrganisationView) => void;
};

/** Organisations by name, with what they are and how many people act for them. */
export function OrganisationTable({ organisations, onEdit }: OrganisationTableProps) {
  const { t } = useTranslation();
  const columns = useColumns(onEdit);
  return (
    <div className="sheet">
      <Table
        label={t(($) => $.organisations.table)}
        columns={columns}
        rows={organisations}
        keyOf={({ id }) => id}
        isOver={isPast}
      />
    </div>
  );
}

function useColumns(onEdit: OrganisationTableProps['onEdit']): readonly Column<OrganisationView>[] {
  const { t } = useTranslation();
  const { dayInWords } = useFormats();
  const mayAdminister = useMayAdminister();
  const kind = (row: OrganisationView) => t(($) => $.organisationKinds[row.kind]);
  const columns: readonly Column<OrganisationView>[] = [
    {
      id: 'name',
      title: t(($) => $.register.name),
      kind: 'name',
      compare: (a, b) => a.name.localeCompare(b.name, 'it'),
      cell: (row) => (
        <>
          <RowName name={row.name} onEdit={mayAdminister ? () => onEdit(row) : null} />
          {row.until !== null && (
            <Chip icon="later">{t(($) => $.register.over, { day: dayInWords(row.until) })}</Chip>
          )}
        </>
      ),
    },
    {
      id: 'kind',
      title: t(($) => $.organisations.kind),
      compare: (a, b) => kind(a).localeCompare(kind(b)) || a.name.localeCompare(b.name, 'it'),
      cell: kind,
    },
    {
      id: 'runts',
      title: t(($) => $.organisations.runts),
      cell: ({ runts }) => runts,
      folded: ({ runts }) => runts && t(($) => $.organisations.runtsOf, { number: runts }),
    },
    {
      id: 'people',
      title: t(($) => $.organisations.people),
      kind: 'number',
      compare: (a, b) => a.people - b.people,
      cell: (row) =>
        row.people > 0 && (
          <Link to="/amministrazione/persone" search={{ ente: row.id }}>
            {t(($) => $.organisations.peopleOf, { count: row.people })}
          </Link>
        ),
    },
  ];
  const acts: Column<OrganisationView> = {
    id: 'acts',
    title: t(($) => $.register.acts),
    kind: 'acts',
    cell: (row) => <Acts organisation={row} onEdit={() => onEdit(row)} />,
  };
  return mayAdminister ? [...columns, acts] : columns;
}

type ActsProps = { readonly organisation: OrganisationView; readonly onEdit: () => void };

function Acts({ organisation: { id, name, until }, onEdit }: ActsProps) {
  const { t } = useTranslation();
  const [ending, setEnding] = useState(false);
  const patch = usePatchOrganisation(id);
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
      ? { id: 'end', label: t(($) => $.organisations.end), run: () => setEnding(true) }
      : { id: 'again', label: t(($) => $.organisations.again), run: () => set(null) };
  return (
    <>
      <RowActs
        name={name}
        entries={[{ id: 'edit', label: t(($) => $.register.edit), icon: 'pen', run: onEdit }, end]}
        failure={ending ? null : failure}
      />
      {ending && (
        <EndDialog
          title={t(($) => $.organisations.endTitle, { name })}
          hint={t(($) => $.organisations.endHint)}
          verb={t(($) => $.organisations.endDo)}
          isPending={patch.isPending}
          failure={failure}
          onDay={set}
          onClose={() => setEnding(false)}
        />
      )}
    </>
  );
}
