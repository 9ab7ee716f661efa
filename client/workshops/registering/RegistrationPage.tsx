import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { InvitedView } from '../../../shared/workshops/registeringApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { Refusal } from '../../platform/api.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Note } from '../../ui/Note.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { OwnPeople } from './OwnPeople.tsx';
import { ownRegistrationsQuery } from './queries.ts';
import { RegisterForm } from './RegisterForm.tsx';
import '../preparing/preparing.css';

const route = getRouteApi('/open/iscrizione');

/** `/iscrizione`: an invited body says who comes, without an account. */
export function RegistrationPage() {
  const { t } = useTranslation();
  const { registration } = route.useRouteContext();
  usePage(t(($) => $.registering.page));
  return (
    <main id="contenuto" className="one-sheet">
      {registration === null ? (
        <section className="sheet" aria-labelledby="iscrizione">
          <div className="in stack">
            <h1 id="iscrizione">{t(($) => $.registering.noLink)}</h1>
            <p>{t(($) => $.registering.noLinkBody)}</p>
          </div>
        </section>
      ) : (
        <WithLink key={registration} token={registration} />
      )}
    </main>
  );
}

function WithLink({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(ownRegistrationsQuery(token));
  if (error instanceof Refusal && error.refused === 'registration_over')
    return (
      <section className="sheet" aria-labelledby="iscrizione">
        <div className="in stack">
          <h1 id="iscrizione">{t(($) => $.registering.over)}</h1>
          <p>{error.message}</p>
        </div>
      </section>
    );
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  return data ? <Invited view={data} token={token} /> : <Loading lines={8} />;
}

function Invited({ view, token }: { readonly view: InvitedView; readonly token: string }) {
  const { t } = useTranslation();
  const { longMoment } = useFormats();
  const left = view.places - view.registered.length;
  return (
    <section className="sheet" aria-labelledby="iscrizione">
      <div className="in stack-4">
        <div>
          <p className="muted">{view.organisation}</p>
          <h1 id="iscrizione">{view.theme}</h1>
          <p className="lead">
            {longMoment(new Date(view.startsAt))} · {view.venue}
          </p>
        </div>
        {view.agenda !== '' && <p className="written-lines">{view.agenda}</p>}
        <OwnPeople view={view} token={token} />
        {left > 0 ? (
          <RegisterForm token={token} left={left} />
        ) : (
          <Note tone="ok" title={t(($) => $.registering.full)}>
            {t(($) => $.registering.fullBody)}
          </Note>
        )}
        <p className="small muted">
          {t(($) => $.registering.privacy, { district: view.district, count: view.keepsNamesDays })}
        </p>
      </div>
    </section>
  );
}
