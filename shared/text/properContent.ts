import { Node } from '@tiptap/pm/model';
import { isPlainLine } from '../kernel/plainLine.ts';
import { isAttribute, isMark } from './attributeShapes.ts';
import { blockWords } from './blockWords.ts';
import type { TextNode } from './content.ts';
import { type ProposedContent, proposalLimits } from './proposedChange.ts';
import { isSafeHref } from './safeHref.ts';
import { textSchema } from './schema.ts';

const inline = new Set(['text', 'hardBreak', 'mention']);
const blocks = new Set(['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'horizontalRule']);
/** Notes, tables and images are for whoever writes the text. */
const proposable = new Set([...inline, ...blocks, 'listItem']);

/** Whether this may be proposed as words inside a block. */
export function isProperWords(content: ProposedContent): boolean {
  return content.every(({ type }) => inline.has(type)) && isProper(content);
}

/** Whether this may be proposed as blocks. */
export function areProperBlocks(content: ProposedContent): boolean {
  const count = content.length > 0 && content.length <= proposalLimits.blocks;
  return count && content.every(({ type }) => blocks.has(type)) && isProper(content);
}

/** Whatever of it is one day written into the text, the gate would have taken from an editor (docs/spec/sync.md G5). */
function isProper(content: ProposedContent): boolean {
  if (blockWords(content).length > proposalLimits.characters) return false;
  return content.every(isProperNode) && content.every(fitsSchema);
}

function isProperNode(node: TextNode): boolean {
  if (!proposable.has(node.type)) return false;
  if (node.type === 'text' && (!node.text || !isPlainLine(node.text))) return false;
  const attrs = Object.entries(node.attrs ?? {});
  if (
    !attrs.every(([key, value]) => value === null || (isAttribute(node.type, key, value) && isPlain(value)))
  )
    return false;
  if (!(node.marks ?? []).every(({ type, attrs: said }) => isProperMark(type, said ?? {}))) return false;
  return (node.content ?? []).every(isProperNode);
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'string' || isPlainLine(value);
}

function isProperMark(type: string, attrs: Readonly<Record<string, unknown>>): boolean {
  if (!isMark(type, attrs) || !Object.values(attrs).every(isPlain)) return false;
  return type !== 'link' || (typeof attrs['href'] === 'string' && isSafeHref(attrs['href']));
}

function fitsSchema(node: TextNode): boolean {
  try {
    Node.fromJSON(textSchema, node).check();
    return true;
  } catch {
    return false;
  }
}
