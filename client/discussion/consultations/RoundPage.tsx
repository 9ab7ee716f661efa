import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import type { ConsultationRoundId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { Console } from './Console.tsx';
import { ConsultationsBar } from './ConsultationsBar.tsx';
import { InvitedSheet } from './InvitedSheet.tsx';
import { roundQuery } from './queries.ts';
import { RoundActs } from './RoundActs.tsx';
import { RoundChip } from './RoundChip.tsx';
import { RoundFacts } from './RoundFacts.tsx';
import './consultations.css';

const route = getRouteApi('/inside/consultazioni/$id');

/** `/consultazioni/$id`: one round. For the invited what is asked of them; for the office its console. */
export function RoundPage() {
  const id = parseId<ConsultationRoundId>(route.useParams().id);
  return id === null ? <NotFound /> : <KnownRound key={id} id={id} />;
}

function KnownRound({ id }: { readonly id: ConsultationRoundId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(roundQuery(id));
  const name = data ? t(($) => $.consultation.name, { number: data.number }) : null;
  usePage(name);
  return (
    <>
      <ConsultationsBar
        within
        title={name ?? t(($) => $.consultation.title)}
        state={data && <RoundChip round={data} />}
      >
        {data?.mayFollow && <RoundActs round={data} />}
      </ConsultationsBar>
      <main id="contenuto" className="papers stack-4">
        {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
        {!error && !data && <Loading lines={10} />}
        {data && <Round round={data} />}
      </main>
    </>
  );
}

/** An address that is none. */
function NotFound() {
  const { t } = useTranslation();
  usePage(t(($) => $.mishaps.notFoundTitle));
  return (
    <main id="contenuto" className="papers">
      <Empty
        topLevel
        icon="search"
        title={t(($) => $.mishaps.notFoundTitle)}
        action={
          <Link className={buttonClass()} to="/consultazioni">
            {t(($) => $.consultation.toList)}
          </Link>
        }
      >
        {t(($) => $.mishaps.notFoundBody)}
      </Empty>
    </main>
  );
}

function Round({ round }: { readonly round: RoundView }) {
  return (
    <>
      <RoundFacts round={round} />
      {round.mayFollow && (
        <>
          <InvitedSheet round={round} />
          <Console round={round} />
        </>
      )}
    </>
  );
}
