import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundRow, RoundsView } from '../../../shared/discussion/consultationApi.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { ConsultationsBar } from './ConsultationsBar.tsx';
import { roundsQuery } from './queries.ts';
import { RoundChip } from './RoundChip.tsx';
import { useRoundWords } from './useRoundWords.ts';
import './consultations.css';

/** `/consultazioni`: every round, newest first. */
export function RoundsPage() {
  const { t } = useTranslation();
  const rounds = useQuery(roundsQuery);
  usePage(t(($) => $.consultation.title));
  return (
    <>
      <ConsultationsBar title={t(($) => $.consultation.title)}>
        {rounds.data?.mayLead && rounds.data.rounds.length > 0 && <OpenOne />}
      </ConsultationsBar>
      <main id="contenuto" className="papers stack-4">
        <p className="soft">{t(($) => $.consultation.lead)}</p>
        {rounds.error && !rounds.data && (
          <Problem error={rounds.error} onRetry={() => void rounds.refetch()} />
        )}
        {rounds.isPending && <Loading lines={6} />}
        {rounds.data && <Rounds view={rounds.data} />}
      </main>
    </>
  );
}

function OpenOne() {
  const { t } = useTranslation();
  return (
    <Link className={buttonClass({ tone: 'primary' })} to="/consultazioni/nuova">
      <Icon name="plus" />
      {t(($) => $.consultation.open)}
    </Link>
  );
}

function Rounds({ view: { rounds, mayLead } }: { readonly view: RoundsView }) {
  const { t } = useTranslation();
  if (rounds.length === 0) {
    return (
      <Empty
        topLevel
        icon="chat"
        title={t(($) => $.consultation.empty)}
        action={mayLead ? <OpenOne /> : undefined}
      >
        {t(($) => (mayLead ? $.consultation.emptyLead : $.consultation.emptyOthers))}
      </Empty>
    );
  }
  return (
    <ul className="sheet rounds" aria-label={t(($) => $.consultation.list)}>
      {rounds.map((round) => (
        <RoundLine key={round.id} round={round} />
      ))}
    </ul>
  );
}

function RoundLine({ round }: { readonly round: RoundRow }) {
  const { t } = useTranslation();
  const words = useRoundWords();
  return (
    <li>
      <div className="grow">
        <h2>
          <Link to="/consultazioni/$id" params={{ id: round.id }}>
            {t(($) => $.consultation.name, { number: round.number })}
          </Link>
        </h2>
        <p className="soft small">{words.sections(round)}</p>
      </div>
      <p className="facts small">
        <span>{words.deadline(round, new Date())}</span>
        <span className="muted">{words.settled(round)}</span>
      </p>
      <RoundChip round={round} />
    </li>
  );
}
