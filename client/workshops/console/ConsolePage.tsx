import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterId, WorkshopId, WorkshopTableId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { useWorkshopLive } from '../live.ts';
import type { Timed } from '../timed.ts';
import { afterConsoleChange, isMoreThanItSays } from './afterConsoleChange.ts';
import { ConsoleBar } from './ConsoleBar.tsx';
import { DeskContext, HandsContext, useNewDesk } from './desk.ts';
import { GroupsPanel } from './GroupsPanel.tsx';
import { PhaseBar } from './PhaseBar.tsx';
import { consoleQuery } from './queries.ts';
import { RecommendationPanel } from './RecommendationPanel.tsx';
import { StreamPanel } from './StreamPanel.tsx';
import { TablesPanel } from './TablesPanel.tsx';
import './console.css';

const route = getRouteApi('/inside/laboratori/$id/regia');

/** `/laboratori/$id/regia`: the whole workshop in the hands of whoever leads it. */
export function ConsolePage() {
  const { t } = useTranslation();
  const id = parseId<WorkshopId>(route.useParams().id);
  if (id !== null) return <Console key={id} id={id} />;
  return (
    <main id="contenuto" className="papers">
      {t(($) => $.mishaps.notFoundTitle)}
    </main>
  );
}

function Console({ id }: { readonly id: WorkshopId }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = consoleQuery(id);
  const { data, error, refetch } = useQuery(query);
  usePage(data ? t(($) => $.console.title, { theme: data.workshop.theme }) : null);
  const again = () => void client.invalidateQueries({ queryKey: query.queryKey });
  useWorkshopLive(id, {
    changed: (change) => {
      client.setQueryData(query.queryKey, (view) => view && afterConsoleChange(view, change));
      if (isMoreThanItSays(change)) again();
    },
    greeted: again,
    signedOut: again,
  });
  if (data) return <Known view={data} />;
  return (
    <main id="contenuto" className="papers">
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading lines={10} />}
    </main>
  );
}

function Known({ view }: { readonly view: Timed<ConsoleView> }) {
  const { t } = useTranslation();
  const { desk, hands } = useNewDesk(view);
  const [table, setTable] = useState<WorkshopTableId | null>(null);
  const [group, setGroup] = useState<ClusterId | null>(null);
  useUndoKey(desk.undo);
  return (
    <HandsContext.Provider value={hands}>
      <DeskContext.Provider value={desk}>
        <ConsoleBar />
        <PhaseBar />
        {desk.failure !== null && (
          <div className="console-note">
            <Note
              tone="no"
              title={t(($) => $.console.refused)}
              spoken
              actions={
                <Button size="sm" onClick={desk.forgetFailure}>
                  {t(($) => $.common.close)}
                </Button>
              }
            >
              {desk.failure}
            </Note>
          </div>
        )}
        <main id="contenuto" className="reg">
          <TablesPanel chosen={table} onChoose={setTable} />
          <StreamPanel table={table} onTable={setTable} />
          <GroupsPanel chosen={group} onChoose={setGroup} />
          <RecommendationPanel group={group} />
        </main>
      </DeskContext.Provider>
    </HandsContext.Provider>
  );
}

/** Ctrl Z outside fields, where it takes back letters. */
function useUndoKey(undo: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      const inField =
        event.target instanceof Element &&
        event.target.closest('textarea, [contenteditable=true], input:not([type=checkbox]), [role=dialog]');
      if (inField) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
}
