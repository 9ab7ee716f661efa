import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { beginning } from '../../../text/authors/authoredContent.ts';
import { type AuthorMark, markOf, type ShownAuthors } from '../../../text/authors/shownAuthors.ts';
import { lengthOf, type WrittenBlock } from '../../../text/authors/writtenRuns.ts';

type Marks = { readonly shown: ShownAuthors | null; readonly set: DecorationSet };

const key = new PluginKey<Marks>('authorMarks');

/** Who wrote which words, drawn over the text while the page asks for it. Never part of the text. */
export const AuthorMarks = Extension.create<{ readonly doc: Y.Doc | null }>({
  name: 'authorMarks',
  addOptions: () => ({ doc: null }),
  addProseMirrorPlugins() {
    const { doc } = this.options;
    return doc === null ? [] : [authorMarks(doc)];
  },
});

/** Shows these authors from now on; null for none. */
export function showAuthors(view: EditorView, shown: ShownAuthors | null): void {
  if (key.getState(view.state)?.shown === shown) return;
  view.dispatch(view.state.tr.setMeta(key, { shown }).setMeta('addToHistory', false));
}

function authorMarks(doc: Y.Doc): Plugin<Marks> {
  const draw = (state: Node, shown: ShownAuthors | null): Marks => ({
    shown,
    set: shown === null ? DecorationSet.empty : drawn(state, doc, shown),
  });
  return new Plugin<Marks>({
    key,
    state: {
      init: () => ({ shown: null, set: DecorationSet.empty }),
      apply: (tr, marks) => {
        const asked: { shown: ShownAuthors | null } | undefined = tr.getMeta(key);
        if (asked !== undefined) return draw(tr.doc, asked.shown);
        if (!tr.docChanged || marks.shown === null) return marks;
        // What comes from the Y.Doc is in it already, and the whole text is new to the editor.
        if (isFromText(tr)) return draw(tr.doc, marks.shown);
        return { shown: marks.shown, set: withoutNewWords(marks.set.map(tr.mapping, tr.doc), tr) };
      },
    },
    props: { decorations: (state: EditorState) => key.getState(state)?.set },
  });
}

function isFromText(tr: Transaction): boolean {
  const change: { isChangeOrigin?: boolean } | undefined = tr.getMeta(ySyncPluginKey);
  return change?.isChangeOrigin === true;
}

function drawn(text: Node, doc: Y.Doc, shown: ShownAuthors): DecorationSet {
  const written = shown.known.blocksOf(doc);
  if (written.length !== text.childCount) return DecorationSet.empty;
  const begins = beginning();
  const marks: Decoration[] = [];
  text.forEach((block, at, index) => {
    const runs = written[index] ?? [];
    const pieces = piecesOf(block, at + 1, runs);
    for (const [place, run] of runs.entries()) {
      const mark = markOf(shown, run);
      const isFirst = begins(run);
      if (mark !== null && pieces !== null) marks.push(...decorations(pieces[place] ?? [], mark, isFirst));
    }
  });
  return DecorationSet.create(text, marks);
}

type Piece = { readonly from: number; readonly to: number };

/** Where each run stands in the editor; null where the editor's block and the text's are not the same. */
function piecesOf(block: Node, inside: number, runs: WrittenBlock): readonly Piece[][] | null {
  const texts: Piece[] = [];
  block.descendants((node, at) => {
    if (node.isText) texts.push({ from: inside + at, to: inside + at + node.nodeSize });
  });
  if (texts.reduce((sum, { from, to }) => sum + to - from, 0) !== lengthOf(runs)) return null;
  const rest = texts.toReversed();
  return runs.map(({ length }) => {
    const pieces: Piece[] = [];
    for (let left = length; left > 0; ) {
      const text = rest.pop();
      if (text === undefined) break;
      const to = Math.min(text.to, text.from + left);
      pieces.push({ from: text.from, to });
      left -= to - text.from;
      if (to < text.to) rest.push({ from: to, to: text.to });
    }
    return pieces;
  });
}

/** The first letter by itself bears the initials: marks of the text would cut a longer piece, and repeat them. */
function decorations(pieces: readonly Piece[], mark: AuthorMark, isFirst: boolean): Decoration[] {
  const all = pieces.map(({ from, to }) => decoration(from, to, attributesOf(mark)));
  const first = pieces[0];
  if (isFirst && first) {
    const initials = { class: 'by-first', 'data-initials': mark.initials };
    all.push(decoration(first.from, first.from + 1, initials));
  }
  return all;
}

function attributesOf({ className, title, author, day }: AuthorMark): Record<string, string> {
  return { class: className, title, 'data-author': String(author), 'data-day': String(day) };
}

function decoration(from: number, to: number, attributes: Record<string, string>): Decoration {
  return Decoration.inline(from, to, attributes, { attributes });
}

/** Words just typed into somebody's are not theirs: nothing is said of them until the server knows. */
function withoutNewWords(set: DecorationSet, tr: Transaction): DecorationSet {
  let rest = set;
  for (const [index, map] of tr.mapping.maps.entries()) {
    const after = tr.mapping.slice(index + 1);
    map.forEach((_start, _end, newStart, newEnd) => {
      rest = cutOut(rest, tr.doc, after.map(newStart, -1), after.map(newEnd, 1));
    });
  }
  return rest;
}

function cutOut(set: DecorationSet, text: Node, from: number, to: number): DecorationSet {
  if (to <= from) return set;
  const over = set.find(from, to).filter((mark) => mark.from < to && mark.to > from);
  const kept = over.flatMap((mark) => {
    const { attributes } = mark.spec as { attributes: Record<string, string> };
    return [
      ...(mark.from < from ? [decoration(mark.from, from, attributes)] : []),
      ...(mark.to > to ? [decoration(to, mark.to, attributes)] : []),
    ];
  });
  return set.remove(over).add(text, kept);
}
