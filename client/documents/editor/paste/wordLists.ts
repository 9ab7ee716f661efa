import { element, isElement, type Markup, type MarkupNode, styleOf, wordsIn } from './markup.ts';

/** An item of a list as Word writes it: a paragraph that knows its level and carries its sign as words. */
type Item = { readonly level: number; readonly start: number | null; readonly words: readonly MarkupNode[] };

/**
 * Word pastes lists as paragraphs; they become lists again, one in another by their levels. Where an item
 * has a number, the list begins with it: a list that a paragraph interrupts goes on where it was.
 */
export function listsFromWord(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  const out: MarkupNode[] = [];
  let items: Item[] = [];
  const close = () => {
    if (items.length > 0) out.push(...listsOf(items));
    items = [];
  };
  for (const node of nodes) {
    const item = isElement(node) ? itemOf(node) : null;
    if (item) items.push(item);
    else if (isElement(node) || node.trim() !== '') {
      close();
      out.push(isElement(node) ? { ...node, children: listsFromWord(node.children) } : node);
    }
    // Line breaks between two items do not end their list.
    else if (items.length === 0) out.push(node);
  }
  close();
  return out;
}

function itemOf(node: Markup): Item | null {
  const level = /\blevel(\d)\b/u.exec(styleOf(node, 'mso-list'))?.[1];
  if (level === undefined || !/^(?:p|h[1-6]|div)$/u.test(node.name)) return null;
  const sign = /^\(?(?:(\d+)|[a-z]{1,4})[.)]/iu.exec(wordsIn(signsIn(node.children)).trim());
  return {
    level: Number(level),
    start: sign === null ? null : Number(sign[1] ?? 1),
    words: withoutSign(node.children),
  };
}

function isSign(node: Markup): boolean {
  return /^ignore$/iu.test(styleOf(node, 'mso-list'));
}

function signsIn(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.flatMap((node) => (isElement(node) ? (isSign(node) ? [node] : signsIn(node.children)) : []));
}

function withoutSign(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (!isElement(node)) return [node];
    return isSign(node) ? [] : [{ ...node, children: withoutSign(node.children) }];
  });
}

/** Items in a row as lists. A deeper one belongs to the item before it. */
function listsOf(items: readonly Item[]): readonly Markup[] {
  const lists: Markup[] = [];
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    if (first === undefined) break;
    const entries: Markup[] = [];
    while (at < items.length) {
      const item = items[at];
      if (item === undefined || item.level < first.level) break;
      if (item.level === first.level && (item.start === null) !== (first.start === null)) break;
      let end = at + 1;
      while ((items[end]?.level ?? 0) > item.level) end++;
      const deeper = item.level > first.level ? [] : items.slice(at + 1, end);
      entries.push(element('li', [element('p', item.words), ...listsOf(deeper)]));
      at += 1 + deeper.length;
    }
    lists.push(
      first.start === null
        ? element('ul', entries)
        : element('ol', entries, first.start > 1 ? { start: String(first.start) } : {}),
    );
  }
  return lists;
}
