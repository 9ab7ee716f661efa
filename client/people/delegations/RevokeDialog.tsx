import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DelegationView } from '../../../shared/people/delegationApi.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRevokeDelegation } from './queries.ts';

type Props = { readonly delegation: DelegationView; readonly onClose: () => void };

/** Takes it back at once; the title says what that means. */
export function RevokeDialog({ delegation: { id, delegate, seat }, onClose }: Props) {
  const { t } = useTranslation();
  const revoke = useRevokeDelegation(id);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const isMissing = reason.trim() === '';
  const submit = () => {
    setAsked(true);
    if (isMissing) return;
    revoke.mutate(reason, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.delegations.revoking.done));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      tone="stop"
      title={t(($) => $.delegations.revoking.title, { who: delegate.name, seat: seat.organisation })}
      verb={t(($) => $.delegations.revoking.verb)}
      busy={revoke.isPending && t(($) => $.delegations.revoking.busy)}
      failure={revoke.data?.ok === false ? revoke.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(($) => $.delegations.revoking.body)}</p>
      <TextField
        multiline
        autoFocus
        maxLength={1000}
        label={t(($) => $.delegations.revoking.reason)}
        hint={t(($) => $.delegations.revoking.reasonHint)}
        value={reason}
        onChange={setReason}
        error={asked && isMissing ? t(($) => $.delegations.revoking.reasonWrong) : null}
      />
    </FormDialog>
  );
}
