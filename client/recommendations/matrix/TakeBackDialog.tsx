import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkView } from '../../../shared/recommendations/matrix.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useTakeBack } from './queries.ts';

type Props = { readonly link: LinkView; readonly code: string; readonly onClose: () => void };

/** A link is taken back for a reason, which stays on record. */
export function TakeBackDialog({ link, code, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const takeBack = useTakeBack(link.id);
  const isMissing = reason.trim() === '';
  const submit = () => {
    setTried(true);
    if (isMissing) return;
    takeBack.mutate(reason, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.matrix.takenBack, { code }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.matrix.takeBackTitle, { code })}
      verb={t(($) => $.matrix.takeBackVerb)}
      busy={takeBack.isPending && t(($) => $.matrix.takingBack)}
      tone="stop"
      failure={takeBack.data?.ok === false ? takeBack.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="quote">{link.quote}</p>
      <TextField
        multiline
        label={t(($) => $.matrix.takeBackReason)}
        value={reason}
        onChange={setReason}
        maxLength={1000}
        error={tried && isMissing ? t(($) => $.matrix.takeBackReasonMissing) : null}
      />
    </FormDialog>
  );
}
