import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundRow } from '../../../shared/decisions/roundApi.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { roundsQuery } from './queries.ts';
import { RoundLine } from './RoundLine.tsx';
import { RoundsBar } from './RoundsBar.tsx';
import { useMayConvene } from './useMayConvene.ts';
import './rounds.css';

/** `/sedute`: every round; those that wait for this reader come first. */
export function SittingsPage() {
  const { t } = useTranslation();
  const rounds = useQuery(roundsQuery);
  const mayConvene = useMayConvene();
  usePage(t(($) => $.rounds.title));
  return (
    <>
      <RoundsBar title={t(($) => $.rounds.title)}>
        <Link className={buttonClass()} to="/sedute/simula">
          <Icon name="scale" />
          {t(($) => $.rounds.simulate)}
        </Link>
        {mayConvene && rounds.data && rounds.data.length > 0 && <OpenOne />}
      </RoundsBar>
      <main id="contenuto" className="papers stack-4">
        <p className="soft">{t(($) => $.rounds.lead)}</p>
        {rounds.error && !rounds.data && (
          <Problem error={rounds.error} onRetry={() => void rounds.refetch()} />
        )}
        {rounds.isPending && <Loading lines={6} />}
        {rounds.data?.length === 0 && (
          <Empty
            topLevel
            icon="scale"
            title={t(($) => $.rounds.empty)}
            action={mayConvene ? <OpenOne /> : undefined}
          >
            {t(($) => (mayConvene ? $.rounds.emptyMay : $.rounds.emptyOthers))}
          </Empty>
        )}
        {rounds.data && rounds.data.length > 0 && <Groups rounds={rounds.data} />}
      </main>
    </>
  );
}

function OpenOne() {
  const { t } = useTranslation();
  return (
    <Link className={buttonClass({ tone: 'primary' })} to="/sedute/nuova" search={{}}>
      <Icon name="plus" />
      {t(($) => $.rounds.open)}
    </Link>
  );
}

function Groups({ rounds }: { readonly rounds: readonly RoundRow[] }) {
  const { t } = useTranslation();
  const waiting = rounds.filter((round) => round.closed === null && round.waitsForMe > 0);
  const open = rounds.filter((round) => round.closed === null && round.waitsForMe === 0);
  const closed = rounds.filter((round) => round.closed !== null);
  return (
    <>
      <Group title={t(($) => $.rounds.waiting)} rounds={waiting} />
      <Group title={t(($) => $.rounds.openOnes)} rounds={open} />
      <Group title={t(($) => $.rounds.closedOnes)} rounds={closed} />
    </>
  );
}

function Group({ title, rounds }: { readonly title: string; readonly rounds: readonly RoundRow[] }) {
  const id = useId();
  if (rounds.length === 0) return null;
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className="muted small">{rounds.length}</span>
      </header>
      <ul className="sittings" aria-labelledby={id}>
        {rounds.map((round) => (
          <RoundLine key={round.id} round={round} />
        ))}
      </ul>
    </section>
  );
}
