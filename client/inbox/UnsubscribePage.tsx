import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../platform/api.ts';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/Empty.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Note } from '../ui/Note.tsx';
import { Problem } from '../ui/Problem.tsx';
import { useLanding } from '../ui/useLanding.ts';
import { usePage } from '../ui/usePage.ts';
import { unsubscribeQuery, useUnsubscribe } from './queries.ts';

/** `/posta#…`, from the foot of a mail and without a session: looking ends nothing, the button does. */
export function UnsubscribePage() {
  const { t } = useTranslation();
  const [token] = useState(() => decodeURIComponent(location.hash.slice(1)));
  usePage(t(($) => $.unsubscribing.title));
  return (
    <main id="contenuto" className="one-sheet">
      {token === '' ? <Missing /> : <Of token={token} />}
    </main>
  );
}

function Of({ token }: { readonly token: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(unsubscribeQuery(token));
  const stop = useUnsubscribe(token);
  const { ref: heading, land } = useLanding();
  if (error instanceof Refusal && error.refused === 'not_found') return <Missing />;
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={4} />;
  const done = stop.data?.ok ? stop.data.value.done : data.done;
  const { name } = data;
  return (
    <div className="sheet">
      <div className="in stack">
        <h1 ref={heading} tabIndex={-1}>
          {done ? t(($) => $.unsubscribing.done) : t(($) => $.unsubscribing.ask)}
        </h1>
        <p className="lead">
          {done ? t(($) => $.unsubscribing.doneBody, { name }) : t(($) => $.unsubscribing.body, { name })}
        </p>
        {stop.data?.ok === false && (
          <Note tone="no" title={t(($) => $.unsubscribing.notDone)} spoken>
            {stop.data.message}
          </Note>
        )}
        {!done && (
          <Button
            tone="primary"
            busy={stop.isPending && t(($) => $.unsubscribing.doing)}
            // The button goes with what it did: the heading says what is now.
            onClick={() => stop.mutate(undefined, { onSuccess: (answer) => answer.ok && land() })}
          >
            {t(($) => $.unsubscribing.do)}
          </Button>
        )}
      </div>
    </div>
  );
}

function Missing() {
  const { t } = useTranslation();
  return (
    <>
      <h1 className="vh">{t(($) => $.unsubscribing.title)}</h1>
      <Empty topLevel icon="link" title={t(($) => $.unsubscribing.missing)}>
        {t(($) => $.unsubscribing.missingBody)}
      </Empty>
    </>
  );
}
