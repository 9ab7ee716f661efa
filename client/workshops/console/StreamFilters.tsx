import { useTranslation } from 'react-i18next';
import type { WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { type ContributionKind, contributionKinds } from '../../../shared/workshops/contribution.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { useDesk } from './desk.ts';

type Props = {
  readonly table: WorkshopTableId | null;
  readonly onTable: (table: WorkshopTableId | null) => void;
  readonly kind: ContributionKind | null;
  readonly onKind: (kind: ContributionKind | null) => void;
};

/** Which tables and which kinds the stream shows. */
export function StreamFilters({ table, onTable, kind, onKind }: Props) {
  const { t } = useTranslation();
  const { tables } = useDesk().view;
  return (
    <>
      <Filter
        all={t(($) => $.console.stream.everyKind)}
        choices={contributionKinds.map((one) => ({ id: one, label: t(($) => $.console.stream.kinds[one]) }))}
        chosen={kind}
        onChoose={onKind}
      />
      <Filter
        all={t(($) => $.console.stream.everyTable)}
        choices={tables.map(({ id, number }) => ({ id, label: t(($) => $.console.stream.at, { number }) }))}
        chosen={table}
        onChoose={onTable}
      />
    </>
  );
}

type FilterProps<Id extends string> = {
  readonly all: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id | null;
  readonly onChoose: (id: Id | null) => void;
};

function Filter<Id extends string>({ all, choices, chosen, onChoose }: FilterProps<Id>) {
  const { t } = useTranslation();
  const shown = choices.find(({ id }) => id === chosen)?.label ?? all;
  return (
    <Menu
      className="btn quiet sm"
      name={`${t(($) => $.console.stream.filter)}: ${shown}`}
      face={
        <>
          {shown}
          <Icon name="down" />
        </>
      }
      groups={[
        {
          id: 'choices',
          entries: [
            { id: 'all', label: all, checked: chosen === null, run: () => onChoose(null) },
            ...choices.map(({ id, label }) => ({
              id,
              label,
              checked: chosen === id,
              run: () => onChoose(id),
            })),
          ],
        },
      ]}
    />
  );
}
