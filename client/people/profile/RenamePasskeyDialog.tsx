import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyRow } from '../../../shared/people/loginApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Note } from '../../ui/Note.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useRenamePasskey } from './queries.ts';

type RenamePasskeyDialogProps = { readonly passkey: PasskeyRow; readonly onClose: () => void };

export function RenamePasskeyDialog({ passkey, onClose }: RenamePasskeyDialogProps) {
  const { t } = useTranslation();
  const form = useId();
  const [name, setName] = useState(passkey.name);
  const [missing, setMissing] = useState(false);
  const rename = useRenamePasskey(passkey.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setMissing(true);
    else if (!rename.isPending) rename.mutate(name, { onSuccess: (answer) => answer.ok && onClose() });
  };
  return (
    <Dialog
      title={t(($) => $.profile.renameTitle)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t(($) => $.common.cancel)}</Button>
          <Button
            tone="primary"
            type="submit"
            form={form}
            busy={rename.isPending && t(($) => $.profile.renaming)}
          >
            {t(($) => $.profile.renameDo)}
          </Button>
        </>
      }
    >
      <form id={form} className="stack" onSubmit={submit} noValidate>
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
        {rename.data?.ok === false && (
          <Note tone="no" spoken>
            {rename.data.message}
          </Note>
        )}
      </form>
    </Dialog>
  );
}
