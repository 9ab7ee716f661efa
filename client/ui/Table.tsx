import { type ReactNode, useState } from 'react';
import { Icon } from './Icon.tsx';
import { useNarrow } from './useNarrow.ts';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export type Column<Row> = {
  readonly id: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** One names the row; numbers stand at the right; what can be done stands last, its title for the ear only; choice: ticks before it all. */
  readonly kind?: 'name' | 'number' | 'acts' | 'choice';
  /** On a narrow screen the cell goes under the name of its row, in these words where its own need their heading. */
  readonly folded?: (row: Row) => ReactNode;
  /** In place of the title, where the column has something to press at its head. */
  readonly head?: ReactNode;
  /** With it people may sort by this column. */
  readonly compare?: (a: Row, b: Row) => number;
};

type TableProps<Row> = {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** A row of the past. */
  readonly isOver?: (row: Row) => boolean;
};

type Order = { readonly column: string; readonly descending: boolean };

/** Rows and columns. On a narrow screen only name, ticks and acts stay columns, so nothing scrolls sideways. */
export function Table<Row>({ label, columns, rows, keyOf, isOver }: TableProps<Row>) {
  const narrow = useNarrow();
  const [order, setOrder] = useState<Order | null>(null);
  const folded = narrow ? columns.filter(({ kind }) => kind === undefined || kind === 'number') : [];
  const shown = columns.filter((column) => !folded.includes(column));
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {shown.map((column) => (
            <ColumnHead key={column.id} column={column} order={order} onOrder={setOrder} />
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder(rows, columns, order).map((row) => (
          <tr key={keyOf(row)} className={isOver?.(row) ? 'over' : undefined}>
            {shown.map((column) =>
              column.kind === 'name' ? (
                <th key={column.id} scope="row">
                  {column.cell(row)}
                  <Folded columns={folded} row={row} />
                </th>
              ) : (
                <td key={column.id} className={column.kind}>
                  {column.kind === 'acts' ? <div>{column.cell(row)}</div> : column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FoldedProps<Row> = { readonly columns: readonly Column<Row>[]; readonly row: Row };

function Folded<Row>({ columns, row }: FoldedProps<Row>) {
  if (columns.length === 0) return null;
  return (
    <span className="folded">
      {columns.map(({ id, folded, cell }) => (
        <span key={id}>{(folded ?? cell)(row)}</span>
      ))}
    </span>
  );
}

type ColumnHeadProps<Row> = {
  readonly column: Column<Row>;
  readonly order: Order | null;
  readonly onOrder: (order: Order) => void;
};

function ColumnHead<Row>({ column, order, onOrder }: ColumnHeadProps<Row>) {
  const { id, title, kind, head, compare } = column;
  const mine = order?.column === id ? order : null;
  if (!compare) {
    return (
      <th scope="col" className={kind}>
        {head ?? (kind === 'acts' ? <VisuallyHidden>{title}</VisuallyHidden> : title)}
      </th>
    );
  }
  // Of numbers one wants the largest first.
  const descending = mine ? !mine.descending : kind === 'number';
  return (
    <th
      scope="col"
      className={kind}
      {...(mine && { 'aria-sort': mine.descending ? 'descending' : 'ascending' })}
    >
      <button type="button" className="sort" onClick={() => onOrder({ column: id, descending })}>
        {title}
        <Icon name={mine && !mine.descending ? 'up' : 'down'} />
      </button>
    </th>
  );
}

function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | null) {
  const compare = columns.find(({ id }) => id === order?.column)?.compare;
  if (!order || !compare) return rows;
  return rows.toSorted((a, b) => (order.descending ? compare(b, a) : compare(a, b)));
}
