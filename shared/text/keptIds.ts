import { Node } from '@tiptap/pm/model';
import type { TextNode } from './content.ts';
import { withoutIds } from './content.ts';
import { textSchema } from './schema.ts';

/**
 * A text with the block ids of another, wherever they say the same, or stand in the same place: what hangs on a
 * block goes on hanging on it. Both fit the schema.
 */
export function withIdsOf(content: TextNode, like: TextNode): TextNode {
  return carried(normal(withoutIds(content)), normal(like));
}

/** With all attributes, as the schema has them: so that one that is left out says the same as its default. */
function normal(content: TextNode): TextNode {
  return Node.fromJSON(textSchema, content).toJSON();
}

function carried(node: TextNode, like: TextNode): TextNode {
  const { content = [] } = node;
  const pairs = pairsOf(content, like.content ?? []);
  const id = like.attrs?.['id'];
  return {
    ...node,
    ...(node.attrs && { attrs: 'id' in node.attrs ? { ...node.attrs, id: id ?? null } : node.attrs }),
    ...(node.content && { content: content.map((child, at) => paired(child, pairs[at] ?? null)) }),
  };
}

function paired(node: TextNode, like: TextNode | null): TextNode {
  return like === null ? node : carried(node, like);
}

/** For each node the one that it goes on from: the same words first, then between those the same kind in order. */
function pairsOf(nodes: readonly TextNode[], likes: readonly TextNode[]): readonly (TextNode | null)[] {
  const equal = longestCommon(nodes.map(signature), likes.map(signature));
  const pairs: (TextNode | null)[] = nodes.map((_, at) => likes[equal[at] ?? -1] ?? null);
  let from = 0;
  for (let at = 0; at < nodes.length; at++) {
    const place = equal[at];
    if (place !== null && place !== undefined) {
      from = place + 1;
      continue;
    }
    const next = equal.slice(at).find((one) => one !== null) ?? likes.length;
    const found = likes.findIndex(
      (like, index) => index >= from && index < next && like.type === nodes[at]?.type,
    );
    if (found < 0) continue;
    pairs[at] = likes[found] ?? null;
    from = found + 1;
  }
  return pairs;
}

function signature(node: TextNode): string {
  return JSON.stringify(withoutIds(node));
}

/** More comparisons than this are not worth an id. */
const mostCompared = 9_000_000;

/** For each of the one list the place of its partner in the other, so that as many as possible have one; null for none. */
function longestCommon(a: readonly string[], b: readonly string[]): readonly (number | null)[] {
  const places: (number | null)[] = a.map(() => null);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) places[start] = start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) {
    places[a.length - 1 - end] = b.length - 1 - end;
    end++;
  }
  const [rows, columns] = [a.length - start - end, b.length - start - end];
  if (rows * columns === 0 || rows * columns > mostCompared) return places;
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      common[row * width + column] =
        a[start + row] === b[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (a[start + row] === b[start + column]) places[start + row++] = start + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return places;
}
