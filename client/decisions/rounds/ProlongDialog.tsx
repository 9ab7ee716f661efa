import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { MomentFields, momentOf, writtenMoment } from './MomentFields.tsx';
import { useRoundActs } from './queries.ts';

type ProlongDialogProps = { readonly round: RoundView; readonly onClose: () => void };

/** A later deadline, said to whoever has yet to speak. */
export function ProlongDialog({ round: { id, deadline }, onClose }: ProlongDialogProps) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const { prolong } = useRoundActs(id);
  const [tried, setTried] = useState(false);
  const was = deadline === null ? new Date() : new Date(deadline);
  const [until, setUntil] = useState(writtenMoment(was));
  const next = momentOf(until);
  const later = next !== null && next > was && next > new Date();
  const send = () => {
    setTried(true);
    if (!later) return;
    prolong.mutate(next.toISOString(), {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.rounds.prolonged, { when: deadlineMoment(next, new Date()) }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.rounds.prolongTitle)}
      verb={t(($) => $.rounds.prolongDo)}
      busy={prolong.isPending && t(($) => $.rounds.prolonging)}
      failure={prolong.data?.ok === false ? prolong.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(($) => $.rounds.prolongBody)}</p>
      <MomentFields
        dayLabel={t(($) => $.rounds.day)}
        hourLabel={t(($) => $.rounds.hour)}
        value={until}
        onChange={setUntil}
        error={tried && !later ? t(($) => $.rounds.later) : null}
      />
    </FormDialog>
  );
}
