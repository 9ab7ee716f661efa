import { isSafeHref } from '../../../../shared/text/safeHref.ts';
import { webAddress } from '../webAddress.ts';
import { element, hasClass, isElement, type Markup, type MarkupNode, styleOf } from './markup.ts';

const programs = new Set([
  ...['audio', 'base', 'canvas', 'col', 'colgroup', 'embed', 'head', 'iframe', 'img', 'link', 'math', 'meta'],
  ...['noscript', 'object', 'picture', 'script', 'style', 'svg', 'template', 'title', 'video', 'xml'],
]);

/** What a program leaves for itself: marks of comments, deleted words, hidden words, everything that is no word. */
export function isDropped(node: Markup): boolean {
  return (
    programs.has(node.name) ||
    // Office's own names, o:p, v:shape, w:sdt: of the last the words count.
    /^[ovm]:/u.test(node.name) ||
    node.name === 'del' ||
    ['MsoCommentReference', 'msocomanchor', 'msoDel'].some((name) => hasClass(node, name)) ||
    /^comment(?:-list)?$/u.test(styleOf(node, 'mso-element')) ||
    /^comment$/u.test(styleOf(node, 'mso-special-character')) ||
    styleOf(node, 'display') === 'none' ||
    styleOf(node, 'mso-hide') === 'all'
  );
}

/** Words with what a text knows of them: bold, italic, links, breaks, notes. */
export function cleanWords(nodes: readonly MarkupNode[], inLink = false): readonly MarkupNode[] {
  return nodes.flatMap((node): readonly MarkupNode[] => {
    if (!isElement(node)) return inLink ? [node] : withLinks(node);
    if (isDropped(node)) return [];
    if (node.name === 'br') return isPageBreak(node) ? [] : [element('br', [])];
    if ('data-footnote' in node.attributes)
      return [
        element(
          'span',
          cleanWords(node.children).filter((part) => !isElement(part) || part.name !== 'br'),
          { 'data-footnote': '' },
        ),
      ];
    const href = node.name === 'a' ? (node.attributes['href'] ?? '') : '';
    const links = isSafeHref(href);
    const inside = cleanWords(node.children, inLink || links);
    if (inside.length === 0) return [];
    const styled = withStyle(node, inside);
    return links ? [element('a', styled, { href })] : styled;
  });
}

function isPageBreak(node: Markup): boolean {
  return styleOf(node, 'page-break-before') === 'always' || styleOf(node, 'mso-break-type') !== '';
}

function withStyle(node: Markup, inside: readonly MarkupNode[]): readonly MarkupNode[] {
  const weight = styleOf(node, 'font-weight');
  const slant = styleOf(node, 'font-style');
  // Google Docs wraps everything in a `<b>` that is none.
  const bold = weight === '' ? /^(?:b|strong)$/u.test(node.name) : /^(?:bold|bolder|[6-9]00)$/u.test(weight);
  const italic = slant === '' ? /^(?:i|em|cite)$/u.test(node.name) : /^(?:italic|oblique)/u.test(slant);
  const slanted = italic ? [element('em', inside)] : inside;
  return bold ? [element('strong', slanted)] : slanted;
}

/** Addresses among words become links. */
function withLinks(words: string): readonly MarkupNode[] {
  const parts: MarkupNode[] = [];
  let rest = words;
  for (let match = webAddress.exec(rest); match; match = webAddress.exec(rest)) {
    const [href] = match;
    if (!isSafeHref(href)) break;
    if (match.index > 0) parts.push(rest.slice(0, match.index));
    parts.push(element('a', [href], { href }));
    rest = rest.slice(match.index + href.length);
  }
  return rest === '' ? parts : [...parts, rest];
}
