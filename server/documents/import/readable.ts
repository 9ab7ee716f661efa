import type { TextNode } from '../../../shared/text/content.ts';
import { hasWords } from './plainCharacters.ts';

/** Is there anything to read in these nodes? */
export function isReadable(content: readonly TextNode[]): boolean {
  return content.some((node) => hasWords(node.text ?? '') || isReadable(node.content ?? []));
}
