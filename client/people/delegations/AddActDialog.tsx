import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DelegationView } from '../../../shared/people/delegationApi.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { ActFile } from './ActFile.tsx';
import { useAddAct } from './queries.ts';

type Props = { readonly delegation: DelegationView; readonly onClose: () => void };

/** The act of a delegation that was given without its file. */
export function AddActDialog({ delegation: { id, act }, onClose }: Props) {
  const { t } = useTranslation();
  const add = useAddAct(id);
  const [file, setFile] = useState<File | null>(null);
  const [asked, setAsked] = useState(false);
  const submit = () => {
    setAsked(true);
    if (file === null) return;
    add.mutate(file, {
      onSuccess: (answer) => {
        if (!answer.ok) return;
        announce(t(($) => $.delegations.adding.done));
        onClose();
      },
    });
  };
  return (
    <FormDialog
      title={t(($) => $.delegations.adding.title, { number: act.number })}
      verb={t(($) => $.delegations.adding.verb)}
      busy={add.isPending && t(($) => $.delegations.adding.busy)}
      failure={add.data?.ok === false ? add.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t(($) => $.delegations.adding.body)}</p>
      <ActFile
        file={file}
        onFile={setFile}
        held={add.isPending}
        error={asked && file === null ? t(($) => $.delegations.adding.missing) : null}
      />
    </FormDialog>
  );
}
