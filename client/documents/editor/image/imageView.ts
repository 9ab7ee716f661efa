import type { Node } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import { imageOf } from '../../../../shared/text/imageAttributes.ts';

/** What an image says where it has no words of its own. */
export type ImageWords = { readonly undescribed: () => string };

/** An image in the text that is written. Where it has no description, its writer is told under it. */
export function imageView(first: Node, address: (file: string) => string, words: ImageWords): NodeView {
  const dom = document.createElement('figure');
  dom.className = 'text-image';
  const img = document.createElement('img');
  const hint = document.createElement('figcaption');
  dom.append(img, hint);
  const show = ({ attrs }: Node) => {
    const { file, alt, width, height } = imageOf(attrs);
    const src = file === null ? '' : address(file);
    // The same address again would be asked for again.
    if (img.getAttribute('src') !== src) img.setAttribute('src', src);
    img.alt = alt === '' ? words.undescribed() : alt;
    setSize(img, 'width', width);
    setSize(img, 'height', height);
    hint.textContent = alt === '' ? words.undescribed() : '';
    hint.hidden = alt !== '';
  };
  show(first);
  return {
    dom,
    update: (next) => {
      if (next.type !== first.type) return false;
      show(next);
      return true;
    },
    ignoreMutation: () => true,
  };
}

function setSize(img: HTMLImageElement, side: 'width' | 'height', pixels: number | null): void {
  if (pixels === null) img.removeAttribute(side);
  else img.setAttribute(side, String(pixels));
}
