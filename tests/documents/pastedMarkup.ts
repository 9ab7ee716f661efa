import { parse } from 'parse5';
import { isElement, type MarkupNode } from '../../client/documents/editor/paste/markup.ts';

type ParsedNode = {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly ParsedNode[];
};

/** A page as a browser reads it from the clipboard (`readMarkup.ts`), without a browser. */
export function markupOf(html: string): readonly MarkupNode[] {
  // parse5 types its tree by what may stand where; here only names and words count.
  const page = childrenOf(parse(html) as unknown as ParsedNode);
  const body = page
    .flatMap((node) => (isElement(node) ? node.children : []))
    .find((node) => isElement(node) && node.name === 'body');
  return body !== undefined && isElement(body) ? body.children : [];
}

function childrenOf(node: ParsedNode): readonly MarkupNode[] {
  return (node.childNodes ?? []).flatMap((child): readonly MarkupNode[] => {
    if (child.nodeName === '#text') return [child.value ?? ''];
    if (child.tagName === undefined) return [];
    const attributes = Object.fromEntries((child.attrs ?? []).map(({ name, value }) => [name, value]));
    return [{ name: child.tagName, attributes, children: childrenOf(child) }];
  });
}
