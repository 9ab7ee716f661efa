import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../shared/documents/api.ts';
import type { ChangeWeight } from '../../../shared/documents/version.ts';
import { announce } from '../../ui/announce.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ownStep } from '../ownStep.ts';
import { useFreeze, versionsQuery } from './queries.ts';
import { RepairDialog } from './RepairDialog.tsx';

type Props = { readonly view: DocumentView; readonly onClose: () => void };

/** Before a text is frozen: mended where it has to be, then what freezing means. */
export function FreezeDialog({ view, onClose }: Props) {
  return view.mayFreeze?.refused === 'needs_repair' ? (
    <RepairDialog document={view.id} onClose={onClose} />
  ) : (
    <Freezing view={view} onClose={onClose} />
  );
}

type Said = ChangeWeight | 'unsaid';

function Freezing({ view, onClose }: Props) {
  const { t } = useTranslation();
  const { data } = useQuery(versionsQuery(view.id));
  const [change, setChange] = useState<Said>('unsaid');
  const [note, setNote] = useState('');
  const freeze = useFreeze(view.id);
  const hasFrozen = data?.versions.some(({ kind }) => kind === 'frozen') ?? false;
  const submit = () => {
    ownStep.set({ document: view.id, step: 'freeze' });
    freeze.mutate(
      { change: change === 'unsaid' ? null : change, note },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return ownStep.set(null);
          announce(t(($) => $.versions.freeze.done, { number: answer.value.number }));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t(($) => $.versions.freeze.title)}
      verb={t(($) => $.versions.freeze.verb)}
      busy={freeze.isPending && t(($) => $.versions.freeze.busy)}
      failure={freeze.data?.ok === false ? freeze.data.message : null}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>
        {data
          ? t(($) => $.versions.freeze.body, { number: (data.versions[0]?.number ?? 0) + 1 })
          : t(($) => $.versions.freeze.bodyFirst)}
      </p>
      {hasFrozen && (
        <Select<Said>
          label={t(($) => $.versions.freeze.change)}
          options={(['unsaid', 'material', 'substantial'] as const).map((value) => ({
            value,
            label:
              value === 'unsaid' ? t(($) => $.versions.freeze.unsaid) : t(($) => $.versions.change[value]),
          }))}
          value={change}
          onChange={setChange}
        />
      )}
      <TextField
        label={t(($) => $.versions.freeze.note)}
        hint={t(($) => $.versions.freeze.noteHint)}
        value={note}
        onChange={setNote}
        maxLength={1000}
        multiline
      />
    </FormDialog>
  );
}
