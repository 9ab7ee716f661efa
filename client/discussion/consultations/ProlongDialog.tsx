import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import { clockInItaly, dayInItaly } from '../../../shared/people/day.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { DeadlineFields } from './DeadlineFields.tsx';
import { useRoundAct } from './queries.ts';
import { momentOf } from './roundDraft.ts';

type ProlongDialogProps = { readonly round: RoundView; readonly onClose: () => void };

/** A later deadline, said to whoever is invited. */
export function ProlongDialog({ round: { id, deadline }, onClose }: ProlongDialogProps) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const { prolong } = useRoundAct(id);
  const [tried, setTried] = useState(false);
  const was = new Date(deadline);
  const [until, setUntil] = useState({ day: dayInItaly(was), hour: clockInItaly(was) });
  const next = momentOf(until);
  const later = next !== null && next > was && next > new Date();
  const send = () => {
    setTried(true);
    if (!later) return;
    prolong.mutate(
      { deadline: next.toISOString(), was: deadline },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return;
          announce(t(($) => $.round.prolonged, { when: deadlineMoment(next, new Date()) }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.round.prolongTitle)}
      verb={t(($) => $.round.prolongDo)}
      busy={prolong.isPending && t(($) => $.round.prolonging)}
      failure={prolong.data?.ok === false ? prolong.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(($) => $.round.prolongBody)}</p>
      <DeadlineFields
        day={until.day}
        hour={until.hour}
        onChange={(part) => setUntil((before) => ({ ...before, ...part }))}
        error={tried && !later ? t(($) => $.round.later) : null}
      />
    </FormDialog>
  );
}
