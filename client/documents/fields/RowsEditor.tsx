import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { focusWithin } from '../../ui/focusWithin.ts';
import { Icon } from '../../ui/Icon.tsx';

type RowsEditorProps<Row> = {
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly Row[]) => void;
  readonly blank: Row;
  /** What a row is called where it is taken away. */
  readonly nameOf: (row: Row, place: number) => string;
  readonly children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
};

/** A list in which each row has fields of its own; one that is added takes the focus. */
export function RowsEditor<Row>({ rows, onRows, blank, nameOf, children }: RowsEditorProps<Row>) {
  const { t } = useTranslation();
  return (
    <>
      <ol className="field-rows">
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no names of their own while they are written
          <li key={place} ref={focusWithin}>
            <div className="row top">
              <div className="grow stack-2">
                {children(row, (part) => onRows(rows.with(place, { ...row, ...part })))}
              </div>
              <button
                type="button"
                className="tb"
                aria-label={t(($) => $.fields.remove, { name: nameOf(row, place) })}
                onClick={() => onRows(rows.toSpliced(place, 1))}
              >
                <Icon name="x" />
              </button>
            </div>
          </li>
        ))}
      </ol>
      <Button size="sm" icon="plus" onClick={() => onRows([...rows, blank])}>
        {t(($) => $.fields.add)}
      </Button>
    </>
  );
}
