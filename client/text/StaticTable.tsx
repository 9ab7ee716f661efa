import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';
import { distinctKeys } from './distinctKeys.ts';
import { ScrollRegion } from './ScrollRegion.tsx';
import { type GridCell, type GridRow, tableGrid } from './tableGrid.ts';

type Props = {
  readonly node: TextNode;
  /** What stands in a cell. */
  readonly draw: (cell: TextNode) => ReactNode;
};

/** A table of a text. On a narrow screen it scrolls by itself, so that the page does not. */
export function StaticTable({ node, draw }: Props): ReactNode {
  const { t } = useTranslation();
  const { head, body } = tableGrid(node);
  const titles = (head[0]?.cells ?? [])
    .map((cell) => plainText(cell.node).trim())
    .filter((title) => title !== '');
  const label =
    titles.length === 0
      ? t(($) => $.editor.text.table)
      : t(($) => $.editor.text.tableOf, { titles: titles.join(', ') });
  return (
    <ScrollRegion label={label}>
      <table data-id={idOf(node)}>
        {head.length > 0 && <thead>{rowsOf(head, draw)}</thead>}
        {body.length > 0 && <tbody>{rowsOf(body, draw)}</tbody>}
      </table>
    </ScrollRegion>
  );
}

function rowsOf(rows: readonly GridRow[], draw: Props['draw']): ReactNode {
  const keys = distinctKeys(rows.map((row) => idOf(row.node)));
  return rows.map((row, index) => (
    <tr key={keys[index]} data-id={idOf(row.node)}>
      {cellsOf(row.cells, draw)}
      {Array.from({ length: row.missing }, (_, place) => `missing ${place}`).map((key) => (
        <td key={key} />
      ))}
    </tr>
  ));
}

function cellsOf(cells: readonly GridCell[], draw: Props['draw']): ReactNode {
  const keys = distinctKeys(cells.map((cell) => idOf(cell.node)));
  return cells.map(({ node, colspan, rowspan, scope }, index) => {
    const attributes = {
      ...(colspan > 1 && { colSpan: colspan }),
      ...(rowspan > 1 && { rowSpan: rowspan }),
      'data-id': idOf(node),
    };
    return scope === null ? (
      <td key={keys[index]} {...attributes}>
        {draw(node)}
      </td>
    ) : (
      <th key={keys[index]} {...attributes} scope={scope}>
        {draw(node)}
      </th>
    );
  });
}

function idOf(node: TextNode): string | undefined {
  const id = node.attrs?.['id'];
  return typeof id === 'string' ? id : undefined;
}
