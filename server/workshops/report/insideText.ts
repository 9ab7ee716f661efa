import type { TextNode } from '../../../shared/text/content.ts';
import { imageOf } from '../../../shared/text/imageAttributes.ts';
import { paragraph } from './blocks.ts';

/**
 * The text of a table within another one: its headings stand under that of the table and are bold lines there; an
 * image, whose bytes belong to the table, leaves its description.
 */
export function insideText(text: TextNode, empty: string): readonly TextNode[] {
  const blocks = (text.content ?? []).map(inside);
  return blocks.some(hasWords) ? blocks : [paragraph(empty)];
}

function inside(node: TextNode): TextNode {
  switch (node.type) {
    case 'heading':
      return { type: 'paragraph', content: (node.content ?? []).map(inBold) };
    case 'image':
      return paragraph(`[Immagine: ${imageOf(node.attrs).alt}]`);
    default:
      return node.content === undefined ? node : { ...node, content: node.content.map(inside) };
  }
}

function inBold(node: TextNode): TextNode {
  if (node.text === undefined) return node;
  const others = (node.marks ?? []).filter(({ type }) => type !== 'bold');
  return { ...node, marks: [{ type: 'bold' }, ...others] };
}

function hasWords(node: TextNode): boolean {
  return (node.text ?? '').trim() !== '' || node.type === 'mention' || (node.content ?? []).some(hasWords);
}
