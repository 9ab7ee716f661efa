import { isSafeHref } from '../../../../shared/text/safeHref.ts';
import type { NotCarriedList } from '../notCarriedList.ts';
import { noteNodes, type Piece, plain, type Setting } from '../pieces.ts';
import { hasWords, oneLineEnd } from '../plainCharacters.ts';
import { isReadable } from '../readable.ts';
import type { WordBlock, WordInline, WordText } from './wordModel.ts';

export type InlineContext = {
  readonly lost: NotCarriedList;
  readonly notes: WordText['notes'];
};

/** The pieces of some words of Word: how they are set, their line breaks and their notes. */
export function wordPieces(
  nodes: readonly WordInline[],
  context: InlineContext,
  setting: Setting = plain,
): readonly Piece[] {
  return nodes.flatMap((node) => pieces(node, context, setting));
}

function pieces(node: WordInline, context: InlineContext, setting: Setting): readonly Piece[] {
  switch (node.type) {
    case 'run':
      return wordPieces(node.children, context, {
        ...setting,
        bold: setting.bold || node.isBold,
        italic: setting.italic || node.isItalic,
      });
    case 'hyperlink':
      return linkPieces(node, context, setting);
    case 'text':
      return [{ text: oneLineEnd(node.value), setting }];
    case 'tab':
      return [{ text: ' ', setting }];
    case 'checkbox':
      return [{ text: node.checked ? '☑' : '☐', setting }];
    case 'break':
      return ['break'];
    case 'noteReference':
      return notePieces(node, context);
    default:
      return [];
  }
}

function linkPieces(
  { href, anchor, children }: Extract<WordInline, { readonly type: 'hyperlink' }>,
  context: InlineContext,
  setting: Setting,
): readonly Piece[] {
  const address = href ?? (anchor === undefined ? '' : `#${anchor}`);
  const isSafe = isSafeHref(address);
  const words = wordPieces(children, context, isSafe ? { ...setting, href: address } : setting);
  const shown = words
    .map((piece) => (typeof piece === 'object' && 'text' in piece ? piece.text : ' '))
    .join('');
  if (!isSafe && address !== '' && hasWords(shown)) context.lost.add('link', `${shown} (${address})`);
  return words;
}

function notePieces(reference: WordInline, context: InlineContext): readonly Piece[] {
  const note = context.notes.resolve(reference);
  const words = noteNodes(linePieces(note?.body ?? [], context, ' '));
  return isReadable(words) ? [{ note: words }] : [];
}

/** All words of some blocks in one line, with something between the blocks. */
export function linePieces(
  blocks: readonly WordBlock[],
  context: InlineContext,
  between: string,
): readonly Piece[] {
  const lines = blocks.flatMap((block): readonly (readonly Piece[])[] => {
    if (block.type === 'paragraph') return [wordPieces(block.children, context)];
    return block.children.map((row) =>
      joined(
        row.children.map((cell) => linePieces(cell.children, context, ' ')),
        ' | ',
      ),
    );
  });
  return joined(lines, between);
}

function joined(lines: readonly (readonly Piece[])[], between: string): readonly Piece[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: between, setting: plain }, ...line]));
}
