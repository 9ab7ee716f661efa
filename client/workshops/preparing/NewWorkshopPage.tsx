import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WorkshopChoices } from '../../../shared/workshops/registeringApi.ts';
import { useDraft } from '../../people/register/useDraft.ts';
import { announce } from '../../ui/announce.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { usePage } from '../../ui/usePage.ts';
import { usePrepareWorkshop, workshopChoicesQuery } from './queries.ts';
import { WorkshopFields } from './WorkshopFields.tsx';
import { WorkshopForm } from './WorkshopForm.tsx';
import { WorkshopsBar } from './WorkshopsBar.tsx';
import { emptyDraft, parseWorkshop } from './workshopDraft.ts';
import '../../documents/fields/fields.css';
import '../../decisions/rounds/rounds.css';
import './preparing.css';

/** `/laboratori/nuovo`: what a workshop begins with. */
export function NewWorkshopPage() {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(workshopChoicesQuery);
  usePage(t(($) => $.workshops.newPage));
  return (
    <>
      <WorkshopsBar title={t(($) => $.workshops.newPage)} below />
      <main id="contenuto" className="papers workshop-form">
        {error && !data && <Problem error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Loading lines={10} />}
        {data && <NewWorkshop choices={data} />}
      </main>
    </>
  );
}

function NewWorkshop({ choices }: { readonly choices: WorkshopChoices }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const prepare = usePrepareWorkshop();
  const writing = useDraft(emptyDraft, (draft) => parseWorkshop(draft, new Date()));
  const send = () => {
    const wanted = writing.take();
    if (wanted === null) return false;
    prepare.mutate(wanted, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.workshops.prepared));
        void navigate({ to: '/laboratori/$id', params: { id: answer.value.id } });
      },
    });
    return true;
  };
  return (
    <WorkshopForm
      verb={t(($) => $.workshops.doPrepare)}
      busy={prepare.isPending && t(($) => $.workshops.preparing)}
      failure={prepare.data?.ok === false ? prepare.data.message : null}
      onSend={send}
    >
      <WorkshopFields writing={writing} choices={choices} withTables />
    </WorkshopForm>
  );
}
