import { cleanBlocks } from './cleanBlocks.ts';
import { findAll, htmlOf, type MarkupNode } from './markup.ts';
import { notesIntoText } from './pastedNotes.ts';
import { listsFromWord } from './wordLists.ts';

export type CleanPaste = {
  readonly html: string;
  /** How many images were left out. */
  readonly images: number;
};

/**
 * What of a page out of Word, LibreOffice or Google Docs can stand in a text: its words, headings, lists,
 * tables, notes, links, bold and italic. Looks, comments, images and what programs leave for themselves go.
 */
export function cleanPaste(page: readonly MarkupNode[]): CleanPaste {
  return {
    html: htmlOf(cleanBlocks(listsFromWord(notesIntoText(page)))),
    images: findAll(page, ({ name }) => name === 'img' || name === 'v:imagedata').length,
  };
}
