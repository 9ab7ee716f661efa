import type { TextNode } from '../../shared/text/content.ts';
import { plainText } from '../../shared/text/outline.ts';

/** A text as plain words, to be copied into a letter or a message: blank lines between blocks, signs before list items. */
export function readableText(content: TextNode): string {
  return blocks(content).join('\n\n').trim();
}

function blocks(node: TextNode): readonly string[] {
  return (node.content ?? []).map(block);
}

function block(node: TextNode): string {
  switch (node.type) {
    case 'bulletList':
      return listLines(node, () => '- ');
    case 'orderedList':
      return listLines(node, (index) => `${Number(node.attrs?.['start'] ?? 1) + index}. `);
    case 'blockquote':
      return indented(blocks(node).join('\n\n'), '> ', '> ');
    case 'horizontalRule':
      return '---';
    default:
      return plainText(node);
  }
}

function listLines(list: TextNode, sign: (index: number) => string): string {
  return (list.content ?? [])
    .map((item, index) => indented(blocks(item).join('\n'), sign(index), ' '.repeat(sign(index).length)))
    .join('\n');
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, index) => `${index === 0 ? first : rest}${line}`)
    .join('\n');
}
