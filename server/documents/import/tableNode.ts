import { spanOf } from '../../../shared/text/cellSpan.ts';
import type { TextNode } from '../../../shared/text/content.ts';

export type TableRow = { readonly isHeader: boolean; readonly cells: readonly TableCell[] };
export type TableCell = {
  readonly colspan: number;
  readonly rowspan: number;
  readonly content: readonly TextNode[];
};

type Placed = TableCell & { readonly row: number; readonly height: number; readonly width: number };

/**
 * A table in which every row is as wide as the others and no cell reaches out of it or over another: the
 * editor would mend any other, once for each reader. Null when there is no row.
 */
export function tableNode(rows: readonly TableRow[]): TextNode | null {
  const { placed, taken } = place(rows);
  const width = Math.max(0, ...taken.map((row) => row.size));
  const missing = taken.map((row) => width - row.size);
  // A row that holds only what reaches into it from above is no row of its own.
  const isCovered = rows.map((_row, at) => missing[at] === 0 && !placed.some((cell) => cell.row === at));
  const header = headerRows(rows);
  const content = rows.flatMap((_row, at): readonly TextNode[] => {
    if (isCovered[at]) return [];
    const type = at < header ? 'tableHeader' : 'tableCell';
    const cells = placed.filter((cell) => cell.row === at);
    const nodes = cells.map((cell) => {
      const covered = isCovered.slice(at, at + cell.height).filter(Boolean).length;
      return cellNode(type, cell.width, cell.height - covered, cell.content);
    });
    const blanks = Array.from({ length: missing[at] ?? 0 }, () => cellNode(type, 1, 1, []));
    return [{ type: 'tableRow', content: [...nodes, ...blanks] }];
  });
  return content.length === 0 || width === 0 ? null : { type: 'table', content };
}

function place(rows: readonly TableRow[]): { placed: readonly Placed[]; taken: readonly Set<number>[] } {
  const taken = rows.map(() => new Set<number>());
  const placed: Placed[] = [];
  for (const [row, { cells }] of rows.entries()) {
    const here = taken[row] ?? new Set();
    let column = 0;
    for (const cell of cells) {
      while (here.has(column)) column += 1;
      const height = Math.min(spanOf(cell.rowspan), rows.length - row);
      let width = 1;
      while (width < spanOf(cell.colspan) && !here.has(column + width)) width += 1;
      placed.push({ ...cell, row, height, width });
      for (const below of taken.slice(row, row + height)) {
        for (let at = column; at < column + width; at++) below.add(at);
      }
      column += width;
    }
  }
  return { placed, taken };
}

/** How many rows at the top are headers; a table of nothing but headers has one. */
function headerRows(rows: readonly TableRow[]): number {
  const first = rows.findIndex((row) => !row.isHeader);
  return first < 0 ? 1 : first;
}

function cellNode(type: string, colspan: number, rowspan: number, content: readonly TextNode[]): TextNode {
  const inside: readonly TextNode[] = content.length === 0 ? [{ type: 'paragraph' }] : content;
  return { type, attrs: { colspan, rowspan }, content: inside };
}
