import type { Editor } from '@tiptap/core';
import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { insertNote } from './note/noteKeys.ts';
import { insertTable } from './table/tableActs.ts';
import type { ToolbarState } from './toolbarState.ts';

/** A tool of the bar; its name and the sign for it stand under the same key in the texts. */
export type ToolSpec = {
  readonly name:
    | 'bold'
    | 'italic'
    | 'bulletList'
    | 'orderedList'
    | 'quote'
    | 'link'
    | 'table'
    | 'note'
    | 'image';
  readonly face: ReactNode;
  /** After Ctrl or ⌘, as people read it. */
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly unavailable?: boolean;
  readonly run: () => void;
};

type Signs = { readonly bold: string; readonly italic: string };

/** What can be done to words and to blocks, in the groups in which it stands on the bar. */
export function toolGroups(
  editor: Editor,
  now: ToolbarState,
  signs: Signs,
  asks: { readonly onLink: () => void; readonly onImage: (() => void) | null },
): readonly (readonly ToolSpec[])[] {
  const act = () => editor.chain().focus();
  return [
    [
      {
        name: 'bold',
        face: <b>{signs.bold}</b>,
        keys: 'B',
        pressed: now.bold,
        run: () => act().toggleBold().run(),
      },
      {
        name: 'italic',
        face: <em>{signs.italic}</em>,
        keys: 'I',
        pressed: now.italic,
        run: () => act().toggleItalic().run(),
      },
    ],
    [
      {
        name: 'bulletList',
        face: <Icon name="ul" />,
        keys: 'Shift 8',
        pressed: now.bulletList,
        run: () => act().toggleBulletList().run(),
      },
      {
        name: 'orderedList',
        face: <Icon name="ol" />,
        keys: 'Shift 7',
        pressed: now.orderedList,
        run: () => act().toggleOrderedList().run(),
      },
      {
        name: 'quote',
        face: <i className="i i-quote" aria-hidden="true" />,
        keys: 'Shift B',
        pressed: now.quote,
        run: () => act().toggleBlockquote().run(),
      },
    ],
    [
      { name: 'link', face: <Icon name="link" />, keys: 'Shift K', pressed: now.link, run: asks.onLink },
      { name: 'table', face: <Icon name="table" />, keys: 'Alt T', run: () => insertTable(editor) },
      {
        name: 'note',
        face: <Icon name="foot" />,
        keys: 'Alt F',
        unavailable: now.note,
        run: () => insertNote(editor),
      },
      ...(asks.onImage === null
        ? []
        : [{ name: 'image', face: <Icon name="image" />, run: asks.onImage } as const]),
    ],
  ];
}
