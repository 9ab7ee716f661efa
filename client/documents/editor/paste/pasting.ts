import { DOMParser as ModelParser, type Slice } from '@tiptap/pm/model';
import type { EditorProps } from '@tiptap/pm/view';
import { cleanPaste } from './cleanPaste.ts';
import { cleanWords } from './cleanWords.ts';
import { element, htmlOf } from './markup.ts';
import { ownImages } from './ownImages.ts';
import { readMarkup } from './readMarkup.ts';

/**
 * How a text takes what is pasted; `folder` is where its own images are found, and `onImages` is told how many
 * others were left out.
 */
export function pasting(
  folder: string,
  onImages: (count: number) => void,
): Pick<EditorProps, 'transformPastedHTML' | 'clipboardTextParser'> {
  return {
    transformPastedHTML: (html) => {
      // What comes from a text of Corale fits as it is, and knows how deep its ends stand open.
      const isOurs = /\sdata-pm-slice=/u.test(html);
      const { html: clean, images } = isOurs ? ownImages(html, folder) : cleanPaste(readMarkup(html));
      if (images > 0) onImages(images);
      return clean;
    },
    clipboardTextParser: (text, context, _plain, view): Slice => {
      const lines = text.split(/(?:\r\n?|\n)+/u).map((line) => element('p', cleanWords([line])));
      const page = new DOMParser().parseFromString(htmlOf(lines), 'text/html');
      return ModelParser.fromSchema(view.state.schema).parseSlice(page.body, {
        preserveWhitespace: true,
        context,
      });
    },
  };
}
