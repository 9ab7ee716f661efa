import type { MarkedToken, Token, Tokens } from 'marked';
import { plainText } from '../../../shared/text/outline.ts';
import { isSafeHref } from '../../../shared/text/safeHref.ts';
import { decodeReferences } from './characterReferences.ts';
import { countsAsHtml, isLineBreak } from './htmlWords.ts';
import type { NotCarriedList } from './notCarriedList.ts';
import { inlineNodes, type Piece, plain, type Setting } from './pieces.ts';
import { hasWords, oneLineEnd, withoutControls } from './plainCharacters.ts';

/** The pieces of some inline Markdown: its words, how they are set, and its line breaks. */
export function inlinePieces(
  tokens: readonly Token[],
  lost: NotCarriedList,
  setting: Setting = plain,
): readonly Piece[] {
  // Our one extension of marked makes tokens of its kinds: there are no others.
  return tokens.flatMap((token) => pieces(token as MarkedToken, lost, setting));
}

function pieces(token: MarkedToken, lost: NotCarriedList, setting: Setting): readonly Piece[] {
  switch (token.type) {
    case 'strong':
      return inlinePieces(token.tokens, lost, { ...setting, bold: true });
    case 'em':
      return inlinePieces(token.tokens, lost, { ...setting, italic: true });
    case 'del':
      return struckPieces(token, lost, setting);
    case 'link':
      return linkPieces(token, lost, setting);
    case 'image':
      return imagePieces(token, lost, setting);
    case 'codespan':
      lost.add('code', token.text);
      return [{ text: withoutControls(token.text), setting }];
    case 'escape':
      return [{ text: token.text, setting }];
    case 'br':
      return ['break'];
    case 'checkbox':
      return [];
    case 'html':
      return htmlPieces(token.text, lost);
    case 'text':
      return token.tokens ? inlinePieces(token.tokens, lost, setting) : textPieces(token.text, lost, setting);
    default:
      return textPieces(token.raw, lost, setting);
  }
}

function struckPieces(token: Tokens.Del, lost: NotCarriedList, setting: Setting): readonly Piece[] {
  const words = inlinePieces(token.tokens, lost, setting);
  lost.add('strikethrough', wordsOf(words));
  return words;
}

function linkPieces(token: Tokens.Link, lost: NotCarriedList, setting: Setting): readonly Piece[] {
  const href = decodeReferences(token.href);
  const safe = isSafeHref(href);
  const words = inlinePieces(token.tokens, lost, safe ? { ...setting, href } : setting);
  if (!safe) lost.add('link', `${wordsOf(words)} (${href})`);
  return words;
}

function imagePieces(token: Tokens.Image, lost: NotCarriedList, setting: Setting): readonly Piece[] {
  const words =
    token.tokens.length > 0
      ? inlinePieces(token.tokens, lost, setting)
      : textPieces(token.text, lost, setting);
  const described = wordsOf(words);
  lost.add('image', described === '' ? token.href : described);
  return words;
}

function htmlPieces(tag: string, lost: NotCarriedList): readonly Piece[] {
  if (isLineBreak(tag)) return ['break'];
  if (countsAsHtml(tag)) lost.add('html', tag);
  return [];
}

const footnote = /\[\^([^\]\s]{1,40})\](:?)/gu;

/** Words as they are read. A footnote becomes a line of its own, and the marks that lead to it stay as `[1]`. */
function textPieces(raw: string, lost: NotCarriedList, setting: Setting): readonly Piece[] {
  const parts = raw.split(/\n(?=\[\^[^\]\s]{1,40}\]:)/u);
  return parts.flatMap((part, index): readonly Piece[] => {
    const text = part.replace(footnote, (_whole, label: string, colon: string, at: number) => {
      if (colon === '' || at > 0) return `[${label}]${colon}`;
      lost.add('footnote', part.slice(label.length + 4));
      return `[${label}]`;
    });
    const piece = { text: withoutControls(oneLineEnd(decodeReferences(text))), setting };
    return index === 0 ? [piece] : ['break', piece];
  });
}

function wordsOf(pieces: readonly Piece[]): string {
  const words = plainText({ type: 'paragraph', content: inlineNodes(pieces) });
  return hasWords(words) ? words : '';
}
