import { Plugin, PluginKey, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { Image } from '../../../../shared/text/image.ts';
import { selectedImage } from './imageActs.ts';
import { type ImageWords, imageView } from './imageView.ts';
import { droppedFiles, pastedImages } from './incomingFiles.ts';

type Options = {
  readonly address: ((file: string) => string) | null;
  readonly words: ImageWords;
  /** Images were pasted or dropped, and want their words. */
  readonly onImages: (files: readonly File[]) => void;
  /** Something was dropped that no text holds. */
  readonly onOtherFiles: () => void;
  /** The selected image is to be described. */
  readonly onDescribe: () => void;
};

/** The image of the schema, as it is written: drawn with its hint, taken from clipboard and desk. */
export const ImageWriting = Image.extend<Options>({
  addOptions: () => ({
    address: null,
    words: { undescribed: () => '' },
    onImages: () => {},
    onOtherFiles: () => {},
    onDescribe: () => {},
  }),
  addNodeView() {
    const { address, words } = this.options;
    return ({ node }) => imageView(node, address ?? (() => ''), words);
  },
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        if (selectedImage(editor.state) === null) return false;
        this.options.onDescribe();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { onImages, onOtherFiles, onDescribe } = this.options;
    return [
      new Plugin({
        key: new PluginKey('imageWriting'),
        props: {
          handleDOMEvents: {
            paste: (view, event) => {
              const images = view.editable ? pastedImages(event.clipboardData) : [];
              if (images.length === 0) return false;
              event.preventDefault();
              onImages(images);
              return true;
            },
            drop: (view, event) => {
              if (view.dragging || !view.editable) return false;
              const { images, others } = droppedFiles(event.dataTransfer);
              if (images.length + others === 0) return false;
              event.preventDefault();
              standAt(view, event);
              if (images.length > 0) onImages(images);
              else onOtherFiles();
              return true;
            },
          },
          handleDoubleClickOn: (_view, _pos, node) => {
            if (node.type.name !== 'image') return false;
            onDescribe();
            return true;
          },
        },
      }),
    ];
  },
});

/** The caret goes where the files were let go. */
function standAt(view: EditorView, { clientX, clientY }: DragEvent): void {
  const at = view.posAtCoords({ left: clientX, top: clientY });
  if (at === null) return;
  const { tr } = view.state;
  view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(at.pos))));
}
