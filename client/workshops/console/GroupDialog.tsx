import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterId } from '../../../shared/kernel/ids.ts';
import { parseId } from '../../../shared/kernel/parseId.ts';
import type { ConsoleCard } from '../../../shared/workshops/board.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDesk } from './desk.ts';

type Props = {
  /** None: a group that is empty yet. */
  readonly cards: readonly ConsoleCard[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Puts the chosen cards in a group that is there, in a new one, or in none. */
export function GroupDialog({ cards, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { act, busy, view } = useDesk();
  const groups = view.clusters.filter(({ deleted }) => !deleted);
  const [to, setTo] = useState<string>('fresh');
  const [title, setTitle] = useState('');
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const fresh = to === 'fresh';
  const submit = async () => {
    setTried(true);
    if (fresh && title.trim() === '') return;
    const contributions = cards.map(({ id, revision }) => ({ contribution: id, seen: revision }));
    const made = fresh ? parseId<ClusterId>(crypto.randomUUID()) : null;
    const known = groups.find(({ id }) => id === to)?.id ?? null;
    const done = await act(
      made === null
        ? { do: 'group_contributions', cluster: known, contributions }
        : { do: 'add_cluster', cluster: made, title, contributions },
    );
    if (done.ok) onDone();
    else setFailure(done.message);
  };
  return (
    <FormDialog
      title={cards.length === 0 ? t(($) => $.console.grouping.fresh) : t(($) => $.console.grouping.title)}
      verb={t(($) => (cards.length === 0 ? $.console.grouping.create : $.console.grouping.verb))}
      busy={busy && t(($) => $.console.busy)}
      failure={failure}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {cards.length > 0 && (
        <Select
          label={t(($) => $.console.groups.title)}
          options={[
            { value: 'fresh', label: t(($) => $.console.grouping.fresh) },
            ...groups.map(({ id, title: label }) => ({ value: id as string, label })),
            { value: 'none', label: t(($) => $.console.grouping.none) },
          ]}
          value={to}
          onChange={setTo}
        />
      )}
      {fresh && (
        <TextField
          label={t(($) => $.console.grouping.name)}
          hint={t(($) => $.console.grouping.nameHint)}
          value={title}
          onChange={setTitle}
          maxLength={120}
          autoFocus={cards.length === 0}
          error={tried && title.trim() === '' ? t(($) => $.console.missing) : null}
        />
      )}
    </FormDialog>
  );
}
