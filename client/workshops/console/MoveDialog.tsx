import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ParticipantRow } from '../../../shared/workshops/board.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { useDesk } from './desk.ts';

type Props = { readonly one: ParticipantRow; readonly name: string; readonly onClose: () => void };

/** Another table for somebody; what she wrote stays where it is. */
export function MoveDialog({ one, name, onClose }: Props) {
  const { t } = useTranslation();
  const { act, busy, now, view } = useDesk();
  const others = view.tables.filter(({ id }) => id !== one.table);
  const [to, setTo] = useState<string>(others[0]?.id ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  // As in `WordsDialog`: where she sat when it was opened, until its opener has been told of another place.
  const [begun, setBegun] = useState(one.revision);
  const move = async () => {
    const table = others.find(({ id }) => id === to)?.id;
    if (table === undefined) return onClose();
    const answer = await act({ do: 'move_participant', participant: one.id, table, seen: begun });
    if (answer.ok) return onClose();
    setFailure(answer.message);
    setBegun(now().participants.find(({ id }) => id === one.id)?.revision ?? begun);
  };
  return (
    <FormDialog
      title={t(($) => $.console.guests.moveTitle, { name })}
      verb={t(($) => $.console.guests.moveVerb)}
      busy={busy && t(($) => $.console.busy)}
      failure={failure}
      onSubmit={() => void move()}
      onClose={onClose}
    >
      <Select
        label={t(($) => $.console.guests.moveTo)}
        options={others.map(({ id, number }) => ({
          value: id as string,
          label: t(($) => $.console.tables.one, { number }),
        }))}
        value={to}
        onChange={setTo}
      />
    </FormDialog>
  );
}
