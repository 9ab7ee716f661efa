import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundView } from '../../../shared/decisions/roundApi.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRoundActs } from './queries.ts';

type SendBackDialogProps = { readonly round: RoundView; readonly onClose: () => void };

/** The text goes back to whoever writes it; a reason is what they go by. */
export function SendBackDialog({ round: { id }, onClose }: SendBackDialogProps) {
  const { t } = useTranslation();
  const { close } = useRoundActs(id);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const written = reason.trim();
  const send = () => {
    setTried(true);
    if (written === '') return;
    // The page itself says how it ended: with the round this dialog is closed.
    close.mutate({ how: 'send_back', reason: written });
  };
  return (
    <FormDialog
      title={t(($) => $.rounds.sendBackTitle)}
      verb={t(($) => $.rounds.sendBackDo)}
      tone="stop"
      busy={close.isPending && t(($) => $.rounds.sendingBack)}
      failure={close.data?.ok === false ? close.data.message : null}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t(($) => $.rounds.sendBackBody)}</p>
      <TextField
        label={t(($) => $.rounds.sendBackReason)}
        hint={t(($) => $.rounds.sendBackReasonHint)}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        multiline
        error={tried && written === '' ? t(($) => $.rounds.sendBackMissing) : null}
      />
    </FormDialog>
  );
}
