import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentId } from '../../../shared/kernel/ids.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useKeepVersion } from './queries.ts';

type Props = { readonly document: DocumentId; readonly onClose: () => void };

/** Keeps the text as it is now, under a name. */
export function KeepDialog({ document, onClose }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const keep = useKeepVersion(document);
  const submit = () => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return;
    keep.mutate(name.trim(), {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.versions.keep.done, { number: answer.value.number }));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.versions.keep.title)}
      verb={t(($) => $.versions.keep.verb)}
      busy={keep.isPending && t(($) => $.versions.keep.busy)}
      failure={keep.data?.ok === false ? keep.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(($) => $.versions.keep.body)}</p>
      <TextField
        label={t(($) => $.versions.keep.name)}
        hint={t(($) => $.versions.keep.nameHint)}
        value={name}
        onChange={setName}
        error={missing ? t(($) => $.versions.keep.missing) : null}
        maxLength={120}
        autoFocus
      />
    </FormDialog>
  );
}
