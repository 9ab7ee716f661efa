import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { spanOf } from '../../../shared/text/cellSpan.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { cellsOfSide, rowsOfSide } from '../../../shared/text/diff/sides.ts';
import type { CellPart, Part, RowPart } from '../../../shared/text/diff/textDifference.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { ScrollRegion } from '../ScrollRegion.tsx';
import { StaticBlocks } from '../StaticText.tsx';
import { MarkedBlocks } from './Marked.tsx';
import { counted, type NoteCounts, notesBefore, type Shown } from './shown.ts';

/** Draws what stands in a changed cell. */
type InCell = (part: Part, notes: NoteCounts) => ReactNode;

type Props = {
  readonly rows: readonly RowPart[];
  readonly shown: Shown;
  readonly notes: NoteCounts;
  readonly inCell: InCell;
};

/** A table with what became of its rows and cells. Rows that are the same fold, but for the headings above them. */
export function ChangedTable({ rows, shown, notes, inCell }: Props) {
  const { t } = useTranslation();
  const folded = foldedRows(rows.filter((row) => standsIn(row, shown)));
  const width = Math.max(1, ...rows.map(widthOf));
  let before = notes;
  return (
    <ScrollRegion label={t(($) => $.editor.text.table)}>
      <table>
        <tbody>
          {folded.map((one, index) => {
            const parts = one.kind === 'fold' ? one.rows : [one.row];
            const here = before;
            before = counted(before, rowsOfSide(parts, 'was'), rowsOfSide(parts, 'now'));
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are drawn anew with their table
              <Fragment key={index}>
                {one.kind === 'fold' ? (
                  <tr>
                    <td className="muted" colSpan={width}>
                      {t(($) => $.comparison.equal.rows, { count: one.rows.length })}
                    </td>
                  </tr>
                ) : (
                  <Row row={one.row} shown={shown} notes={here} inCell={inCell} />
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type Folded =
  | { readonly kind: 'fold'; readonly rows: readonly RowPart[] }
  | { readonly kind: 'row'; readonly row: RowPart };

function foldedRows(rows: readonly RowPart[]): readonly Folded[] {
  const folded: Folded[] = [];
  for (const row of rows) {
    const last = folded.at(-1);
    if (row.kind !== 'same' || isHead(row.row)) folded.push({ kind: 'row', row });
    else if (last?.kind === 'fold') folded[folded.length - 1] = { kind: 'fold', rows: [...last.rows, row] };
    else folded.push({ kind: 'fold', rows: [row] });
  }
  return folded;
}

function isHead({ content = [] }: TextNode): boolean {
  return content.length > 0 && content.every(({ type }) => type === 'tableHeader');
}

function standsIn(row: RowPart, shown: Shown): boolean {
  return shown === 'both' || rowsOfSide([row], shown).length > 0;
}

function widthOf(row: RowPart): number {
  return (row.kind === 'changed' ? row.now : row.row).content?.length ?? 0;
}

type RowProps = Omit<Props, 'rows'> & { readonly row: RowPart };

function Row({ row, shown, notes, inCell }: RowProps): ReactNode {
  const { t } = useTranslation();
  if (row.kind === 'changed') return <tr>{drawnCells(row.cells, shown, notes, inCell)}</tr>;
  const fate =
    row.kind === 'same' ? null : t(($) => $.comparison.rows[row.kind as Exclude<typeof row.kind, 'same'>]);
  const mark = row.kind === 'in' || row.kind === 'out' ? row.kind : null;
  const side = row.kind === 'out' || row.kind === 'away' ? 'was' : 'now';
  const cells = row.row.content ?? [];
  return (
    <tr className={row.kind === 'moved' || row.kind === 'away' ? `row-${row.kind}` : undefined}>
      {cells.map((cell, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells are drawn anew with their table
        <Cell key={index} cell={cell}>
          {index === 0 && fate !== null && <FateOfRow words={fate} seen={mark === null} />}
          <Maybe mark={mark}>
            <StaticBlocks
              blocks={cell.content ?? []}
              place={{
                anchors: false,
                notesBefore: counted(notes, cells.slice(0, index), cells.slice(0, index))[side],
              }}
            />
          </Maybe>
        </Cell>
      ))}
    </tr>
  );
}

/** Underlines and strokes say it to the eye; a row that has moved looks like any other. */
function FateOfRow({ words, seen }: { readonly words: string; readonly seen: boolean }) {
  return seen ? <span className="fate">{words}</span> : <VisuallyHidden>{words}: </VisuallyHidden>;
}

function Maybe({ mark, children }: { readonly mark: 'in' | 'out' | null; readonly children: ReactNode }) {
  return mark === null ? children : <MarkedBlocks kind={mark}>{children}</MarkedBlocks>;
}

function drawnCells(cells: readonly CellPart[], shown: Shown, notes: NoteCounts, inCell: InCell): ReactNode {
  let before = notes;
  return cells.map((part, index) => {
    const here = before;
    before = counted(before, cellsOfSide([part], 'was'), cellsOfSide([part], 'now'));
    if (shown !== 'both' && cellsOfSide([part], shown).length === 0) return null;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: cells are drawn anew with their table
      <Cell key={index} cell={part.kind === 'changed' ? part.now : part.cell}>
        {insideOf(part, here, inCell)}
      </Cell>
    );
  });
}

function insideOf(part: CellPart, notes: NoteCounts, inCell: InCell): ReactNode {
  if (part.kind === 'changed') {
    const counts = notesBefore(part.parts, notes);
    return part.parts.map((inside, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts are drawn anew with their cell
      <Fragment key={at}>{inCell(inside, counts[at] ?? notes)}</Fragment>
    ));
  }
  const side = part.kind === 'out' ? 'was' : 'now';
  return (
    <Maybe mark={part.kind === 'same' ? null : part.kind}>
      <StaticBlocks blocks={part.cell.content ?? []} place={{ anchors: false, notesBefore: notes[side] }} />
    </Maybe>
  );
}

function Cell({ cell, children }: { readonly cell: TextNode; readonly children: ReactNode }) {
  const [colSpan, rowSpan] = [spanOf(cell.attrs?.['colspan']), spanOf(cell.attrs?.['rowspan'])];
  const spans = { ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) };
  return cell.type === 'tableHeader' ? <th {...spans}>{children}</th> : <td {...spans}>{children}</td>;
}
