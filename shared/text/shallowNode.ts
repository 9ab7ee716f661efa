import type { TextNode } from './content.ts';

/** A paragraph of an item of a list of an item of a list of a quotation: nobody proposes what lies deeper. */
const deepest = 8;

const keys = new Set(['type', 'attrs', 'content', 'marks', 'text']);

/**
 * Whether a value is the JSON of a node, and no deeper than a node that somebody could have written: whatever
 * walks over it afterwards comes back. What its names and values mean is judged apart.
 */
export function isShallowNode(value: unknown, depth = 0): value is TextNode {
  if (depth > deepest || !isRecord(value) || !Object.keys(value).every((key) => keys.has(key))) return false;
  const { type, attrs, content, marks, text } = value;
  if (typeof type !== 'string') return false;
  if (text !== undefined && (typeof text !== 'string' || type !== 'text')) return false;
  if (attrs !== undefined && !isAttributes(attrs)) return false;
  if (marks !== undefined && !(Array.isArray(marks) && marks.every(isMark))) return false;
  return (
    content === undefined || (Array.isArray(content) && content.every((one) => isShallowNode(one, depth + 1)))
  );
}

function isMark(value: unknown): boolean {
  if (!isRecord(value) || !Object.keys(value).every((key) => key === 'type' || key === 'attrs')) return false;
  return typeof value['type'] === 'string' && (value['attrs'] === undefined || isAttributes(value['attrs']));
}

/** Every attribute of the schema is a word, a number, or not there. */
function isAttributes(value: unknown): boolean {
  return isRecord(value) && Object.values(value).every((part) => part === null || typeof part !== 'object');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
