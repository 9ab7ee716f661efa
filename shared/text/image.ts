import { Node } from '@tiptap/core';
import { altLimit, imageOf, isFileHash, isPixels } from './imageAttributes.ts';

type Options = {
  /** Where a page finds a file; null where there is no page. A text knows its files, not its own address. */
  readonly address: ((file: string) => string) | null;
};

/**
 * An image, between the blocks of a text and nowhere deeper. The text holds the SHA-256 of the file, what
 * the image shows in words, and its size, so that nothing moves when it comes.
 */
export const Image = Node.create<Options>({
  name: 'image',
  group: '',
  atom: true,
  draggable: true,
  addOptions: () => ({ address: null }),
  addAttributes: () => ({
    file: attribute('file', null, (said) => said === null || isFileHash(said)),
    alt: attribute('alt', '', (said) => typeof said === 'string' && said.length <= altLimit),
    width: attribute('width', null, (said) => said === null || isPixels(said)),
    height: attribute('height', null, (said) => said === null || isPixels(said)),
  }),
  parseHTML: () => [
    {
      tag: 'figure[data-file]',
      getAttrs: (element) => (isFileHash(element.getAttribute('data-file')) ? {} : false),
    },
  ],
  renderHTML({ node, HTMLAttributes }) {
    const { file, alt, width, height } = imageOf(node.attrs);
    const src = file === null ? null : this.options.address?.(file);
    const img = { ...(src && { src }), alt, ...(width !== null && { width, height }) };
    return ['figure', { 'data-file': file ?? '', ...HTMLAttributes }, ['img', img]];
  },
  renderText: ({ node }) => imageOf(node.attrs).alt,
});

/** Read from the figure of a copied text; what it says there is checked like everything else. */
function attribute(
  name: 'file' | 'alt' | 'width' | 'height',
  empty: string | null,
  isFit: (said: unknown) => boolean,
) {
  return {
    default: empty,
    rendered: false,
    validate: (said: unknown) => {
      if (!isFit(said)) throw new RangeError(`no ${name} of an image`);
    },
    parseHTML: (figure: HTMLElement) => {
      if (name === 'file') return figure.getAttribute('data-file');
      const said = figure.querySelector('img')?.getAttribute(name) ?? empty;
      const value = name === 'alt' || said === null ? said : Number(said);
      return isFit(value) ? value : empty;
    },
  };
}
