import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyRow } from '../../../shared/people/loginApi.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRenamePasskey } from './queries.ts';

type RenamePasskeyDialogProps = { readonly passkey: PasskeyRow; readonly onClose: () => void };

export function RenamePasskeyDialog({ passkey, onClose }: RenamePasskeyDialogProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(passkey.name);
  const [missing, setMissing] = useState(false);
  const rename = useRenamePasskey(passkey.id);
  const submit = () => {
    if (name.trim() === '') setMissing(true);
    else rename.mutate(name, { onSuccess: (answer) => answer.ok && onClose() });
  };
  return (
    <FormDialog
      title={t(($) => $.profile.renameTitle)}
      verb={t(($) => $.profile.renameDo)}
      busy={rename.isPending && t(($) => $.profile.renaming)}
      failure={rename.data?.ok === false ? rename.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={t(($) => $.profile.renameLabel)}
        hint={t(($) => $.profile.renameHint)}
        value={name}
        onChange={(value) => {
          setName(value);
          setMissing(false);
        }}
        error={missing ? t(($) => $.profile.nameMissing) : null}
        maxLength={60}
        autoFocus
      />
    </FormDialog>
  );
}
