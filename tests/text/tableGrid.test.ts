import { expect, test } from 'vitest';
import { tableGrid } from '../../client/text/tableGrid.ts';
import type { TextNode } from '../../shared/text/content.ts';

type Cell = readonly ['h' | 'd', colspan?: unknown, rowspan?: unknown];

const table = (...rows: Cell[][]): TextNode => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map(([kind, colspan = 1, rowspan = 1]) => ({
      type: kind === 'h' ? 'tableHeader' : 'tableCell',
      attrs: { colspan, rowspan },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: kind }] }],
    })),
  })),
});

test('rows of headings at the top are the head, and their cells head columns', () => {
  const { head, body } = tableGrid(table([['h'], ['h']], [['h'], ['d']]));
  expect(head.map(({ cells }) => cells.map(({ scope }) => scope))).toEqual([['col', 'col']]);
  expect(body.map(({ cells }) => cells.map(({ scope }) => scope))).toEqual([['row', null]]);
});

test('a heading without a word heads nothing', () => {
  const empty: TextNode = { type: 'tableHeader', content: [{ type: 'paragraph' }] };
  const [row] = tableGrid({ type: 'table', content: [{ type: 'tableRow', content: [empty] }] }).head;
  expect(row?.cells[0]?.scope).toBeNull();
});

test('cells that reach over rows and columns count where they reach', () => {
  const { body } = tableGrid(table([['d', 2, 2], ['d']], [['d']], [['d'], ['d']]));
  expect(body.map(({ missing }) => missing)).toEqual([0, 0, 1]);
});

test.each([0, -1, 1.5, Number.NaN, '9e9', null, {}, 1e9])('a span of %j harms nobody', (span) => {
  const [row] = tableGrid(table([['d', span, span], ['d']])).body;
  expect(row?.cells[0]?.colspan).toBeLessThanOrEqual(100);
  expect(row?.cells[0]?.rowspan).toBe(1);
});

test('a table that claims to be wider than any page is drawn as wide as a page', () => {
  const wide = table(
    Array.from({ length: 5_000 }, (): ['d', number] => ['d', 100]),
    [['d']],
  );
  expect(tableGrid(wide).body.map(({ missing }) => missing)).toEqual([0, 199]);
});
