import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopView } from '../../../shared/workshops/api.ts';
import type { WorkshopChoices } from '../../../shared/workshops/registeringApi.ts';
import { useDraft } from '../../people/register/useDraft.ts';
import { announce } from '../../ui/announce.ts';
import { Loading } from '../../ui/Loading.tsx';
import { Problem } from '../../ui/Problem.tsx';
import { focusHeading } from '../../ui/usePage.ts';
import { usePreparing, workshopChoicesQuery } from './queries.ts';
import { WorkshopFields } from './WorkshopFields.tsx';
import { WorkshopForm } from './WorkshopForm.tsx';
import { draftOf, parseWorkshop } from './workshopDraft.ts';

type ChangeProps = { readonly workshop: WorkshopView; readonly onDone: () => void };

/** In place of what it is about: the same, to be written. */
export function ChangeForm(props: ChangeProps) {
  const { data, error, refetch } = useQuery(workshopChoicesQuery);
  useEffect(() => () => void focusHeading(), []);
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  return data ? <Form {...props} choices={data} /> : <Loading lines={10} />;
}

function Form({ workshop, choices, onDone }: ChangeProps & { readonly choices: WorkshopChoices }) {
  const { t } = useTranslation();
  const { change } = usePreparing(workshop.id);
  const writing = useDraft(draftOf(workshop), (draft) =>
    // One that is held may last longer than was thought.
    parseWorkshop(draft, workshop.state.kind === 'preparing' ? new Date() : null),
  );
  const [seen] = useState(workshop.revision);
  const send = () => {
    const wanted = writing.take();
    if (wanted === null) return false;
    const { tables: _, ...to } = wanted;
    change.mutate(
      { ...to, seen },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.workshops.changed));
          onDone();
        },
      },
    );
    return true;
  };
  return (
    <div className="workshop-form">
      <WorkshopForm
        verb={t(($) => $.workshops.doChange)}
        busy={change.isPending && t(($) => $.workshops.changing)}
        failure={change.data?.ok === false ? change.data.message : null}
        onSend={send}
        onCancel={onDone}
      >
        <WorkshopFields writing={writing} choices={choices} withTables={false} />
      </WorkshopForm>
    </div>
  );
}
