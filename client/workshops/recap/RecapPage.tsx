import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecapView } from '../../../shared/workshops/recap.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Refusal } from '../../platform/api.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { recapQuery } from './queries.ts';
import { RecapCard } from './RecapCard.tsx';
import './recap.css';

const route = getRouteApi('/open/ritorno');

/** `/ritorno`: what became of what I wrote, on a phone and without an account. */
export function RecapPage() {
  const { t } = useTranslation();
  const { recap } = route.useRouteContext();
  usePage(t(($) => $.recap.page));
  return (
    <main id="contenuto" className="one-sheet">
      {recap === null ? <Missing /> : <Of key={recap} token={recap} />}
    </main>
  );
}

function Of({ token }: { readonly token: string }) {
  const { data, error, refetch } = useQuery(recapQuery(token));
  if (error instanceof Refusal && error.refused === 'recap_unknown') return <Missing />;
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  return data ? <Back view={data} /> : <Loading lines={8} />;
}

function Back({ view }: { readonly view: RecapView }) {
  const { t } = useTranslation();
  const { longDay } = useFormats();
  const { theme, venue, startsAt, name, nameUntil, ended, contributions } = view;
  return (
    <div className="stack-4">
      <header className="stack-2">
        <h1>{t(($) => $.recap.title)}</h1>
        <p className="lead">
          {name === null ? t(($) => $.recap.greetingNobody) : t(($) => $.recap.greeting, { name })}
        </p>
        <p className="soft">
          {t(($) => $.recap.workshop, { theme, venue, day: longDay(new Date(startsAt)) })}
        </p>
      </header>
      {!ended && <Note tone="info">{t(($) => $.recap.going)}</Note>}
      {contributions.length === 0 ? (
        <Empty icon="info" topLevel title={t(($) => $.recap.nothing)}>
          {t(($) => $.recap.nothingBody)}
        </Empty>
      ) : (
        <ul className="recap-cards">
          {contributions.map((one) => (
            <RecapCard key={one.id} contribution={one} ended={ended} />
          ))}
        </ul>
      )}
      <p className="small soft">
        {t(($) => $.recap.keep)} {name === null && t(($) => $.recap.forgotten)}
        {nameUntil !== null && t(($) => $.recap.forgets, { day: longDay(new Date(nameUntil)) })}
      </p>
    </div>
  );
}

function Missing() {
  const { t } = useTranslation();
  return (
    <section className="sheet" aria-labelledby="ritorno">
      <div className="in stack-4">
        <div>
          <h1 id="ritorno">{t(($) => $.recap.missing)}</h1>
          <p className="lead">{t(($) => $.recap.missingBody)}</p>
        </div>
        <p>
          <Link className={buttonClass({ tone: 'primary' })} to="/">
            {t(($) => $.recap.toDoor)}
          </Link>
        </p>
      </div>
    </section>
  );
}
