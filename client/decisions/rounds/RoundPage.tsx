import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { roundQuery } from './queries.ts';
import { RoundActs } from './RoundActs.tsx';
import { RoundChip } from './RoundChip.tsx';
import { RoundFloor } from './RoundFloor.tsx';
import { RoundsBar } from './RoundsBar.tsx';
import { useClosingTold } from './useClosingTold.ts';
import { useRoundWords } from './useRoundWords.ts';
import '../floor/floor.css';
import './rounds.css';

const route = getRouteApi('/inside/sedute/$id');

/** `/sedute/$id`: the chair's console, and the page of everybody else. */
export function RoundPage() {
  const id = parseId<SignOffRoundId>(route.useParams().id);
  return id === null ? <NotFound /> : <KnownRound key={id} id={id} />;
}

function KnownRound({ id }: { readonly id: SignOffRoundId }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(roundQuery(id));
  const about = useRoundWords().about;
  usePage(data ? about(data) : null);
  if (data) return <Known round={data} />;
  return (
    <>
      <RoundsBar title={t(($) => $.rounds.title)} crumbs={[]} />
      <main id="contenuto" className="papers">
        {error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading lines={10} />}
      </main>
    </>
  );
}

function Known({ round }: { readonly round: RoundView }) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const words = useRoundWords();
  const { phase, body, kind, sitting, call, deadline } = round;
  useClosingTold(round);
  const crumbs = [
    words.name(round),
    body?.name,
    sitting ? deadlineMoment(new Date(sitting.at), new Date()) : undefined,
    kind === 'vote' ? t(($) => $.rounds.call[call]) : undefined,
  ].filter((crumb) => crumb !== undefined);
  return (
    <>
      <RoundsBar
        title={words.about(round)}
        crumbs={crumbs}
        state={<RoundChip ending={phase.kind === 'closed' ? phase.ending : null} deadline={deadline} />}
      >
        <RoundActs round={round} />
      </RoundsBar>
      <main id="contenuto" className="sess">
        <RoundFloor round={round} />
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
          <Link className={buttonClass()} to="/sedute">
            {t(($) => $.rounds.toList)}
          </Link>
        }
      >
        {t(($) => $.mishaps.notFoundBody)}
      </Empty>
    </main>
  );
}
