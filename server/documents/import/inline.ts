import type { MarkedToken, Token, Tokens } from 'marked';
import { plainText } from '../../../shared/text/outline.ts';
import { isSafeHref } from '../../../shared/text/safeHref.ts';
import { decodeReferences } from './characterReferences.ts';
import { countsAsHtml, isLineBreak } from './htmlWords.ts';
import { type MarkdownReading, noNotes } from './markdownReading.ts';
import { inlineNodes, noteNodes, type Piece, plain, type Setting } from './pieces.ts';
import { hasWords, oneLineEnd, withoutControls } from './plainCharacters.ts';

/** The pieces of some inline Markdown: its words, how they are set, and its line breaks. */
export function inlinePieces(
  tokens: readonly Token[],
  reading: MarkdownReading,
  setting: Setting = plain,
): readonly Piece[] {
  // Our one extension of marked makes tokens of its kinds: there are no others.
  return tokens.flatMap((token) => pieces(token as MarkedToken, reading, setting));
}

function pieces(token: MarkedToken, reading: MarkdownReading, setting: Setting): readonly Piece[] {
  switch (token.type) {
    case 'strong':
      return inlinePieces(token.tokens, reading, { ...setting, bold: true });
    case 'em':
      return inlinePieces(token.tokens, reading, { ...setting, italic: true });
    case 'del':
      return struckPieces(token, reading, setting);
    case 'link':
      return linkPieces(token, reading, setting);
    case 'image':
      return imagePieces(token, reading, setting);
    case 'codespan':
      reading.lost.add('code', token.text);
      return [{ text: withoutControls(token.text), setting }];
    case 'escape':
      return [{ text: token.text, setting }];
    case 'br':
      return ['break'];
    case 'checkbox':
      return [];
    case 'html':
      return htmlPieces(token.text, reading);
    case 'text':
      return token.tokens
        ? inlinePieces(token.tokens, reading, setting)
        : textPieces(token.text, reading, setting);
    default:
      return textPieces(token.raw, reading, setting);
  }
}

function struckPieces(token: Tokens.Del, reading: MarkdownReading, setting: Setting): readonly Piece[] {
  const words = inlinePieces(token.tokens, reading, setting);
  reading.lost.add('strikethrough', wordsOf(words));
  return words;
}

function linkPieces(token: Tokens.Link, reading: MarkdownReading, setting: Setting): readonly Piece[] {
  const href = decodeReferences(token.href);
  const safe = isSafeHref(href);
  const words = inlinePieces(token.tokens, reading, safe ? { ...setting, href } : setting);
  if (!safe) reading.lost.add('link', `${wordsOf(words)} (${href})`);
  return words;
}

function imagePieces(token: Tokens.Image, reading: MarkdownReading, setting: Setting): readonly Piece[] {
  const words =
    token.tokens.length > 0
      ? inlinePieces(token.tokens, reading, setting)
      : textPieces(token.text, reading, setting);
  const described = wordsOf(words);
  reading.lost.add('image', described === '' ? token.href : described);
  return words;
}

function htmlPieces(tag: string, reading: MarkdownReading): readonly Piece[] {
  if (isLineBreak(tag)) return ['break'];
  if (countsAsHtml(tag)) reading.lost.add('html', tag);
  return [];
}

const noteCall = /\[\^([^\]\s]{1,40})\]/gu;

/** Words as they are read, each note where it is called. The mark of a note that is nowhere stays as `[1]`. */
function textPieces(raw: string, reading: MarkdownReading, setting: Setting): readonly Piece[] {
  return raw.split(noteCall).flatMap((part, index): readonly Piece[] => {
    if (index % 2 === 0) return part === '' ? [] : [words(part, setting)];
    const note = reading.notes.call(part);
    return note === null
      ? [words(`[${part}]`, setting)]
      : [{ note: noteNodes(inlinePieces(note, { ...reading, notes: noNotes })) }];
  });
}

function words(raw: string, setting: Setting): Piece {
  return { text: withoutControls(oneLineEnd(decodeReferences(raw))), setting };
}

function wordsOf(pieces: readonly Piece[]): string {
  const words = plainText({ type: 'paragraph', content: inlineNodes(pieces) });
  return hasWords(words) ? words : '';
}
