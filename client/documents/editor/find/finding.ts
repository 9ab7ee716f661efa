import { type Editor, Extension } from '@tiptap/core';
import {
  findNext,
  findPrev,
  getMatchHighlights,
  replaceAll,
  replaceNext,
  SearchQuery,
  search,
  setSearchState,
} from 'prosemirror-search';
import { findPattern } from './findPattern.ts';

type Options = { readonly onFind: () => void };

/** Finds words in the text, and shows where they stand. */
export const Finding = Extension.create<Options>({
  name: 'finding',
  addOptions: () => ({ onFind: () => {} }),
  addKeyboardShortcuts() {
    return {
      'Mod-f': () => {
        this.options.onFind();
        return true;
      },
    };
  },
  addProseMirrorPlugins: () => [search()],
});

/** What is looked for, and what shall stand in its place. */
export type Sought = { readonly words: string; readonly matchCase: boolean; readonly instead: string };

/** Shows every place, and goes to the first from the caret on. */
export function seek(editor: Editor, sought: Sought): void {
  showPlaces(editor, sought);
  const { state } = editor;
  const places = getMatchHighlights(state).find();
  const here = places.find(({ from }) => from >= state.selection.from) ?? places[0];
  if (!here) return;
  editor.commands.setTextSelection({ from: here.from, to: here.to });
  bringIntoView(editor);
}

export function seekNext(editor: Editor, forward: boolean): void {
  (forward ? findNext : findPrev)(editor.state, editor.view.dispatch);
  bringIntoView(editor);
}

/** The place one stands on gets the other words, and one goes on to the next. */
export function replaceOne(editor: Editor, sought: Sought): void {
  showPlaces(editor, sought);
  replaceNext(editor.state, editor.view.dispatch);
  bringIntoView(editor);
}

/** Answers how many there were. */
export function replaceEvery(editor: Editor, sought: Sought): number {
  showPlaces(editor, sought);
  const count = getMatchHighlights(editor.state).find().length;
  if (count > 0) replaceAll(editor.state, editor.view.dispatch);
  return count;
}

export function seekNothing(editor: Editor): void {
  if (!editor.isDestroyed) showPlaces(editor, { words: '', matchCase: false, instead: '' });
}

/** How many places there are, and on which one stands, counted from 1; 0 on none. */
export function tally({ state }: Editor): { readonly count: number; readonly at: number } {
  const places = getMatchHighlights(state).find();
  const { from, to } = state.selection;
  return {
    count: places.length,
    at: places.findIndex((place) => place.from === from && place.to === to) + 1,
  };
}

function showPlaces(editor: Editor, { words, matchCase, instead }: Sought): void {
  const query = new SearchQuery({
    search: findPattern(words),
    regexp: true,
    literal: true,
    caseSensitive: matchCase,
    // A dollar is a dollar: nobody here means a group.
    replace: instead.replaceAll('$', '$$$$'),
  });
  editor.view.dispatch(setSearchState(editor.state.tr, query));
}

/** The editor scrolls only while it has the focus, and here the field has it. */
function bringIntoView({ view, state }: Editor): void {
  const { node } = view.domAtPos(state.selection.from);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  element?.scrollIntoView({ block: 'center' });
}
