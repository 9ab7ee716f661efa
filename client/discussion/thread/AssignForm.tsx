import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservationView } from '../../../shared/discussion/api.ts';
import { AskedField } from '../../ui/AskedField.tsx';
import { Button } from '../../ui/Button.tsx';
import { DateField } from '../../ui/DateField.tsx';
import { InlineForm } from './InlineForm.tsx';
import { useAssignee } from './useAssignee.ts';
import { useThreadForm } from './useThreadForm.ts';

type Props = { readonly observation: ObservationView; readonly onClose: () => void };

/** Whom an observation waits for, and until when. */
export function AssignForm({ observation, onClose }: Props) {
  const { t } = useTranslation();
  const { assigned, revision } = observation;
  const { send, busy, failure } = useThreadForm(observation);
  const { to, field } = useAssignee(assigned);
  const [due, setDue] = useState(assigned?.due ?? '');
  const [tried, setTried] = useState(false);

  const store = async (assignment: { readonly to: unknown; readonly due: string | null }, said: string) => {
    if (await send({ to: 'assignment', body: { seen: revision, ...assignment } }, said)) onClose();
  };
  const assign = () => {
    setTried(true);
    if (to === null) return;
    const someone = to.kind === 'person' ? { person: to.id } : { organisation: to.id };
    void store(
      { to: someone, due: due === '' ? null : due },
      t(($) => $.discussion.assign.done, { name: to.name }),
    );
  };
  const clear = () =>
    void store(
      { to: null, due: null },
      t(($) => $.discussion.assign.cleared),
    );
  return (
    <InlineForm
      name={t(($) => $.discussion.assign.do)}
      verb={t(($) => $.discussion.assign.send)}
      busy={busy && t(($) => $.discussion.assign.busy)}
      failure={failure}
      onSend={assign}
      onLeave={onClose}
      more={
        assigned && (
          <Button tone="quiet" size="sm" onClick={clear}>
            {t(($) => $.discussion.assign.clear)}
          </Button>
        )
      }
    >
      <AskedField
        label={t(($) => $.discussion.assign.who)}
        hint={t(($) => $.discussion.assign.whoHint)}
        error={tried && to === null ? t(($) => $.discussion.assign.missing) : null}
        {...field}
      />
      <DateField
        label={t(($) => $.discussion.assign.due)}
        hint={t(($) => $.discussion.assign.dueHint)}
        value={due}
        onChange={setDue}
      />
    </InlineForm>
  );
}
