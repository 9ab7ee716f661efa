import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { Refusal } from '../../platform/api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { OutOfTable } from './OutOfTable.tsx';
import { TableScreen } from './TableScreen.tsx';
import { useTable } from './useTable.ts';
import './table.css';

/** `/tavolo/$workshop`: the table of whoever uses this phone. */
export function TablePage() {
  const { t } = useTranslation();
  const { workshop } = useParams({ from: '/hall/tavolo/$workshop' });
  const id = parseId<WorkshopId>(workshop);
  return id === null ? (
    <OutOfTable workshop={null} why={t(($) => $.table.outBody)} />
  ) : (
    <Known key={id} id={id} />
  );
}

function Known({ id }: { readonly id: WorkshopId }) {
  const { t } = useTranslation();
  const { board, state } = useTable(id);
  const { view, failure, aheadMs } = state;
  usePage(view && t(($) => $.table.page, { number: view.table.number }));
  switch (failure?.refused) {
    case 'removed_from_workshop':
      return <OutOfTable workshop={id} why={failure.message} />;
    case 'not_signed_in':
    case 'not_found':
      return <OutOfTable workshop={id} why={t(($) => $.table.outBody)} />;
    default:
  }
  if (view !== null)
    return (
      <TableScreen key={view.me.id} view={view} board={board} aheadMs={aheadMs} cut={failure !== null} />
    );
  return (
    <main id="contenuto" className="mishap">
      <h1 className="vh">{t(($) => $.table.tabs)}</h1>
      {failure === null ? (
        <Loading lines={6} />
      ) : (
        <Problem error={new Refusal(failure)} onRetry={() => void board.refresh()} />
      )}
    </main>
  );
}
