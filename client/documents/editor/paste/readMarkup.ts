import type { MarkupNode } from './markup.ts';

/** What the clipboard holds, without its comments. Nothing of it is run: the parser's page is not the page. */
export function readMarkup(html: string): readonly MarkupNode[] {
  return childrenOf(new DOMParser().parseFromString(html, 'text/html').body);
}

function childrenOf(parent: Node): readonly MarkupNode[] {
  return [...parent.childNodes].flatMap((node): readonly MarkupNode[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const attributes = Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value]));
    return [{ name: node.localName, attributes, children: childrenOf(node) }];
  });
}
