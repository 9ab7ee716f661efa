import { cleanWords, isDropped } from './cleanWords.ts';
import { element, isElement, type Markup, type MarkupNode, wordsIn } from './markup.ts';

/** Where a block is about to stand: in the text, in a list or quotation, or in a cell of a table. */
type Within = 'text' | 'block' | 'cell';

const inline = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'br',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'font',
  ],
  ...[
    'i',
    'ins',
    'kbd',
    'label',
    'mark',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
  ],
  ...['time', 'tt', 'u', 'var'],
]);

/** The blocks that a text knows, out of those of a page. */
export function cleanBlocks(nodes: readonly MarkupNode[], within: Within = 'text'): readonly MarkupNode[] {
  const out: MarkupNode[] = [];
  let line: MarkupNode[] = [];
  const close = () => {
    out.push(...paragraph(line));
    line = [];
  };
  for (const node of nodes) {
    if (isElement(node) && isDropped(node)) continue;
    if (isElement(node) && !isInline(node)) {
      close();
      out.push(...block(node, within));
    } else line.push(node);
  }
  close();
  return out;
}

/** An inline element around blocks, such as the `<b>` in which Google Docs wraps a page, is none. */
function isInline(node: Markup): boolean {
  return (
    inline.has(node.name) &&
    node.children.every((child) => !isElement(child) || isDropped(child) || isInline(child))
  );
}

function block(node: Markup, within: Within): readonly MarkupNode[] {
  switch (node.name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return heading(node, within);
    case 'ul':
    case 'ol':
      return list(node);
    case 'li':
      return list(element('ul', [node]));
    case 'table':
      return table(node, within);
    case 'blockquote':
      return within === 'cell'
        ? cleanBlocks(node.children, within)
        : [element('blockquote', atLeastALine(cleanBlocks(node.children, 'block')))];
    case 'hr':
      return within === 'text' ? [element('hr', [])] : [];
    case 'pre':
      return wordsIn(node.children)
        .split(/\r?\n/u)
        .flatMap((line) => paragraph([line]));
    default:
      return cleanBlocks(node.children, within);
  }
}

/** Three levels there are; what is deeper is of the third. In cells and lists a heading is bold. */
function heading(node: Markup, within: Within): readonly MarkupNode[] {
  const words = cleanWords(node.children);
  if (wordsIn(words).trim() === '') return [];
  if (within !== 'text') return paragraph([element('strong', node.children)]);
  return [element(`h${Math.min(Number(node.name.slice(1)), 3)}`, words)];
}

function paragraph(line: readonly MarkupNode[]): readonly MarkupNode[] {
  const words = cleanWords(line);
  return isBlank(words) ? [] : [element('p', words)];
}

function isBlank(words: readonly MarkupNode[]): boolean {
  return wordsIn(words).trim() === '';
}

/** A list that stands directly in another, as Google Docs has it, belongs to the item before it. */
function list(node: Markup): readonly MarkupNode[] {
  const items: Markup[] = [];
  for (const child of node.children) {
    if (!isElement(child) || isDropped(child)) continue;
    const last = items.at(-1);
    if (child.name === 'li') items.push(element('li', itemBlocks(child.children)));
    else if (last && /^[uo]l$/u.test(child.name))
      items[items.length - 1] = element('li', [...last.children, ...list(child)]);
    else items.push(element('li', itemBlocks([child])));
  }
  const start = Number(node.attributes['start'] ?? 1);
  const numbered = node.name === 'ol' && Number.isSafeInteger(start) && start > 1;
  return items.length === 0
    ? []
    : [element(node.name === 'ol' ? 'ol' : 'ul', items, numbered ? { start: String(start) } : {})];
}

function itemBlocks(children: readonly MarkupNode[]): readonly MarkupNode[] {
  const blocks = cleanBlocks(children, 'block');
  const [first] = blocks;
  return first && isElement(first) && first.name === 'p' ? blocks : [element('p', []), ...blocks];
}

function atLeastALine(blocks: readonly MarkupNode[]): readonly MarkupNode[] {
  return blocks.length === 0 ? [element('p', [])] : blocks;
}

/** A table in a cell, a list or a quotation gives its words only; elsewhere it stays a table, its title before it. */
function table(node: Markup, within: Within): readonly MarkupNode[] {
  const { rows, titles } = rowsOf(node, false);
  if (within !== 'text')
    return rows.flatMap((row) =>
      row.children
        .flatMap((cell) => (isElement(cell) ? cell.children : []))
        .filter((one) => !isElement(one) || !isBlank(one.children)),
    );
  if (rows.length === 0) return titles;
  return [...titles, element('table', rows)];
}

function rowsOf(
  node: Markup,
  inHead: boolean,
): { readonly rows: readonly Markup[]; readonly titles: readonly MarkupNode[] } {
  const rows: Markup[] = [];
  const titles: MarkupNode[] = [];
  for (const child of node.children) {
    if (!isElement(child)) continue;
    if (child.name === 'caption') titles.push(...cleanBlocks(child.children, 'cell'));
    else if (child.name === 'tr') {
      const cells = child.children.flatMap((cell) => (isElement(cell) ? cellOf(cell, inHead) : []));
      if (cells.length > 0) rows.push(element('tr', cells));
    } else if (/^t(?:head|body|foot)$/u.test(child.name))
      rows.push(...rowsOf(child, child.name === 'thead').rows);
  }
  return { rows, titles };
}

function cellOf(cell: Markup, inHead: boolean): readonly Markup[] {
  if (cell.name !== 'td' && cell.name !== 'th') return [];
  const spans = ['colspan', 'rowspan'].flatMap((name) => {
    const value = cell.attributes[name];
    return value !== undefined && /^[1-9]\d?$/u.test(value) && value !== '1' ? [[name, value] as const] : [];
  });
  const blocks = atLeastALine(cleanBlocks(cell.children, 'cell'));
  return [element(inHead ? 'th' : cell.name, blocks, Object.fromEntries(spans))];
}
