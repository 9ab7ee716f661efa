import { Fragment, Mark, Node, type NodeType } from '@tiptap/pm/model';
import type { TextNode } from './content.ts';
import { textSchema } from './schema.ts';

/**
 * A text as the schema takes it. People who write at the same time, and clients that are not ours, leave texts
 * that do not fit it (docs/spec/sync.md G6): what cannot stand where it stands is put into what it lacks
 * around it, or leaves its words.
 */
export function fittingContent(content: TextNode): TextNode {
  if (fits(content)) return content;
  // What is made of a ProseMirror node is its JSON.
  return filled(textSchema.topNodeType, null, piecesOf(content.content))?.toJSON() as TextNode;
}

function fits(content: TextNode): boolean {
  try {
    Node.fromJSON(textSchema, content).check();
    return true;
  } catch {
    return false;
  }
}

function piecesOf(content: readonly TextNode[] = []): readonly Node[] {
  return content.flatMap((node): readonly Node[] => {
    if (node.text !== undefined) return node.text === '' ? [] : [textSchema.text(node.text, marksOf(node))];
    const type = textSchema.nodes[node.type];
    const inside = piecesOf(node.content);
    if (type === undefined || type === textSchema.topNodeType) return inside;
    if (inside.length === 0 && isFrame(type)) return [];
    const made = filled(type, node.attrs ?? null, inside);
    return made === null ? inside : [made.mark(marksOf(node))];
  });
}

/** Lists, quotations, tables, rows: without anything in them they are nothing. An empty cell keeps its place. */
function isFrame(type: NodeType): boolean {
  return (
    !type.isLeaf && !type.isTextblock && !type.inlineContent && !/cell$/u.test(type.spec['tableRole'] ?? '')
  );
}

function marksOf({ marks = [] }: TextNode): readonly Mark[] {
  return marks.reduce<readonly Mark[]>((set, { type, attrs }) => {
    const known = textSchema.marks[type];
    return known === undefined ? set : known.create(attrs ?? null).addToSet(set);
  }, Mark.none);
}

/** A node with as much of this in it as it takes; null where it lacks something that nobody can add. */
function filled(type: NodeType, attrs: TextNode['attrs'] | null, pieces: readonly Node[]): Node | null {
  const placed: Node[] = [];
  const waiting = pieces.toReversed();
  let match = type.contentMatch;
  for (let piece = waiting.pop(); piece !== undefined; piece = waiting.pop()) {
    const next = match.matchType(piece.type);
    if (next !== null) {
      match = next;
      placed.push(piece.mark(type.allowedMarks(piece.marks)));
      continue;
    }
    const around = match.findWrapping(piece.type)?.at(-1);
    if (around === undefined) {
      waiting.push(...piece.children.toReversed());
      continue;
    }
    // Words that stand side by side stay in one line, rows in one table.
    const together = [piece];
    for (let at = waiting.at(-1); at && isAlike(at, piece); at = waiting.at(-1)) {
      together.push(at);
      waiting.pop();
    }
    const wrapped = filled(around, null, together);
    if (wrapped !== null) waiting.push(wrapped);
  }
  const rest = match.fillBefore(Fragment.empty, true);
  return rest && sound(type, attrs, Fragment.from(placed).append(rest));
}

function isAlike(one: Node, other: Node): boolean {
  return one.isInline ? other.isInline : one.type === other.type;
}

/** Attributes of which the schema refuses one are left out. */
function sound(type: NodeType, attrs: TextNode['attrs'] | null, content: Fragment): Node {
  try {
    return type.create(attrs, content);
  } catch {
    return type.create(null, content);
  }
}
