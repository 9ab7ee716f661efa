import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/discussion/consultationApi.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { announce } from '../../ui/announce.ts';
import { ConsequenceDialog } from '../../ui/ConsequenceDialog.tsx';
import { useRoundAct } from './queries.ts';

type CloseRoundDialogProps = { readonly round: RoundView; readonly onClose: () => void };

/** Says what ends and what remains to be done, before it ends. */
export function CloseRoundDialog({ round, onClose }: CloseRoundDialogProps) {
  const { t } = useTranslation();
  const { deadlineMoment } = useFormats();
  const { close } = useRoundAct(round.id);
  const waiting = round.observations - round.settled;
  const act = () =>
    close.mutate(undefined, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.round.closed));
        onClose();
      },
    });
  return (
    <ConsequenceDialog
      title={t(($) => $.round.closeTitle)}
      verb={t(($) => $.round.closeDo)}
      busy={close.isPending && t(($) => $.round.closing)}
      failure={close.data?.ok === false ? close.data.message : null}
      onDo={act}
      onClose={onClose}
    >
      {!round.over && (
        <p>{t(($) => $.round.closeEarly, { when: deadlineMoment(new Date(round.deadline), new Date()) })}</p>
      )}
      <p>{t(($) => $.round.closeNext)}</p>
      {waiting > 0 && <p>{t(($) => $.round.closeWaiting, { count: waiting })}</p>}
    </ConsequenceDialog>
  );
}
