import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import type { TableRow } from '../../../shared/workshops/board.ts';
import type { Registration } from '../../../shared/workshops/registeringApi.ts';
import type { Failure } from '../../platform/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Note } from '../../ui/Note.tsx';
import { NameTableDialog } from './NameTableDialog.tsx';
import { usePreparing } from './queries.ts';
import { Seated } from './Seated.tsx';

type TablesProps = {
  readonly workshop: WorkshopView;
  /** Who is registered; nothing of it for whoever does not prepare. */
  readonly registrations?: readonly Registration[];
};

/** The tables, with who is to sit at each. */
export function TablesSheet({ workshop, registrations = [] }: TablesProps) {
  const { t } = useTranslation();
  const id = useId();
  const { addTable, removeTable, distribute } = usePreparing(workshop.id);
  const { tables, mayPrepare, state } = workshop;
  const prepares = mayPrepare && state.kind !== 'ended';
  const failure = [addTable, removeTable, distribute]
    .map(({ data }) => data)
    .find((data): data is Failure => data?.ok === false);
  const seated = distribute.data?.ok ? distribute.data.value.seated : null;
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{t(($) => $.workshops.tables, { count: tables.length })}</h2>
        <span className="grow" />
        {prepares && (
          <Button
            size="sm"
            icon="plus"
            busy={addTable.isPending && t(($) => $.workshops.adding)}
            onClick={() => addTable.mutate()}
          >
            {t(($) => $.workshops.addTable)}
          </Button>
        )}
      </header>
      {prepares && registrations.length > 0 && (
        <div className="in stack-2 seating">
          <div className="row wrap">
            <Button
              icon="people"
              busy={distribute.isPending && t(($) => $.registering.distributing)}
              onClick={() => distribute.mutate(false)}
            >
              {t(($) => $.registering.distribute)}
            </Button>
            <Button tone="quiet" onClick={() => distribute.mutate(true)}>
              {t(($) => $.registering.distributeAfresh)}
            </Button>
          </div>
          <p className="small muted" role="status">
            {seated === null
              ? t(($) => $.registering.distributeHint)
              : t(($) => $.registering.distributed, { count: seated })}
          </p>
        </div>
      )}
      {failure && (
        <div className="in">
          <Note tone="no" spoken>
            {failure.message}
          </Note>
        </div>
      )}
      <ul className="hall-tables">
        {tables.map((table) => (
          <OneTable
            key={table.id}
            table={table}
            workshop={workshop}
            registrations={registrations}
            onRemove={mayPrepare && state.kind === 'preparing' ? () => removeTable.mutate(table.id) : null}
          />
        ))}
      </ul>
    </section>
  );
}

type OneTableProps = {
  readonly table: TableRow;
  readonly workshop: WorkshopView;
  readonly registrations: readonly Registration[];
  readonly onRemove: (() => void) | null;
};

function OneTable({ table, workshop, registrations, onRemove }: OneTableProps) {
  const { t } = useTranslation();
  const people = registrations.filter((one) => one.table === table.id);
  const [naming, setNaming] = useState(false);
  const { number, name } = table;
  return (
    <li>
      <h3>
        {name === null
          ? t(($) => $.workshops.table, { number })
          : t(($) => $.workshops.tableNamed, { number, name })}
      </h3>
      {people.length > 0 && (
        <Seated people={people} registrations={registrations} tables={workshop.tables.length} />
      )}
      {workshop.mayPrepare && workshop.state.kind !== 'ended' && (
        <div className="row wrap">
          <Button size="sm" tone="quiet" onClick={() => setNaming(true)}>
            <Icon name="pen" />
            {t(($) => $.workshops.nameTable)}
          </Button>
          {onRemove && people.length === 0 && (
            <Button size="sm" tone="quiet" onClick={onRemove}>
              <Icon name="x" />
              {t(($) => $.workshops.removeTable)}
            </Button>
          )}
        </div>
      )}
      {naming && <NameTableDialog table={table} workshop={workshop.id} onClose={() => setNaming(false)} />}
    </li>
  );
}
