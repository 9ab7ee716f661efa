import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, Selection } from '@tiptap/pm/state';

/** What a text keeps of an image. */
export type ImageAttributes = {
  readonly file: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
};

/** The image that is selected, as it stands in the text. */
export function selectedImage({ selection }: EditorState): Node | null {
  return selection instanceof NodeSelection && selection.node.type.name === 'image' ? selection.node : null;
}

/**
 * An image after the block in which the selection ends, in the place of a line without words. Behind it there
 * is always a line to go on writing.
 */
export function insertImage(editor: Editor, image: ImageAttributes): void {
  const { state, view } = editor;
  const type = state.schema.nodes['image'];
  const line = state.schema.nodes['paragraph'];
  if (!type || !line) return;
  const { $to } = state.selection;
  const block = $to.depth === 0 ? null : $to.node(1);
  const isEmptyLine = block?.type === line && block.content.size === 0;
  const after = block === null ? $to.pos : $to.after(1);
  const from = isEmptyLine ? $to.before(1) : after;
  const isLast = after === state.doc.content.size;
  const node = type.create({ ...image, id: crypto.randomUUID() });
  const tr = state.tr.replaceWith(
    from,
    after,
    isLast ? [node, line.create({ id: crypto.randomUUID() })] : node,
  );
  const behind = tr.doc.resolve(from + node.nodeSize);
  view.dispatch(tr.setSelection(Selection.near(behind, 1)).scrollIntoView());
}

/** Changes an image wherever it stands by now; false where it was taken away meanwhile. */
export function changeImage(editor: Editor, id: unknown, change: Partial<ImageAttributes>): boolean {
  const { state, view } = editor;
  let at: number | null = null;
  state.doc.forEach((node, offset) => {
    if (node.type.name === 'image' && node.attrs['id'] === id) at = offset;
  });
  const node = at === null ? null : state.doc.nodeAt(at);
  if (at === null || node === null) return false;
  const tr = state.tr.setNodeMarkup(at, null, { ...node.attrs, ...change });
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, at)));
  return true;
}

/** Takes the selected image out of the text. */
export function removeImage(editor: Editor): void {
  if (selectedImage(editor.state) !== null) editor.chain().focus().deleteSelection().run();
}
