import { spanOf } from '../../shared/text/cellSpan.ts';
import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';

/** A cell as it is drawn. */
export type GridCell = {
  readonly node: TextNode;
  readonly colspan: number;
  readonly rowspan: number;
  /** What it heads, if it is a heading. */
  readonly scope: 'col' | 'row' | null;
};

export type GridRow = {
  readonly node: TextNode;
  readonly cells: readonly GridCell[];
  /** How many cells it lacks to be as wide as the table. */
  readonly missing: number;
};

export type TableGrid = {
  /** The rows at the top that hold nothing but headings. */
  readonly head: readonly GridRow[];
  readonly body: readonly GridRow[];
};

/** Rows are filled up to so many cells: no page draws the columns that a text from elsewhere claims to have. */
const widest = 200;

/**
 * How a table is drawn. A merge leaves rows of different lengths where one person added a column while
 * another added a row: the drawing fills them up, and writes nothing. Whatever stands in place of rows and
 * cells, in a text from elsewhere, becomes one.
 */
export function tableGrid(table: TextNode): TableGrid {
  const children = table.content ?? [];
  const spanned: number[] = [];
  const rows = children.map((row, index) => {
    const cells = row.type === 'tableRow' ? (row.content ?? []) : [row];
    const heads = cells.length > 0 && cells.every((cell) => cell.type === 'tableHeader');
    const drawn = cells.map((node): GridCell => {
      const rowspan = Math.min(spanOf(node.attrs?.['rowspan']), children.length - index);
      // Without a word it heads nothing.
      const head = node.type === 'tableHeader' && plainText(node).trim() !== '';
      const scope = head ? (heads ? 'col' : 'row') : null;
      return { node, colspan: spanOf(node.attrs?.['colspan']), rowspan, scope };
    });
    for (const { colspan, rowspan } of drawn)
      for (let below = 0; below < rowspan; below++)
        spanned[index + below] = (spanned[index + below] ?? 0) + colspan;
    return { node: row, cells: drawn, heads };
  });
  const width = Math.min(
    widest,
    spanned.reduce((most, cells) => Math.max(most, cells), 0),
  );
  const filled = rows.map((row, index) => ({ ...row, missing: Math.max(0, width - (spanned[index] ?? 0)) }));
  const firstBody = filled.findIndex((row) => !row.heads);
  const headRows = firstBody < 0 ? filled.length : firstBody;
  return { head: filled.slice(0, headRows), body: filled.slice(headRows) };
}
