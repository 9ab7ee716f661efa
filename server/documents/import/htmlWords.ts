import { decodeReferences } from './characterReferences.ts';

const unseen = /<!--[\s\S]*?(?:-->|$)|<(script|style|template|head)\b[\s\S]*?(?:<\/\1\s*>|$)/giu;
const lineEnds =
  /<(?:br|hr)\b[^<>]*>|<\/(?:p|div|li|tr|h[1-6]|dt|dd|td|th|section|article|blockquote|summary)\s*>/giu;

/** The words that a browser would show of some HTML, line by line. Nothing of it is ever run or fetched. */
export function htmlWords(html: string): readonly string[] {
  return html
    .replace(unseen, ' ')
    .replace(lineEnds, '\n')
    .replace(/<[^<>]*>/gu, '')
    .split('\n')
    .map((line) => decodeReferences(line).trim())
    .filter((line) => line !== '');
}

/** Does this tag say something that is lost? Closing tags belong to their opening, comments to nobody. */
export function countsAsHtml(tag: string): boolean {
  return !/^<(?:\/|!--|\?)/u.test(tag);
}

export function isLineBreak(tag: string): boolean {
  return /^<br\s*\/?>$/iu.test(tag);
}
