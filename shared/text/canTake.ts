import type { NodeType } from '@tiptap/pm/model';
import * as Y from 'yjs';
import { textSchema } from './schema.ts';

/**
 * Whether what holds blocks may hold these in the place of some that it holds. What does not fit the schema
 * already, as people who write at the same time leave it (docs/spec/sync.md G6), is no reason against it.
 */
export function canTake(holder: Y.XmlFragment, at: number, gone: number, names: readonly string[]): boolean {
  const type = holder instanceof Y.XmlElement ? textSchema.nodes[holder.nodeName] : textSchema.topNodeType;
  if (type === undefined) return false;
  const now = holder.toArray().map((child) => (child instanceof Y.XmlElement ? child.nodeName : 'paragraph'));
  return (
    fits(type, now.toSpliced(at, gone, ...names)) ||
    (names.length > 0 && !fits(type, now) && areKnown(type, names))
  );
}

function fits(type: NodeType, names: readonly string[]): boolean {
  let match: NodeType['contentMatch'] | null = type.contentMatch;
  for (const name of names) {
    const child = textSchema.nodes[name];
    match = child === undefined ? null : (match?.matchType(child) ?? null);
  }
  return match?.validEnd === true;
}

/** Each of them alone could stand somewhere in it. */
function areKnown(type: NodeType, names: readonly string[]): boolean {
  return names.every((name) => {
    const child = textSchema.nodes[name];
    return (
      child !== undefined && (type.contentMatch.matchType(child) !== null || fits(type, ['paragraph', name]))
    );
  });
}
