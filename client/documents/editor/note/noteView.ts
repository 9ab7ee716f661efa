import type { Node } from '@tiptap/pm/model';
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view';
import { openNote } from './noteAt.ts';

/** What a note says around its words. */
export type NoteWords = { readonly title: (number: number) => string; readonly hint: () => string };

/**
 * A note in the text: its number, and its words in a small sheet under the line as long as it is open.
 * The words stand in the same editor as all others, so that undo, the carets of others and the shared text
 * need to know nothing of notes. Closed, it is one piece for the browser: typed words never fall into it.
 */
export function noteView(
  first: Node,
  view: EditorView,
  getPos: () => number | undefined,
  decorations: readonly Decoration[],
): NodeView {
  let node = first;
  const { dom, mark, body } = noteElements();
  mark.addEventListener('mousedown', (event) => event.preventDefault());
  mark.addEventListener('click', () => {
    const pos = getPos();
    if (pos === undefined || !view.editable) return;
    view.dispatch(openNote(view.state.tr, { node, pos }));
    view.focus();
  });
  show(dom, decorations);
  return {
    dom,
    contentDOM: body,
    update: (next, shown) => {
      if (next.type !== node.type) return false;
      node = next;
      show(dom, shown);
      return true;
    },
    stopEvent: (event) => event.target instanceof globalThis.Node && mark.contains(event.target),
    // Number, place and state are ours; the words are the editor's.
    ignoreMutation: (mutation) =>
      mutation.type !== 'selection' &&
      (mutation.target === body ? mutation.type === 'attributes' : !body.contains(mutation.target)),
  };
}

function noteElements() {
  const dom = document.createElement('span');
  dom.className = 'text-note';
  const mark = document.createElement('button');
  mark.type = 'button';
  mark.tabIndex = -1;
  mark.className = 'text-note-number';
  mark.contentEditable = 'false';
  const body = document.createElement('span');
  body.className = 'text-note-body';
  dom.append(mark, body);
  return { dom, mark, body };
}

function show(dom: HTMLElement, decorations: readonly Decoration[]): void {
  const open = decorations.some(isOpenNote);
  dom.classList.toggle('open', open);
  if (open) dom.removeAttribute('contenteditable');
  else dom.contentEditable = 'false';
}

export const openNoteSign = { openNote: true } as const;

function isOpenNote(decoration: Decoration): boolean {
  return decoration.spec === openNoteSign;
}

/** Writes the numbers of all notes into a text, and puts the open one under its line. Answers its title. */
export function arrangeNotes(root: HTMLElement, words: NoteWords): string | null {
  let opened: string | null = null;
  const notes = root.querySelectorAll<HTMLElement>('.text-note');
  notes.forEach((note, index) => {
    const [mark, body] = note.children;
    if (!(mark instanceof HTMLElement) || !(body instanceof HTMLElement)) return;
    const title = words.title(index + 1);
    if (mark.textContent !== `${index + 1}`) mark.textContent = `${index + 1}`;
    if (mark.getAttribute('aria-label') !== title) mark.setAttribute('aria-label', title);
    if (body.dataset['title'] !== title) body.dataset['title'] = title;
    if (body.dataset['hint'] !== words.hint()) body.dataset['hint'] = words.hint();
    if (!note.classList.contains('open')) return;
    opened = title;
    placeUnder(body, note, root);
  });
  return opened;
}

function placeUnder(body: HTMLElement, note: HTMLElement, root: HTMLElement): void {
  const page = root.getBoundingClientRect();
  const at = note.getBoundingClientRect();
  const room = page.width - body.offsetWidth;
  body.style.top = `${Math.round(at.bottom - page.top + 4)}px`;
  body.style.left = `${Math.round(Math.max(0, Math.min(at.left - page.left - 20, room)))}px`;
}
