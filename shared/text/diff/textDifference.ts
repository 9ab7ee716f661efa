import type { TextNode } from '../content.ts';
import type { Unit } from './textUnits.ts';

/** Stands in a run where one line ends and the next begins: a paragraph was divided, or two were made one. */
export const lineEnd: TextNode = { type: 'lineEnd' };

/** What became of some words of a line. */
export type Run =
  | { readonly kind: 'same' | 'in' | 'out'; readonly content: readonly TextNode[] }
  /** The same words, set in another way or with another link. */
  | { readonly kind: 'restyled'; readonly was: readonly TextNode[]; readonly now: readonly TextNode[] }
  /** The same note with other words. */
  | { readonly kind: 'note'; readonly was: TextNode; readonly now: TextNode; readonly runs: readonly Run[] };

/** What became of a cell; `parts` of what stands in it. */
export type CellPart =
  | { readonly kind: 'same' | 'in' | 'out'; readonly cell: TextNode }
  | {
      readonly kind: 'changed';
      readonly was: TextNode;
      readonly now: TextNode;
      readonly parts: readonly Part[];
    };

/** What became of a row. `away`: it has moved from here. */
export type RowPart =
  | { readonly kind: 'same' | 'in' | 'out' | 'moved' | 'away'; readonly row: TextNode }
  | {
      readonly kind: 'changed';
      readonly was: TextNode;
      readonly now: TextNode;
      readonly moved: boolean;
      readonly cells: readonly CellPart[];
    };

/** What is other in a unit that is the same. `whole`: nothing in it can be told apart, such as in an image. */
export type Inside =
  | { readonly kind: 'words'; readonly runs: readonly Run[] }
  | { readonly kind: 'table'; readonly rows: readonly RowPart[] }
  | { readonly kind: 'whole' };

/** What became of a unit, or of several that stand together. Same and in as they are now, out as they were. */
export type Part =
  | { readonly kind: 'same' | 'in' | 'out'; readonly units: readonly Unit[] }
  /** Stands here now, and stood where `away` has the same number. */
  | { readonly kind: 'moved' | 'away'; readonly units: readonly Unit[]; readonly move: number }
  | {
      readonly kind: 'changed';
      /** More than one where lines were made one, */
      readonly was: readonly Unit[];
      /** or one was divided. */
      readonly now: readonly Unit[];
      readonly inside: Inside;
      /** The number of its move, if it has moved too. */
      readonly move: number | null;
    };

/** How one text became another, in the order of the text as it is now. */
export type TextDifference = {
  readonly parts: readonly Part[];
  /** How many places differ; a move counts where it arrives. */
  readonly places: number;
  readonly wordsIn: number;
  readonly wordsOut: number;
};
