import type { TextNode } from './content.ts';
import { plainText } from './outline.ts';

/** What is set in lines of its own: everything that stands beside other blocks. */
const inline = new Set(['text', 'hardBreak', 'mention', 'footnote']);

/** The words of some content, each block in a line of its own; words that stand side by side in one. */
export function blockWords(content: readonly TextNode[]): string {
  const words: string[] = [];
  let open = false;
  for (const node of content) {
    const isInline = inline.has(node.type);
    if (isInline && open) words.push(`${words.pop() ?? ''}${plainText(node)}`);
    else words.push(isInline || isLine(node) ? plainText(node) : blockWords(node.content ?? []));
    open = isInline;
  }
  return words.join('\n');
}

function isLine({ content = [] }: TextNode): boolean {
  return content.length > 0 && content.every(({ type }) => inline.has(type));
}
