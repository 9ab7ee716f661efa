import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { AfterView } from '../../../shared/workshops/api.ts';
import { StateChip } from '../../documents/StateChip.tsx';
import { useFormats } from '../../i18n/useFormats.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import './after.css';
import { MinutesPart } from './MinutesPart.tsx';
import { NamingNote } from './NamingNote.tsx';
import { afterQuery } from './queries.ts';
import { ReportFiles } from './ReportFiles.tsx';

/** On the page of a workshop that is over: its files, its minutes, what comes next, and how long names are kept. */
export function AfterPanel({ workshop }: { readonly workshop: WorkshopId }) {
  const { t } = useTranslation();
  const { longMoment } = useFormats();
  const { data, error, refetch } = useQuery(afterQuery(workshop));
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={6} />;
  return (
    <section className="sheet" aria-labelledby="dopo">
      <div className="in stack-4">
        <div>
          <h2 id="dopo">{t(($) => $.report.title)}</h2>
          <p className="soft">{t(($) => $.report.ended, { when: longMoment(new Date(data.endedAt)) })}</p>
        </div>
        <ReportFiles workshop={workshop} />
        <NamingNote naming={data.naming} />
        <MinutesPart workshop={workshop} after={data} />
        <Next recommendations={data.recommendations} />
        <Names after={data} />
      </div>
    </section>
  );
}

function Next({ recommendations }: Pick<AfterView, 'recommendations'>) {
  const { t } = useTranslation();
  return (
    <div className="stack-2">
      <h3>{t(($) => $.report.next)}</h3>
      {recommendations.length === 0 ? (
        <p>{t(($) => $.report.none)}</p>
      ) : (
        <>
          <p>{t(($) => $.report.nextLead)}</p>
          <ul className="after-list">
            {recommendations.map(({ document, code, title, state }) => (
              <li key={document}>
                <Link to="/documenti/$id" params={{ id: document }}>
                  {code} {title}
                </Link>
                <StateChip standing={{ kind: 'recommendation', state }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Names({ after: { namesUntil, namesForgottenAt } }: { readonly after: AfterView }) {
  const { t } = useTranslation();
  const { longDay } = useFormats();
  return (
    <div>
      <h3>{t(($) => $.report.names)}</h3>
      <p>
        {namesForgottenAt === null
          ? t(($) => $.report.namesUntil, { day: longDay(new Date(namesUntil)) })
          : t(($) => $.report.namesGone, { day: longDay(new Date(namesForgottenAt)) })}
      </p>
    </div>
  );
}
