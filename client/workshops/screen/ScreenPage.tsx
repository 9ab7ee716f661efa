import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { phases } from '../../../shared/workshops/phase.ts';
import type { ScreenView } from '../../../shared/workshops/screen.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { screenQuery } from '../console/queries.ts';
import { useWorkshopLive } from '../live.ts';
import { TimeLeft } from '../TimeLeft.tsx';
import { HowToEnter } from './HowToEnter.tsx';
import './screen.css';

const route = getRouteApi('/alone/laboratori/$id/schermo');

/** A hundred and fifty phones tell of themselves at once; the screen asks once a while. */
const gatherMs = 1000;

/** `/laboratori/$id/schermo`: what the hall sees, and no name of anybody. */
export function ScreenPage() {
  const { t } = useTranslation();
  const id = parseId<WorkshopId>(route.useParams().id);
  usePage(t(($) => $.screen.title));
  return id === null ? null : <Hall id={id} />;
}

function Hall({ id }: { readonly id: WorkshopId }) {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(screenQuery(id));
  const due = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const again = () => {
    due.current ??= setTimeout(() => {
      due.current = undefined;
      void client.invalidateQueries({ queryKey: screenQuery(id).queryKey });
    }, gatherMs);
  };
  useEffect(() => () => clearTimeout(due.current), []);
  useWorkshopLive(id, { changed: again, greeted: again, signedOut: again });
  if (data) return <Shown screen={data} />;
  return (
    <main id="contenuto" className="papers">
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading lines={10} />}
    </main>
  );
}

function Shown({ screen }: { readonly screen: ScreenView }) {
  const { t } = useTranslation();
  const { course, clusters, people, tables, contributions, question, theme } = screen;
  return (
    <main id="contenuto" className="hall">
      <HowToEnter screen={screen} />
      <section className="main" aria-labelledby="question">
        <div className="ph">
          <div>
            <Where course={course} />
          </div>
          <TimeLeft timer={course.timer} />
        </div>
        <Said course={course} />
        <h1 id="question">{question ?? theme}</h1>
        <Groups clusters={clusters} />
        <div className="ftr num">
          <span>{t(($) => $.screen.people, { count: people })}</span>
          <span>{t(($) => $.screen.tables, { count: tables })}</span>
          <span>{t(($) => $.screen.contributions, { count: contributions })}</span>
          {clusters.length > 0 && <span className="what">{t(($) => $.screen[counted(clusters)])}</span>}
        </div>
      </section>
    </main>
  );
}

/** A message of this morning is none of now, in milliseconds. */
const heardForMs = 10 * 60_000;

function Said({ course: { broadcast, state } }: Pick<ScreenView, 'course'>) {
  const isFresh = broadcast !== null && Date.now() - Date.parse(broadcast.at) < heardForMs;
  return isFresh && state.kind === 'open' && <p className="said">{broadcast.words}</p>;
}

function Where({ course: { state } }: Pick<ScreenView, 'course'>) {
  const { t } = useTranslation();
  const [now, then] =
    state.kind === 'open'
      ? [
          t(($) => $.screen.step, {
            number: phases.indexOf(state.phase) + 1,
            what: t(($) => $.screen.now[state.phase]),
          }),
          t(($) => $.screen.next[state.phase]),
        ]
      : state.kind === 'preparing'
        ? [t(($) => $.screen.preparing), t(($) => $.screen.preparingThen)]
        : [t(($) => $.screen.ended), t(($) => $.screen.endedThen)];
  return (
    <>
      <b>{now}</b>
      <p>{then}</p>
    </>
  );
}

function Groups({ clusters }: Pick<ScreenView, 'clusters'>) {
  const { t } = useTranslation();
  if (clusters.length === 0) return <p className="none">{t(($) => $.screen.noGroups)}</p>;
  const what = counted(clusters);
  const most = Math.max(1, ...clusters.map((group) => group[what] ?? 0));
  return (
    <ol
      className="cl"
      aria-label={t(($) => (what === 'supports' ? $.screen.bySupports : $.screen.byPreferences))}
    >
      {clusters.map((group) => {
        const count = group[what] ?? 0;
        return (
          <li key={group.title}>
            <span>{group.title}</span>
            <span className="b" aria-hidden="true">
              <i style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <span className="n">{count}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Preferences once they are counted where all see them. */
function counted(clusters: ScreenView['clusters']): 'supports' | 'preferences' {
  return clusters.some(({ preferences }) => preferences !== null) ? 'preferences' : 'supports';
}
