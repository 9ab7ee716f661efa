import type { TextNode } from '../../../shared/text/content.ts';
import { mentionWords } from '../../../shared/text/mentionWords.ts';
import type { ProposedChange } from '../../../shared/text/proposedChange.ts';

/**
 * What a proposal would put into the text, as it is shown there: to be read, not to be chosen, written or
 * copied. Built by hand so that editor and static text show the same; words are text, never markup. Null
 * where it only takes away.
 */
export function proposedElement(change: ProposedChange): HTMLElement | null {
  if (change.kind === 'delete_block' || change.content.length === 0) return null;
  const inserted = document.createElement('ins');
  inserted.className = change.kind === 'replace_words' ? 'proposed' : 'proposed block';
  inserted.append(...change.content.map(drawn));
  return inserted;
}

/** Headings are none of the text yet: whoever goes from heading to heading must not meet them. */
const tags: Readonly<Record<string, string>> = {
  paragraph: 'p',
  heading: 'p',
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  horizontalRule: 'hr',
  hardBreak: 'br',
};

function drawn(node: TextNode): Node {
  if (node.text !== undefined) return marked(node.text, node);
  if (node.type === 'mention') return element('span', mentionWords(node.attrs), 'mention');
  if (node.type === 'image') return element('p', String(node.attrs?.['alt'] ?? ''), 'image-words');
  const box = element(tags[node.type] ?? 'span', '', node.type === 'heading' ? 'as-heading' : '');
  box.append(...(node.content ?? []).map(drawn));
  return box;
}

function marked(text: string, { marks = [] }: TextNode): Node {
  const has = (type: string) => marks.some((mark) => mark.type === type);
  const words = document.createTextNode(text);
  const slanted = has('italic') ? around('em', words) : words;
  return has('bold') ? around('strong', slanted) : slanted;
}

function around(tag: string, inner: Node): HTMLElement {
  const outer = document.createElement(tag);
  outer.append(inner);
  return outer;
}

function element(tag: string, text: string, className: string): HTMLElement {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  if (text !== '') made.textContent = text;
  return made;
}
