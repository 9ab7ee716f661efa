import type { TextNode } from './content.ts';
import { mentionWords } from './mentionWords.ts';

/**
 * Words that somebody has typed, as content of a line: a line break is one, and a name that stood in the words
 * before stays that name.
 */
export function lineOfWords(words: string, names: readonly TextNode[] = []): readonly TextNode[] {
  return words
    .split('\n')
    .flatMap((line, index): readonly TextNode[] => [
      ...(index === 0 ? [] : [{ type: 'hardBreak' }]),
      ...withNames(plain(line), names),
    ]);
}

/** The same as blocks, one a line: the first of the kind that stood there, the others paragraphs. */
export function blocksOfWords(words: string, first: TextNode | null = null): readonly TextNode[] {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, index) => {
    const kind = index === 0 && first !== null ? first : { type: 'paragraph' };
    const level = kind.attrs?.['level'];
    return {
      type: kind.type,
      ...(level !== undefined && { attrs: { level } }),
      content: withNames(plain(line), first === null ? [] : namesIn(first)),
    };
  });
}

/** The names in some content. */
export function namesIn(node: TextNode): readonly TextNode[] {
  return node.type === 'mention' ? [node] : (node.content ?? []).flatMap(namesIn);
}

function withNames(line: string, names: readonly TextNode[]): readonly TextNode[] {
  if (line === '') return [];
  for (const [index, name] of names.entries()) {
    const words = mentionWords(name.attrs);
    const at = words === '' ? -1 : line.indexOf(words);
    if (at < 0) continue;
    const others = names.toSpliced(index, 1);
    return [
      ...withNames(line.slice(0, at), others),
      name,
      ...withNames(line.slice(at + words.length), others),
    ];
  }
  return [{ type: 'text', text: line }];
}

/** Without what no text holds and nobody sees: what a paste brings along. */
function plain(line: string): string {
  return line
    .replace(/\t/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .toWellFormed();
}
