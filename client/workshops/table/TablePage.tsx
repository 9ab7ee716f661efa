import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { type Failure, Refusal } from '../../platform/api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { endedView } from './endedView.ts';
import { keptRecap } from './keptRecap.ts';
import { OutOfTable, type WhyOut } from './OutOfTable.tsx';
import { TableScreen } from './TableScreen.tsx';
import { useTable } from './useTable.ts';
import './table.css';

/** `/tavolo/$workshop`: the table of whoever uses this phone. */
export function TablePage() {
  const { workshop } = useParams({ from: '/hall/tavolo/$workshop' });
  const id = parseId<WorkshopId>(workshop);
  return id === null ? <OutOfTable workshop={null} why="nobody" left={null} /> : <Known key={id} id={id} />;
}

function Known({ id }: { readonly id: WorkshopId }) {
  const { t } = useTranslation();
  const { board, state } = useTable(id);
  /** Words of a text that she can no longer reach. */
  const [left, setLeft] = useState<string | null>(null);
  const { view, failure, aheadMs } = state;
  usePage(view && t(($) => $.table.page, { number: view.table.number }));
  // The end of a workshop ends its sessions: whoever has her table before her goes on reading it.
  const over = failure?.refused === 'not_signed_in' && view?.me.guest === true;
  const why = failure === null || over ? null : whyOut(id, failure);
  if (why !== null) return <OutOfTable workshop={id} why={why} left={left} />;
  if (view !== null)
    return (
      <TableScreen
        key={view.me.id}
        view={over ? endedView(view) : view}
        board={board}
        aheadMs={aheadMs}
        cut={failure !== null && !over}
        over={over}
        left={left}
        onLeft={setLeft}
      />
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

/** Why this phone shows no table; null where it may again in a moment. */
function whyOut(workshop: WorkshopId, { refused }: Failure): WhyOut | null {
  if (refused === 'removed_from_workshop') return 'removed';
  if (refused === 'not_found') return 'nobody';
  if (refused !== 'not_signed_in') return null;
  return keptRecap(workshop) === null ? 'nobody' : 'ended';
}
