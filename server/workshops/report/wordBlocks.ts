import { HeadingLevel, type IParagraphOptions, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { spanOf } from '../../../shared/text/cellSpan.ts';
import type { TextNode } from '../../../shared/text/content.ts';
import { wordRuns } from './wordRuns.ts';

/** The counted lists of a file share one numbering, each begins anew. */
export const numbering = 'numeri';

const deepest = 3;
let lists = 0;

/** The blocks of a text for a Word file. What has no block there leaves its words. */
export function wordBlocks(node: TextNode): readonly (Paragraph | Table)[] {
  return (node.content ?? []).flatMap((child) => block(child));
}

function block(node: TextNode): readonly (Paragraph | Table)[] {
  switch (node.type) {
    case 'paragraph':
      return [new Paragraph({ children: [...wordRuns(node)] })];
    case 'heading': {
      const level = node.attrs?.['level'] === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1;
      return [new Paragraph({ heading: level, children: [...wordRuns(node)] })];
    }
    case 'bulletList':
    case 'orderedList':
      return list(node, 0);
    case 'table':
      return [table(node), new Paragraph('')];
    case 'blockquote':
      return (node.content ?? []).map(
        (child) => new Paragraph({ indent: { left: 720 }, children: [...wordRuns(child)] }),
      );
    case 'horizontalRule':
      return [new Paragraph({ thematicBreak: true })];
    default:
      return node.content === undefined ? [] : wordBlocks(node);
  }
}

function list(node: TextNode, level: number): readonly Paragraph[] {
  const deep = Math.min(level, deepest);
  lists += 1;
  const mark: IParagraphOptions =
    node.type === 'bulletList'
      ? { bullet: { level: deep } }
      : { numbering: { reference: numbering, level: deep, instance: lists } };
  return (node.content ?? []).flatMap(({ content = [] }) =>
    content.flatMap((child, at) =>
      child.type.endsWith('List')
        ? list(child, level + 1)
        : [
            new Paragraph({
              ...(at === 0 ? mark : { indent: { left: 720 * (deep + 1) } }),
              children: [...wordRuns(child)],
            }),
          ],
    ),
  );
}

function table(node: TextNode): Table {
  const rows = (node.content ?? []).filter(({ type }) => type === 'tableRow');
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ content = [] }) =>
        new TableRow({
          tableHeader: content.every(({ type }) => type === 'tableHeader'),
          cantSplit: true,
          children: content.map(
            (cell) =>
              new TableCell({
                columnSpan: spanOf(cell.attrs?.['colspan']),
                rowSpan: spanOf(cell.attrs?.['rowspan']),
                children: [...wordBlocks(cell.type === 'tableHeader' ? bold(cell) : cell)],
              }),
          ),
        }),
    ),
  });
}

/** The same with all of its words bold: a head is seen to be one. */
function bold(node: TextNode): TextNode {
  if (node.text !== undefined) return { ...node, marks: [...(node.marks ?? []), { type: 'bold' }] };
  return { ...node, content: (node.content ?? []).map(bold) };
}
