import { textFromMarkdown } from '../../server/documents/import/textFromMarkdown.ts';
import type { NotCarried } from '../../shared/documents/api.ts';
import type { TextNode } from '../../shared/text/content.ts';

/** The blocks that some Markdown becomes; throws where it is refused. */
export function blocksOf(source: string): readonly TextNode[] {
  return read(source).content.content ?? [];
}

export function lostOf(source: string): readonly NotCarried[] {
  return read(source).notCarried;
}

function read(source: string) {
  const text = textFromMarkdown(source);
  if (!text.ok) throw new Error(`refused: ${text.refused}`);
  return text.value;
}

/** A text as one line that people can compare: `h1(Titolo) p(Parole *corsive*)`. */
export function sketch(nodes: readonly TextNode[]): string {
  return nodes.map(sketchNode).join(' ');
}

const names: Record<string, string> = {
  paragraph: 'p',
  blockquote: 'quote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  tableRow: 'tr',
  tableHeader: 'th',
  tableCell: 'td',
  footnote: 'note',
};

function sketchNode(node: TextNode): string {
  if (node.type === 'text') return (node.marks ?? []).reduce(sketchMark, node.text ?? '');
  if (node.type === 'hardBreak') return '/';
  if (node.type === 'horizontalRule') return 'hr';
  const inline = ['paragraph', 'heading', 'footnote'].includes(node.type);
  const inside = inline ? (node.content ?? []).map(sketchNode).join('') : sketch(node.content ?? []);
  const start = node.type === 'orderedList' ? String(node.attrs?.['start']) : spans(node);
  const name =
    node.type === 'heading' ? `h${String(node.attrs?.['level'])}` : (names[node.type] ?? node.type);
  return `${name}${start}(${inside})`;
}

/** `2x1` for a cell of two columns. */
function spans({ attrs }: TextNode): string {
  const [colspan = 1, rowspan = 1] = [attrs?.['colspan'], attrs?.['rowspan']];
  return colspan === 1 && rowspan === 1 ? '' : `${String(colspan)}x${String(rowspan)}`;
}

function sketchMark(
  words: string,
  mark: { readonly type: string; readonly attrs?: TextNode['attrs'] },
): string {
  if (mark.type === 'bold') return `**${words}**`;
  if (mark.type === 'italic') return `*${words}*`;
  return `[${words}](${String(mark.attrs?.['href'])})`;
}
