import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RoundChoices } from '../../../shared/decisions/roundApi.ts';
import type { SignOffRoundId } from '../../../shared/kernel/ids.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { OpenSittingForm } from './OpenSittingForm.tsx';
import { roundChoicesQuery, roundQuery } from './queries.ts';
import { RoundsBar } from './RoundsBar.tsx';
import '../../documents/fields/fields.css';
import './rounds.css';

const route = getRouteApi('/inside/sedute/nuova');

/** `/sedute/nuova`: the form with which a round of sign-off is opened. */
export function OpenSittingPage() {
  const { t } = useTranslation();
  usePage(t(($) => $.rounds.openPage));
  return (
    <>
      <RoundsBar title={t(($) => $.rounds.openPage)} crumbs={[]} />
      <main id="contenuto" className="papers open-sitting">
        <Choices />
      </main>
    </>
  );
}

function Choices() {
  const { t } = useTranslation();
  const { versione, segue } = route.useSearch();
  const { data, error, refetch } = useQuery(roundChoicesQuery);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={10} />;
  if (data.bodies.some(({ mayConvene }) => mayConvene)) {
    if (segue !== undefined) return <SecondCall choices={data} id={segue} />;
    return <OpenSittingForm choices={data} version={versione ?? null} first={null} />;
  }
  if (data.bodies.length === 0) return <NoBodies />;
  return (
    <Empty
      topLevel
      icon="scale"
      title={t(($) => $.rounds.notConvening)}
      action={
        <Link className={buttonClass()} to="/sedute">
          {t(($) => $.rounds.toList)}
        </Link>
      }
    >
      {t(($) => $.rounds.emptyOthers)}
    </Empty>
  );
}

/** Nobody can be convened before there is a body. */
function NoBodies() {
  const { t } = useTranslation();
  return (
    <Empty
      topLevel
      icon="scale"
      title={t(($) => $.rounds.noBodies)}
      action={
        <Link className={buttonClass()} to="/amministrazione/organi">
          {t(($) => $.rounds.toBodies)}
        </Link>
      }
    >
      {t(($) => $.rounds.noBodiesBody)}
    </Empty>
  );
}

/** The second call begins as the first was, which had no quorum. */
function SecondCall({ choices, id }: { readonly choices: RoundChoices; readonly id: SignOffRoundId }) {
  const { data, error, refetch } = useQuery(roundQuery(id));
  if (data) return <OpenSittingForm choices={choices} version={null} first={data} />;
  return error ? <Problem error={error} onRetry={() => void refetch()} /> : <Loading lines={10} />;
}
