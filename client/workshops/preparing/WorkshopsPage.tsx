import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkshopsView } from '../../../shared/workshops/api.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { workshopsQuery } from './queries.ts';
import { StateOfWorkshop } from './StateOfWorkshop.tsx';
import { WorkshopsBar } from './WorkshopsBar.tsx';
import './preparing.css';

/** `/laboratori`: every workshop, with when, where and how many. */
export function WorkshopsPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(workshopsQuery);
  usePage(t(($) => $.workshops.title));
  const some = data !== undefined && data.workshops.length > 0;
  return (
    <>
      <WorkshopsBar title={t(($) => $.workshops.title)}>
        {some && data.mayPrepare && <Prepare />}
      </WorkshopsBar>
      <main id="contenuto" className="papers stack-4">
        <p className="soft">{t(($) => $.workshops.lead)}</p>
        {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={6} />}
        {data?.workshops.length === 0 && (
          <Empty
            topLevel
            icon="people"
            title={t(($) => $.workshops.empty)}
            action={data.mayPrepare ? <Prepare /> : undefined}
          >
            {t(($) => (data.mayPrepare ? $.workshops.emptyMay : $.workshops.emptyOthers))}
          </Empty>
        )}
        {some && (
          <ul className="sheet workshops" aria-label={t(($) => $.workshops.title)}>
            {data.workshops.map((one) => (
              <WorkshopLine key={one.id} workshop={one} />
            ))}
          </ul>
        )}
      </main>
    </>
  );
}

function Prepare() {
  const { t } = useTranslation();
  return (
    <Link className={buttonClass({ tone: 'primary' })} to="/laboratori/nuovo">
      <Icon name="plus" />
      {t(($) => $.workshops.prepare)}
    </Link>
  );
}

type LineProps = { readonly workshop: WorkshopsView['workshops'][number] };

function WorkshopLine({ workshop }: LineProps) {
  const { t } = useTranslation();
  const { longMoment } = useFormats();
  const { id, theme, venue, startsAt, state, tables, people, contributions, facilitates } = workshop;
  return (
    <li>
      <div>
        <h2>
          <Link to="/laboratori/$id" params={{ id }}>
            {theme}
          </Link>
        </h2>
        <p className="small muted">
          {longMoment(new Date(startsAt))} · {venue}
        </p>
      </div>
      <p className="small facts">
        <span>{t(($) => $.workshops.tables, { count: tables })}</span>
        <span>{t(($) => $.workshops.people, { count: people })}</span>
        <span>{t(($) => $.workshops.contributions, { count: contributions })}</span>
      </p>
      <div className="standing">
        <StateOfWorkshop state={state} />
        {facilitates && <span className="small muted">{t(($) => $.workshops.youLead)}</span>}
      </div>
    </li>
  );
}
