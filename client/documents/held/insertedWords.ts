import type { TextNode } from '../../../shared/text/content.ts';
import type { Part, Run } from '../../../shared/text/diff/textDifference.ts';
import { blocksOf } from '../../../shared/text/diff/textUnits.ts';
import { readableText } from '../../text/readableText.ts';

/** The words that a difference brings, each part in a line of its own: to be copied. */
export function insertedWords(parts: readonly Part[]): string {
  return parts
    .flatMap(linesOf)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function linesOf(part: Part): readonly string[] {
  if (part.kind === 'in') return [readableText({ type: 'doc', content: [...blocksOf(part.units)] })];
  if (part.kind !== 'changed') return [];
  const { inside } = part;
  if (inside.kind === 'words') return [inside.runs.map(wordsIn).join('')];
  return [readableText({ type: 'doc', content: [...blocksOf(part.now)] })];
}

function wordsIn(run: Run): string {
  return run.kind === 'in' ? run.content.map(lettersOf).join('') : '';
}

function lettersOf({ text, content = [] }: TextNode): string {
  return text ?? content.map(lettersOf).join('');
}
