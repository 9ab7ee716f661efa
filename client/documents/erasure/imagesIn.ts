import type { TextNode } from '../../../shared/text/content.ts';
import { imageOf } from '../../../shared/text/imageAttributes.ts';

/** The images of a text, each file once. */
export function imagesIn(content: unknown): readonly { readonly file: string; readonly alt: string }[] {
  const found = new Map<string, { readonly file: string; readonly alt: string }>();
  const read = (node: TextNode | null): void => {
    if (node?.type === 'image') {
      const { file, alt } = imageOf(node.attrs ?? {});
      if (file && !found.has(file)) found.set(file, { file, alt: alt ?? '' });
    }
    for (const child of node?.content ?? []) read(child);
  };
  // It comes from our own server, as a text.
  read(content as TextNode | null);
  return [...found.values()];
}
