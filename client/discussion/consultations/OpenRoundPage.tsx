import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/people/can.ts';
import { useSession } from '../../people/useSession.ts';
import { buttonClass } from '../../ui/buttonClass.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { ConsultationsBar } from './ConsultationsBar.tsx';
import { OpenRoundForm } from './OpenRoundForm.tsx';
import { roundChoicesQuery } from './queries.ts';
import '../../documents/fields/fields.css';
import './consultations.css';

/** `/consultazioni/nuova`: the form with which a round is opened. */
export function OpenRoundPage() {
  const { t } = useTranslation();
  const actor = useSession()?.actor;
  const leads = actor !== undefined && can(actor, 'consultation.lead', { sameDistrict: true });
  usePage(t(($) => $.openRound.title));
  return (
    <>
      <ConsultationsBar within title={t(($) => $.openRound.title)} />
      <main id="contenuto" className="papers open-round">
        {leads ? (
          <Choices />
        ) : (
          <Nothing title={t(($) => $.consultation.notLeading)} body={t(($) => $.consultation.emptyOthers)} />
        )}
      </main>
    </>
  );
}

function Choices() {
  const { t } = useTranslation();
  const choices = useQuery(roundChoicesQuery);
  if (choices.error && !choices.data) {
    return <Problem error={choices.error} onRetry={() => void choices.refetch()} />;
  }
  if (!choices.data) return <Loading lines={10} />;
  if (choices.data.documents.length === 0) {
    return <Nothing title={t(($) => $.openRound.noSections)} body={t(($) => $.openRound.noSectionsBody)} />;
  }
  return <OpenRoundForm choices={choices.data} />;
}

function Nothing({ title, body }: { readonly title: string; readonly body: string }) {
  const { t } = useTranslation();
  return (
    <Empty
      topLevel
      icon="chat"
      title={title}
      action={
        <Link className={buttonClass()} to="/consultazioni">
          {t(($) => $.consultation.toList)}
        </Link>
      }
    >
      {body}
    </Empty>
  );
}
