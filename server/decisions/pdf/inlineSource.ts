import type { TextNode } from '../../../shared/text/content.ts';
import { mentionWords } from '../../../shared/text/mentionWords.ts';
import { isSafeHref } from '../../../shared/text/safeHref.ts';
import { literal, words } from './typstWords.ts';

/** The words of a block, with their marks, as markup of Typst. */
export function inlineSource(node: TextNode): string {
  return (node.content ?? []).map(piece).join('');
}

function piece(node: TextNode): string {
  switch (node.type) {
    case 'hardBreak':
      return '#linebreak();';
    case 'footnote':
      return `#footnote[${inlineSource(node)}];`;
    case 'mention':
      return marked(node, words(mentionWords(node.attrs)));
    default:
      return node.text === undefined ? inlineSource(node) : marked(node, words(node.text));
  }
}

/** The last mark stands innermost, as on the page. */
function marked(node: TextNode, source: string): string {
  return (node.marks ?? []).reduceRight((within, { type, attrs }) => {
    const href = attrs?.['href'];
    if (type === 'bold') return `#strong[${within}];`;
    if (type === 'italic') return `#emph[${within}];`;
    if (type === 'link' && typeof href === 'string' && isSafeHref(href))
      return `#link(${literal(href)})[${within}];`;
    return within;
  }, source);
}
