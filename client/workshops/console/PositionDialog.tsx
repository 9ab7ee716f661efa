import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cluster } from '../../../shared/workshops/board.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useDesk } from './desk.ts';

const none = 'none';

type Props = { readonly group: Cluster; readonly onClose: () => void };

/** What a few did not share, in their words. */
export function PositionDialog({ group, onClose }: Props) {
  const { t } = useTranslation();
  const { act, busy, view } = useDesk();
  const [words, setWords] = useState('');
  const [people, setPeople] = useState('');
  const [table, setTable] = useState<string>(none);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const count = Number(people);
  const isCount = Number.isInteger(count) && count >= 1 && count <= 1000;
  const add = async () => {
    setTried(true);
    if (words.trim() === '' || !isCount) return;
    const answer = await act({
      do: 'add_minority_position',
      cluster: group.id,
      table: view.tables.find(({ id }) => id === table)?.id ?? null,
      people: count,
      words,
    });
    if (answer.ok) onClose();
    else setFailure(answer.message);
  };
  return (
    <FormDialog
      title={t(($) => $.console.recommendation.positionTitle, { title: group.title })}
      verb={t(($) => $.console.recommendation.positionVerb)}
      busy={busy && t(($) => $.console.busy)}
      failure={failure}
      onSubmit={() => void add()}
      onClose={onClose}
    >
      <TextField
        multiline
        autoFocus
        label={t(($) => $.console.recommendation.positionWords)}
        value={words}
        onChange={setWords}
        maxLength={1000}
        error={tried && words.trim() === '' ? t(($) => $.console.missing) : null}
      />
      <TextField
        label={t(($) => $.console.recommendation.positionPeople)}
        value={people}
        onChange={setPeople}
        inputMode="numeric"
        maxLength={4}
        error={tried && !isCount ? t(($) => $.console.recommendation.peopleWrong) : null}
      />
      <Select
        label={t(($) => $.console.recommendation.positionTable)}
        options={[
          { value: none, label: t(($) => $.console.recommendation.noTable) },
          ...view.tables.map(({ id, number }) => ({
            value: id as string,
            label: t(($) => $.console.tables.one, { number }),
          })),
        ]}
        value={table}
        onChange={setTable}
      />
    </FormDialog>
  );
}
