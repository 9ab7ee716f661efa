import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { can } from '../../shared/people/can.ts';
import { useFormats } from '../i18n/useFormats.ts';
import { useSession } from '../people/useSession.ts';
import { PlanSummary } from '../plan/PlanSummary.tsx';
import { PlanTable } from '../plan/PlanTable.tsx';
import { planQuery } from '../plan/queries.ts';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Problem } from '../ui/Problem.tsx';
import { usePage } from '../ui/usePage.ts';
import { ActsFor } from './ActsFor.tsx';
import { AdministratorDesk } from './AdministratorDesk.tsx';
import { Changes } from './Changes.tsx';
import { Dates } from './Dates.tsx';
import { MyTexts } from './MyTexts.tsx';
import { deskQuery } from './queries.ts';
import { Waiting } from './Waiting.tsx';
import { WaitingTexts } from './WaitingTexts.tsx';

/** The first page of whoever has entered: what is mine to do, and what has changed. */
export function Scrivania() {
  const actor = useSession()?.actor;
  if (actor && !can(actor, 'document.read', { sameDistrict: true })) return <AdministratorDesk />;
  return <ReaderDesk />;
}

function ReaderDesk() {
  const { t } = useTranslation();
  const { longDay, spokenMoment } = useFormats();
  const desk = useQuery(deskQuery);
  const session = useSession();
  const now = new Date();
  usePage(t(($) => $.desk.page));
  const lastVisit = desk.data?.lastVisit ?? null;
  return (
    <main id="contenuto" className="desk">
      <div className="desk-h">
        <h1 className="day">{longDay(now)}</h1>
        {desk.data && (
          <span className="muted">
            {lastVisit === null
              ? t(($) => $.desk.firstVisit)
              : t(($) => $.desk.lastVisit, { when: spokenMoment(new Date(lastVisit), now) })}
          </span>
        )}
      </div>
      <div className="stack-5">
        {session && <WaitingTexts person={session.actor.person} />}
        {desk.error && !desk.data && <Problem error={desk.error} onRetry={() => void desk.refetch()} />}
        {desk.isPending && <Loading lines={6} />}
        {desk.data && (
          <>
            <Waiting waiting={desk.data.waiting} dates={desk.data.dates} now={now} />
            <MyTexts
              leads={desk.data.waiting.length === 0}
              texts={desk.data.mine}
              firstVisit={lastVisit === null}
              now={now}
            />
            <Changes
              changes={desk.data.changes}
              first={lastVisit === null}
              me={session?.actor.name ?? ''}
              now={now}
            />
          </>
        )}
      </div>
      <aside className="stack-5">
        {desk.data && <Dates dates={desk.data.dates} now={now} />}
        {session && <ActsFor actsFor={session.actsFor} total={session.totalWeight} />}
      </aside>
      <PlanProgress />
    </main>
  );
}

function PlanProgress() {
  const { t } = useTranslation();
  const plan = useQuery(planQuery);
  return (
    <section className="whole" aria-labelledby="piano">
      <div className="sec-h">
        <h2 id="piano">{t(($) => $.desk.plan)}</h2>
        <span className="muted small">{plan.data?.cycle && <PlanSummary plan={plan.data} />}</span>
      </div>
      {plan.error && !plan.data && <Problem error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <Loading lines={10} />}
      {plan.data?.cycle === null && (
        <Empty icon="paper" title={t(($) => $.plan.noPlan)}>
          {plan.data.mayArrange ? t(($) => $.desk.beginPlan) : t(($) => $.plan.noPlanOthers)}
        </Empty>
      )}
      {plan.data?.cycle && (
        <div className="sheet">
          <PlanTable plan={plan.data} />
        </div>
      )}
    </section>
  );
}
