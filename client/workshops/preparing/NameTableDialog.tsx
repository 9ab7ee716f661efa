import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { TableRow } from '../../../shared/workshops/board.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { usePreparing } from './queries.ts';

type NameTableProps = {
  readonly table: TableRow;
  readonly workshop: WorkshopId;
  readonly onClose: () => void;
};

/** A word beside the number of a table; left empty, the number alone. */
export function NameTableDialog({ table, workshop, onClose }: NameTableProps) {
  const { t } = useTranslation();
  const { nameTable } = usePreparing(workshop);
  const [name, setName] = useState(table.name ?? '');
  const [seen] = useState(table.revision);
  return (
    <FormDialog
      title={t(($) => $.workshops.nameTableTitle, { number: table.number })}
      verb={t(($) => $.workshops.nameTable)}
      busy={nameTable.isPending && t(($) => $.workshops.changing)}
      failure={nameTable.data?.ok === false ? nameTable.data.message : null}
      onSubmit={() =>
        nameTable.mutate(
          { table: table.id, name: name.trim() === '' ? null : name, seen },
          { onSuccess: ({ ok }) => ok && onClose() },
        )
      }
      onClose={onClose}
    >
      <TextField
        label={t(($) => $.workshops.tableName)}
        hint={t(($) => $.workshops.tableNameHint)}
        value={name}
        onChange={setName}
        maxLength={60}
        autoFocus
      />
    </FormDialog>
  );
}
