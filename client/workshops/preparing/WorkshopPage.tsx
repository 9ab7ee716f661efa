import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { AfterPanel } from '../after/AfterPanel.tsx';
import { ReportNotYet } from '../after/ReportNotYet.tsx';
import { AboutSheet } from './AboutSheet.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { CodeSheet } from './CodeSheet.tsx';
import { workshopQuery } from './queries.ts';
import { Registering } from './Registering.tsx';
import { StateOfWorkshop } from './StateOfWorkshop.tsx';
import { TablesSheet } from './TablesSheet.tsx';
import { WorkshopsBar } from './WorkshopsBar.tsx';
import '../../documents/fields/fields.css';
import '../../decisions/rounds/rounds.css';
import './preparing.css';

const route = getRouteApi('/inside/laboratori/$id');

/** `/laboratori/$id`: how a workshop is prepared, and the way into its hall. */
export function WorkshopPage() {
  const { t } = useTranslation();
  const id = route.useParams().id as WorkshopId;
  const { data, error, refetch } = useQuery(workshopQuery(id));
  usePage(data?.theme ?? null);
  return (
    <>
      <WorkshopsBar
        title={data?.theme ?? t(($) => $.workshops.one)}
        below
        state={data && <StateOfWorkshop state={data.state} />}
      >
        {data?.facilitates && <IntoHall id={id} over={data.state.kind === 'ended'} />}
      </WorkshopsBar>
      <main id="contenuto" className="papers">
        {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={12} />}
        {data && <Workshop workshop={data} />}
      </main>
    </>
  );
}

/** Each fills a whole screen of its own: the one of the hall goes onto another window. */
function IntoHall({ id, over }: { readonly id: WorkshopId; readonly over: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {!over && (
        <Link className={buttonClass()} to="/laboratori/$id/schermo" params={{ id }} target="_blank">
          <Icon name="image" />
          {t(($) => $.workshops.screen)}
        </Link>
      )}
      <Link
        className={buttonClass(over ? {} : { tone: 'primary' })}
        to="/laboratori/$id/regia"
        params={{ id }}
      >
        <Icon name="play" />
        {t(($) => $.workshops.console)}
      </Link>
    </>
  );
}

function Workshop({ workshop }: { readonly workshop: WorkshopView }) {
  const [changing, setChanging] = useState(false);
  if (workshop.state.kind === 'ended') return <Over workshop={workshop} />;
  if (changing) return <ChangeForm workshop={workshop} onDone={() => setChanging(false)} />;
  return (
    <div className="workshop-page">
      <div className="stack-4">
        <AboutSheet workshop={workshop} onChange={() => setChanging(true)} />
        {workshop.state.kind === 'open' && <ReportNotYet />}
        {workshop.mayPrepare ? <Registering workshop={workshop} /> : <TablesSheet workshop={workshop} />}
      </div>
      <CodeSheet workshop={workshop} />
    </div>
  );
}

/** Nobody is invited or seated any more: what is left to do comes first, and what it was about stays. */
function Over({ workshop }: { readonly workshop: WorkshopView }) {
  return (
    <div className="stack-4 workshop-over">
      <AfterPanel workshop={workshop.id} />
      <AboutSheet workshop={workshop} />
    </div>
  );
}
