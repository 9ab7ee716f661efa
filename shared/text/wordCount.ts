import type { TextNode } from './content.ts';
import { mentionWords } from './mentionWords.ts';

/** The words of a text, its notes too. "L’Ufficio" is one word, as people who count them have it; a dash is none. */
export function countWords(content: TextNode): number {
  return spoken(content)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** How many words are read in a minute, silently and with attention. */
const wordsAMinute = 200;

/** How long it takes to read so many words, in whole minutes; at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsAMinute));
}

function spoken(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'mention') return mentionWords(node.attrs);
  const inside = (node.content ?? []).map(spoken).join('');
  return ` ${inside} `;
}
