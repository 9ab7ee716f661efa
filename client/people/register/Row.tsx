import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.tsx';
import { Menu, type MenuEntry } from '../../ui/Menu.tsx';
import { Note } from '../../ui/Note.tsx';

type RowNameProps = {
  readonly name: string;
  /** Null for those who may only read. */
  readonly onEdit: (() => void) | null;
};

/** The name of a row; pressed, it opens what the row is about. */
export function RowName({ name, onEdit }: RowNameProps) {
  if (onEdit === null) return <span className="strong">{name}</span>;
  return (
    <button type="button" className="row-name" onClick={onEdit}>
      {name}
    </button>
  );
}

type RowActsProps = {
  readonly name: string;
  readonly entries: readonly MenuEntry[];
  /** Why the last of them was refused. */
  readonly failure?: string | null;
};

/** What can be done with a row. */
export function RowActs({ name, entries, failure = null }: RowActsProps) {
  const { t } = useTranslation();
  return (
    <>
      <Menu
        className="tb"
        name={t(($) => $.register.actsOn, { name })}
        face={<Icon name="more" />}
        groups={[{ id: 'row', entries }]}
      />
      {failure !== null && (
        <Note tone="no" spoken>
          {failure}
        </Note>
      )}
    </>
  );
}
