import { spanOf } from '../../../shared/text/cellSpan.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { tableHead } from './tableHeads.ts';

type Placed = {
  readonly node: TextNode;
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
};

/**
 * A table as Typst draws it: every cell says where it stands, because rows of a merged text may be of different
 * lengths. The rows at the top that hold headings alone are its head, repeated on every page that it reaches.
 */
export function tableSource(table: TextNode, draw: (cell: TextNode) => string): string {
  const rows = (table.content ?? []).map((row) => (row.type === 'tableRow' ? (row.content ?? []) : [row]));
  const cells = placed(rows);
  const columns = Math.max(0, ...cells.map(({ x, colspan }) => x + colspan));
  if (columns === 0) return '';
  const headRows = headOf(rows, cells);
  const sources = (of: readonly Placed[]) => of.map((cell) => cellSource(cell, draw)).join(', ');
  const head = cells.filter(({ y }) => y < headRows);
  const body = cells.filter(({ y }) => y >= headRows);
  const header = head.length === 0 ? '' : `${tableHead(sources(head))}, `;
  return `#table(columns: ${columns}, ${header}${sources(body)});`;
}

function cellSource({ node, x, y, colspan, rowspan }: Placed, draw: (cell: TextNode) => string): string {
  const drawn = node.type === 'tableHeader' ? `#strong[${draw(node)}];` : draw(node);
  return `table.cell(x: ${x}, y: ${y}, colspan: ${colspan}, rowspan: ${rowspan})[${drawn}]`;
}

/** Cells in the first places that are free, as a browser lays them out; a span never reaches into one taken. */
function placed(rows: readonly (readonly TextNode[])[]): readonly Placed[] {
  const taken = new Set<string>();
  const isFree = (x: number, y: number) => !taken.has(`${x} ${y}`);
  return rows.flatMap((row, y) => {
    let x = 0;
    return row.map((node): Placed => {
      while (!isFree(x, y)) x += 1;
      const rowspan = Math.min(spanOf(node.attrs?.['rowspan']), rows.length - y);
      let colspan = 1;
      while (colspan < spanOf(node.attrs?.['colspan']) && isFree(x + colspan, y)) colspan += 1;
      for (let below = 0; below < rowspan; below++)
        for (let right = 0; right < colspan; right++) taken.add(`${x + right} ${y + below}`);
      const cell = { node, x, y, colspan, rowspan };
      x += colspan;
      return cell;
    });
  });
}

/** How many rows are the head: none if a cell reaches out of it, or if nothing would be left. */
function headOf(rows: readonly (readonly TextNode[])[], cells: readonly Placed[]): number {
  const first = rows.findIndex((row) => !row.every(({ type }) => type === 'tableHeader'));
  const isClosed = cells.every(({ y, rowspan }) => y >= first || y + rowspan <= first);
  return first > 0 && isClosed ? first : 0;
}
