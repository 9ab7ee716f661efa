import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { phases } from '../../../shared/workshops/phase.ts';
import type { ScreenView } from '../../../shared/workshops/screen.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { screenQuery } from '../console/queries.ts';
import { useWorkshopLive } from '../live.ts';
import { TimeLeft } from '../TimeLeft.tsx';
import { useOnline } from '../table/useOnline.ts';
import type { Timed } from '../timed.ts';
import { HallGroups } from './HallGroups.tsx';
import { HowToEnter } from './HowToEnter.tsx';
import { WayBack } from './WayBack.tsx';
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
  const { data, error, refetch, fetchStatus, dataUpdatedAt, isRefetchError } = useQuery(screenQuery(id));
  const isOnline = useOnline();
  const due = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const again = () => {
    due.current ??= setTimeout(() => {
      due.current = undefined;
      void client.invalidateQueries({ queryKey: screenQuery(id).queryKey });
    }, gatherMs);
  };
  useEffect(() => () => clearTimeout(due.current), []);
  useWorkshopLive(id, { changed: again, greeted: again, signedOut: again });
  // The time of its numbers is said only when they are not those of now.
  const since = !isOnline || isRefetchError || fetchStatus === 'paused' ? new Date(dataUpdatedAt) : null;
  if (data) return <Shown screen={data} since={since} />;
  return (
    <main id="contenuto" className="papers">
      {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading lines={10} />}
    </main>
  );
}

type ShownProps = {
  readonly screen: Timed<ScreenView>;
  /** When this was so, if the net is down. */
  readonly since: Date | null;
};

function Shown({ screen, since }: ShownProps) {
  const { t } = useTranslation();
  const { shortMoment } = useFormats();
  const { course, clusters, people, tables, contributions, question, theme } = screen;
  const ended = course.state.kind === 'ended';
  return (
    <main id="contenuto" className="hall">
      {ended ? <WayBack /> : <HowToEnter screen={screen} />}
      <section className="main" aria-labelledby="question">
        <div className="ph">
          <div>
            <Where course={course} />
          </div>
          <TimeLeft timer={course.timer} aheadMs={screen.aheadMs} />
        </div>
        <Said screen={screen} />
        <h1 id="question" className={lengthOf(question ?? theme)}>
          {question ?? theme}
        </h1>
        <HallGroups clusters={clusters} what={counted(clusters)} />
        <div className="ftr num">
          <span>{t(($) => $.screen.people, { count: people })}</span>
          <span>{t(($) => $.screen.tables, { count: tables })}</span>
          <span>{t(($) => $.screen.contributions, { count: contributions })}</span>
          {clusters.length > 0 && <span className="what">{t(($) => $.screen[noteOf(screen)])}</span>}
        </div>
        {since !== null && (
          <p className="since" role="status">
            <Icon name="alert" /> {t(($) => $.screen.noNet, { when: shortMoment(since, new Date()) })}
          </p>
        )}
      </section>
    </main>
  );
}

/** As large as the whole of it can be read in three lines. */
function lengthOf(asked: string): string {
  return asked.length > 150 ? 'longest' : asked.length > 90 ? 'longer' : '';
}

/** A message of this morning is none of now, in milliseconds. */
const heardForMs = 10 * 60_000;

function Said({ screen: { course, aheadMs } }: Pick<ShownProps, 'screen'>) {
  const { broadcast, state } = course;
  const isFresh = broadcast !== null && Date.now() + aheadMs - Date.parse(broadcast.at) < heardForMs;
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

/** Preferences once they are counted where all see them. */
function counted(clusters: ScreenView['clusters']): 'supports' | 'preferences' {
  return clusters.some(({ preferences }) => preferences !== null) ? 'preferences' : 'supports';
}

/** What the numbers beside the groups are, and while choosing lasts, which are not there yet. */
function noteOf({ course: { state }, clusters }: ScreenView): 'supports' | 'preferences' | 'hiddenUntil' {
  return state.kind === 'open' && state.phase === 'choices' ? 'hiddenUntil' : counted(clusters);
}
