import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { changeImage, insertImage, selectedImage } from '../../client/documents/editor/image/imageActs.ts';
import { type TextNode, withoutIds } from '../../shared/text/content.ts';
import { textSchema } from '../../shared/text/schema.ts';

const map = { file: 'a'.repeat(64), alt: 'Mappa', width: 640, height: 480 };
const line = (text: string): TextNode => ({
  type: 'paragraph',
  ...(text !== '' && { content: [{ type: 'text', text }] }),
});
const image = (id: string): TextNode => ({ type: 'image', attrs: { ...map, id } });

/** An editor as far as these acts need it: a state that moves. */
class Desk {
  state: EditorState;
  readonly view = {
    dispatch: (tr: Transaction) => {
      this.state = this.state.apply(tr);
    },
  };

  constructor(...content: readonly TextNode[]) {
    const doc = textSchema.nodeFromJSON({ type: 'doc', content });
    this.state = EditorState.create({ doc });
  }

  get editor(): Editor {
    // Of an editor the acts take state and view only.
    return this as unknown as Editor;
  }

  caretAfter(words: string): this {
    let at = 0;
    this.state.doc.descendants((node: Node, pos) => {
      const index = (node.text ?? '').indexOf(words);
      if (index >= 0) at = pos + index + words.length;
    });
    this.view.dispatch(this.state.tr.setSelection(TextSelection.create(this.state.doc, Math.max(at, 1))));
    return this;
  }

  /** What stands there, block by block. */
  blocks(): readonly string[] {
    // ProseMirror's JSON of a text is one.
    const { content = [] } = withoutIds(this.state.doc.toJSON() as TextNode);
    return content.map((node) => (node.type === 'image' ? `image: ${node.attrs?.['alt']}` : node.type));
  }
}

test('an image goes after the block of the caret, and there is a line behind it', () => {
  const desk = new Desk(line('Uno'), line('Due')).caretAfter('Uno');
  insertImage(desk.editor, map);
  expect(desk.blocks()).toEqual(['paragraph', 'image: Mappa', 'paragraph']);
  expect(desk.state.selection.$head.parent.textContent).toBe('Due');
  desk.caretAfter('Due');
  insertImage(desk.editor, map);
  expect(desk.blocks()).toEqual(['paragraph', 'image: Mappa', 'paragraph', 'image: Mappa', 'paragraph']);
  expect(desk.state.doc.check()).toBeUndefined();
});

test('a line without words gives its place to the image', () => {
  const desk = new Desk(line('')).caretAfter('');
  insertImage(desk.editor, map);
  expect(desk.blocks()).toEqual(['image: Mappa', 'paragraph']);
});

test('inside a list the image goes behind the list: it stands between the blocks of a text and nowhere else', () => {
  const item: TextNode = { type: 'listItem', content: [line('voce')] };
  const desk = new Desk({ type: 'bulletList', content: [item] }, line('Dopo')).caretAfter('voce');
  insertImage(desk.editor, map);
  expect(desk.blocks()).toEqual(['bulletList', 'image: Mappa', 'paragraph']);
});

test('beside a selected image another one goes behind it', () => {
  const desk = new Desk(image('x'), line('Dopo'));
  desk.view.dispatch(desk.state.tr.setSelection(NodeSelection.create(desk.state.doc, 0)));
  expect(selectedImage(desk.state)?.attrs['id']).toBe('x');
  insertImage(desk.editor, { ...map, alt: 'Altra' });
  expect(desk.blocks()).toEqual(['image: Mappa', 'image: Altra', 'paragraph']);
});

test('an image is changed where it stands by now, or not at all', () => {
  const desk = new Desk(line('Uno'), image('x'), image('y'));
  desk.view.dispatch(desk.state.tr.insertText('Altri hanno scritto. ', 1));
  expect(changeImage(desk.editor, 'x', { alt: 'Altre parole' })).toBe(true);
  expect(desk.blocks()).toEqual(['paragraph', 'image: Altre parole', 'image: Mappa']);
  expect(changeImage(desk.editor, 'z', { alt: 'Nessuna' })).toBe(false);
});
