import type { Token } from 'marked';
import type { NotCarriedList } from './notCarriedList.ts';

/** The notes of a Markdown text, by their labels. */
export type MarkdownNotes = {
  /** The words of the note that is called so, once more if it is called again; null when there is none. */
  readonly call: (label: string) => readonly Token[] | null;
};

/** What the blocks and words of a Markdown text need while they are read. */
export type MarkdownReading = { readonly lost: NotCarriedList; readonly notes: MarkdownNotes };

/** Inside a note: a note that called itself would never end. */
export const noNotes: MarkdownNotes = { call: () => null };
