import type { TextNode } from '../../../shared/text/content.ts';
import { imageOf } from '../../../shared/text/imageAttributes.ts';
import { headingLevels } from './headingLevels.ts';
import { imageSource } from './imageSource.ts';
import { inlineSource } from './inlineSource.ts';
import { tableSource } from './tableSource.ts';

/** What the blocks of one text share while they are written. */
type Writing = { readonly nextLevel: () => number; readonly files: ReadonlySet<string> };

/**
 * A text as markup of Typst. Headings keep their order and lose the jumps that PDF/UA refuses; what is not named
 * here leaves its words. `files` are the images that go with the source.
 */
export function textSource(content: TextNode, files: ReadonlySet<string>): string {
  const levels = headingLevels(content).values();
  return blocks(content, { nextLevel: () => levels.next().value ?? 1, files });
}

function blocks(node: TextNode, writing: Writing): string {
  return (node.content ?? []).map((child) => block(child, writing)).join('\n\n');
}

function block(node: TextNode, writing: Writing): string {
  switch (node.type) {
    case 'paragraph':
      return inlineSource(node);
    case 'heading':
      return `#heading(level: ${writing.nextLevel()})[${inlineSource(node)}];`;
    case 'blockquote':
      return `#quote(block: true)[${blocks(node, writing)}];`;
    case 'bulletList':
      return `#list(${items(node, writing)});`;
    case 'orderedList':
      return `#enum(start: ${startOf(node)}, numbering: ${markerOf(node)}, ${items(node, writing)});`;
    case 'table':
      return tableSource(node, (cell) => blocks(cell, writing));
    case 'image':
      return imageSource(imageOf(node.attrs), writing.files);
    case 'horizontalRule':
      // A line is an ornament of itself.
      return '#line(length: 100%, stroke: 0.5pt + luma(120));';
    case 'text':
    case 'hardBreak':
    case 'footnote':
    case 'mention':
      return inlineSource({ type: 'paragraph', content: [node] });
    default:
      return blocks(node, writing);
  }
}

function items(list: TextNode, writing: Writing): string {
  return (list.content ?? []).map((item) => `[${blocks(item, writing)}]`).join(', ');
}

function startOf(node: TextNode): number {
  const start = Number(node.attrs?.['start'] ?? 1);
  return Number.isSafeInteger(start) && start >= 0 ? start : 1;
}

function markerOf(node: TextNode): string {
  const marker = ['a', 'A', 'i', 'I'].find((known) => known === node.attrs?.['type']) ?? '1';
  return `"${marker}."`;
}
