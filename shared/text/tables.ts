import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { isSpan, spanOf } from './cellSpan.ts';

/** What a cell may hold. No headings, quotations or further tables: a table is read across as well as down. */
const cellContent = '(paragraph | bulletList | orderedList)+';

/**
 * How many columns or rows a cell reaches over. An editor counts the places of a table one by one: a cell that
 * reaches over a billion would be the end of every page that opens it. The gate admits none either (G5).
 */
function span(name: 'colspan' | 'rowspan') {
  return {
    default: 1,
    validate: (said: unknown) => {
      if (!isSpan(said)) throw new RangeError(`no ${name} of a cell`);
    },
    parseHTML: (element: HTMLElement) => spanOf(element.getAttribute(name)),
  };
}

const spans = { addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan') }) };

/**
 * Tables stand between the blocks of a text and nowhere deeper: inside a list or a quotation they could
 * not be read on a phone. The schema knows the nodes; what moves, repairs and deletes belongs to the editor.
 */
export const tables = [
  Table.extend({
    group: '',
    renderHTML: ({ HTMLAttributes }) => [
      'div',
      { class: 'table-scroll' },
      ['table', HTMLAttributes, ['tbody', 0]],
    ],
    addNodeView: () => null,
    addKeyboardShortcuts: () => ({}),
    addProseMirrorPlugins: () => [],
  }),
  TableRow,
  TableHeader.extend({ content: cellContent, ...spans }),
  TableCell.extend({ content: cellContent, ...spans }),
];
