import {
  element,
  findAll,
  hasClass,
  isElement,
  type Markup,
  type MarkupNode,
  styleOf,
  wordsIn,
} from './markup.ts';

/**
 * Notes, brought from the end of the page to the place that refers to them. Word marks them in its styles,
 * LibreOffice by class, Google Docs by the names of its anchors.
 */
export function notesIntoText(page: readonly MarkupNode[]): readonly MarkupNode[] {
  const notes = new Map<string, readonly MarkupNode[]>();
  for (const note of findAll(page, (node) => noteKey(node) !== null)) {
    const key = noteKey(note);
    if (key !== null) notes.set(key, withoutBackLink(note.children));
  }
  return placed(page, notes);
}

function placed(
  nodes: readonly MarkupNode[],
  notes: ReadonlyMap<string, readonly MarkupNode[]>,
): readonly MarkupNode[] {
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (!isElement(node)) return [node];
    if (isNoteList(node) || noteKey(node) !== null) return [];
    const key = referenceKey(node);
    const words = key === null ? undefined : notes.get(key);
    if (words) return [element('span', inOneLine(words), { 'data-footnote': '' })];
    return [{ ...node, children: placed(node.children, notes) }];
  });
}

/** Under which name a note at the end of the page is referred to; null for whatever is none. */
function noteKey(node: Markup): string | null {
  const { id = '' } = node.attributes;
  if (/^(?:footnote|endnote)$/u.test(styleOf(node, 'mso-element')) || /^sd(?:foot|end)note\d+$/u.test(id))
    return id;
  // Google Docs: a paragraph that begins with the way back.
  if (node.name !== 'p') return null;
  const [back] = findAll(node.children, isBackLink);
  return back
    ? ((/#ftnt_ref(\d+)/u.exec(back.attributes['href'] ?? '')?.[1] ?? null)?.replace(/^/u, 'ftnt') ?? null)
    : null;
}

function referenceKey(node: Markup): string | null {
  if (node.name !== 'a' || isBackLink(node)) return null;
  const href = node.attributes['href'] ?? '';
  const word = styleOf(node, 'mso-footnote-id') || styleOf(node, 'mso-endnote-id');
  if (word !== '') return word;
  if (/^sd(?:foot|end)noteanc$/u.test(node.attributes['class'] ?? ''))
    return /#(sd(?:foot|end)note\d+)sym/u.exec(href)?.[1] ?? null;
  return /#(ftnt\d+)$/u.exec(href)?.[1] ?? null;
}

function isBackLink(node: Markup): boolean {
  const { href = '', name = '' } = node.attributes;
  return (
    node.name === 'a' &&
    (/#(?:_(?:ftn|edn)ref|ftnt_ref)\d+$/u.test(href) || /^sd(?:foot|end)note\d+sym$/u.test(name))
  );
}

function isNoteList(node: Markup): boolean {
  return /^(?:footnote|endnote|comment)-list$/u.test(styleOf(node, 'mso-element'));
}

/** The number at the beginning of a note leads back to the text; the new note has a number of its own. */
function withoutBackLink(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (!isElement(node)) return [node];
    if (isBackLink(node) || hasClass(node, 'MsoFootnoteReference')) return [];
    return [{ ...node, children: withoutBackLink(node.children) }];
  });
}

const blocks = new Set(['p', 'div', 'li', 'ul', 'ol', 'br', 'tr', 'td', 'th', 'table', 'tbody']);

/** A note holds words in one line: what stood in several blocks stands with blanks between. */
function inOneLine(nodes: readonly MarkupNode[]): readonly MarkupNode[] {
  const line = nodes.flatMap((node): readonly MarkupNode[] => {
    if (!isElement(node)) return [node.replaceAll(/\s+/gu, ' ')];
    const inside = inOneLine(node.children);
    return blocks.has(node.name) ? [' ', ...inside, ' '] : [{ ...node, children: inside }];
  });
  return wordsIn(line).trim() === '' ? [] : trimmed(line);
}

function trimmed(line: readonly MarkupNode[]): readonly MarkupNode[] {
  const blank = (node: MarkupNode | undefined) => typeof node === 'string' && node.trim() === '';
  let from = 0;
  let to = line.length;
  while (from < to && blank(line[from])) from++;
  while (to > from && blank(line[to - 1])) to--;
  return line.slice(from, to).map((node, index, all) => {
    if (isElement(node)) return node;
    const start = index === 0 ? node.trimStart() : node;
    return index === all.length - 1 ? start.trimEnd() : start;
  });
}
