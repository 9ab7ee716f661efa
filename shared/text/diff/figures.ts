import type { TextNode } from '../content.ts';
import { mentionWords } from '../mentionWords.ts';
import { piecesOf } from '../wordChanges.ts';
import { isWord } from './sameReading.ts';
import type { CellPart, Inside, Part, RowPart, Run } from './textDifference.ts';

/** How many words came in and went out. */
export type WordFigures = { readonly wordsIn: number; readonly wordsOut: number };

const none: WordFigures = { wordsIn: 0, wordsOut: 0 };

/** How much differs between two texts. */
export function figuresOf(parts: readonly Part[]): WordFigures & { readonly places: number } {
  return { ...sumOf(parts.map(partFigures)), places: parts.filter(isPlace).length };
}

/** Whether a part is a change that one can go to: equal words are none, nor is the place that something has left. */
export function isPlace({ kind }: Part): boolean {
  return kind !== 'same' && kind !== 'away';
}

/** Words of one part. What has only moved is neither in nor out. */
export function partFigures(part: Part): WordFigures {
  switch (part.kind) {
    case 'same':
    case 'moved':
    case 'away':
      return none;
    case 'in':
      return { wordsIn: wordsOf(part.units.map(({ node }) => node)), wordsOut: 0 };
    case 'out':
      return { wordsIn: 0, wordsOut: wordsOf(part.units.map(({ node }) => node)) };
    case 'changed':
      return insideFigures(part.inside);
  }
}

function insideFigures(inside: Inside): WordFigures {
  switch (inside.kind) {
    case 'words':
      return sumOf(inside.runs.map(runFigures));
    case 'table':
      return sumOf(inside.rows.map(rowFigures));
    case 'whole':
      return none;
  }
}

function runFigures(run: Run): WordFigures {
  if (run.kind === 'in') return { wordsIn: wordsOf(run.content), wordsOut: 0 };
  if (run.kind === 'out') return { wordsIn: 0, wordsOut: wordsOf(run.content) };
  return run.kind === 'note' ? sumOf(run.runs.map(runFigures)) : none;
}

function rowFigures(part: RowPart): WordFigures {
  if (part.kind === 'in') return { wordsIn: wordsOf([part.row]), wordsOut: 0 };
  if (part.kind === 'out') return { wordsIn: 0, wordsOut: wordsOf([part.row]) };
  return part.kind === 'changed' ? sumOf(part.cells.map(cellFigures)) : none;
}

function cellFigures(part: CellPart): WordFigures {
  if (part.kind === 'in') return { wordsIn: wordsOf([part.cell]), wordsOut: 0 };
  if (part.kind === 'out') return { wordsIn: 0, wordsOut: wordsOf([part.cell]) };
  return part.kind === 'changed' ? sumOf(part.parts.map(partFigures)) : none;
}

function sumOf(figures: readonly WordFigures[]): WordFigures {
  return figures.reduce(
    (sum, { wordsIn, wordsOut }) => ({ wordsIn: sum.wordsIn + wordsIn, wordsOut: sum.wordsOut + wordsOut }),
    none,
  );
}

function wordsOf(nodes: readonly TextNode[]): number {
  return nodes.reduce((sum, node) => {
    const said = node.text ?? mentionWords(node.attrs);
    return sum + piecesOf(said).filter(isWord).length + wordsOf(node.content ?? []);
  }, 0);
}
