import type { TextNode } from '../../../shared/text/content.ts';
import { compareTexts } from '../../../shared/text/diff/compareTexts.ts';
import type { Part, RowPart, Run } from '../../../shared/text/diff/textDifference.ts';
import { plainText } from '../../../shared/text/outline.ts';

/** Two versions of a text in few letters, and how they differ in few letters again. */

export const words = (text: string, ...marks: readonly string[]): TextNode => ({
  type: 'text',
  text,
  ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
});

export const line = (id: string, ...content: readonly (string | TextNode)[]): TextNode => ({
  type: 'paragraph',
  attrs: { id },
  content: content.map((part) => (typeof part === 'string' ? words(part) : part)),
});

export const heading = (id: string, text: string, level = 2): TextNode => ({
  type: 'heading',
  attrs: { id, level },
  content: [words(text)],
});

export const item = (id: string, text: string): TextNode => ({
  type: 'listItem',
  attrs: { id: `voce-${id}` },
  content: [line(id, text)],
});

export const list = (id: string, ...content: readonly TextNode[]): TextNode => ({
  type: 'bulletList',
  attrs: { id },
  content,
});

export const row = (id: string, ...cells: readonly string[]): TextNode => ({
  type: 'tableRow',
  attrs: { id },
  content: cells.map((text, place) => ({
    type: 'tableCell',
    attrs: { id: `${id}-${place}` },
    content: [line(`${id}-${place}-p`, ...(text === '' ? [] : [text]))],
  })),
});

export const table = (id: string, ...content: readonly TextNode[]): TextNode => ({
  type: 'table',
  attrs: { id },
  content,
});

export const text = (...content: readonly TextNode[]): TextNode => ({ type: 'doc', content });

/** How one text became another: a line for each part, `+` in, `-` out, `~` changed, `>` moved here, `<` from here. */
export function shown(was: TextNode, now: TextNode): readonly string[] {
  return compareTexts(was, now).parts.map(shownPart);
}

const signs = { same: '=', in: '+', out: '-', moved: '>', away: '<' } as const;

function shownPart(part: Part): string {
  if (part.kind !== 'changed')
    return `${signs[part.kind]} ${part.units.map(({ node }) => plainText(node)).join(' | ')}`;
  const { inside, move } = part;
  const sign = move === null ? '~' : '>~';
  if (inside.kind === 'words') return `${sign} ${inside.runs.map(shownRun).join('')}`;
  return inside.kind === 'table' ? `${sign} ${inside.rows.map(shownRow).join(' / ')}` : `${sign} whole`;
}

function shownRun(run: Run): string {
  if (run.kind === 'restyled') return `{${textOf(run.was)}}`;
  if (run.kind === 'note') return `(${run.runs.map(shownRun).join('')})`;
  const said = textOf(run.content);
  return run.kind === 'same' ? said : run.kind === 'in' ? `[+${said}]` : `[-${said}]`;
}

function textOf(content: readonly TextNode[]): string {
  return content.map((node) => (node.type === 'lineEnd' ? '¶' : plainText(node))).join('');
}

function shownRow(part: RowPart): string {
  if (part.kind !== 'changed') return `${signs[part.kind]}${plainText(part.row)}`;
  return part.cells
    .map((cell) =>
      cell.kind === 'changed'
        ? cell.parts.map(shownPart).join('')
        : `${signs[cell.kind]}${plainText(cell.cell)}`,
    )
    .join(' ');
}
