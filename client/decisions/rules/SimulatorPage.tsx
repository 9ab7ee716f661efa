import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { roundChoicesQuery } from '../rounds/queries.ts';
import { RoundsBar } from '../rounds/RoundsBar.tsx';
import { Simulator } from './Simulator.tsx';
import '../floor/floor.css';
import '../rounds/rounds.css';
import './rules.css';

/** `/sedute/simula`: a rule, some seats, and what comes of them; nothing of it leaves the page. */
export function SimulatorPage() {
  const { t } = useTranslation();
  const choices = useQuery(roundChoicesQuery);
  usePage(t(($) => $.rules.title));
  return (
    <>
      <RoundsBar title={t(($) => $.rules.title)} crumbs={[]} />
      <main id="contenuto" className="sess">
        {choices.error && !choices.data && (
          <Problem error={choices.error} onRetry={() => void choices.refetch()} />
        )}
        {choices.isPending && <Loading lines={10} />}
        {choices.data && <Simulator bodies={choices.data.bodies} />}
      </main>
    </>
  );
}
