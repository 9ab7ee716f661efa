import type { TextNode } from '../content.ts';

/** What a line stands in: one list or quotation, or one item of a list. */
export type Container = {
  readonly type: string;
  readonly attrs?: TextNode['attrs'];
  /** Which one of its text: units with the same number stand in the same one. */
  readonly serial: number;
  /** Where in it this unit stands, from 0: in the second item of a list, in the first line of an item. */
  readonly place: number;
};

/**
 * What is compared as one: a paragraph, a heading, an image, a whole table; with the lists and quotations that it
 * stands in, the outermost first. Three paragraphs that are made a list are the same lines in another container.
 */
export type Unit = { readonly node: TextNode; readonly within: readonly Container[] };

const containers = new Set(['bulletList', 'orderedList', 'listItem', 'blockquote']);

/** A text, or what stands in a cell, as its units in reading order. */
export function unitsOf(holder: TextNode): readonly Unit[] {
  const units: Unit[] = [];
  let serials = 0;
  const read = (node: TextNode, within: readonly Container[]): void => {
    const inside = node.content ?? [];
    if (!containers.has(node.type) || inside.length === 0) {
      units.push({ node, within });
      return;
    }
    const { type, attrs } = node;
    const serial = serials++;
    for (const [place, child] of inside.entries())
      read(child, [...within, { type, ...(attrs && { attrs }), serial, place }]);
  };
  for (const child of holder.content ?? []) read(child, []);
  return units;
}

/** In how many containers, counted from outside, two units stand together. */
export function sharedDepth(one: Unit, other: Unit): number {
  const apart = one.within.findIndex(({ serial }, depth) => other.within[depth]?.serial !== serial);
  return apart < 0 ? one.within.length : apart;
}

/** Units as blocks again. A list that begins in the middle goes on with its number. */
export function blocksOf(units: readonly Unit[], depth = 0): readonly TextNode[] {
  const blocks: TextNode[] = [];
  for (let from = 0; from < units.length; ) {
    const first = units[from] as Unit;
    const container = first.within[depth];
    let to = from + 1;
    if (container === undefined) blocks.push(first.node);
    else {
      while (to < units.length && units[to]?.within[depth]?.serial === container.serial) to++;
      blocks.push(around(container, blocksOf(units.slice(from, to), depth + 1)));
    }
    from = to;
  }
  return blocks;
}

function around({ type, attrs, place }: Container, content: readonly TextNode[]): TextNode {
  if (type !== 'orderedList') return { type, ...(attrs && { attrs }), content };
  const start = Number(attrs?.['start'] ?? 1);
  return { type, attrs: { ...attrs, start: (Number.isSafeInteger(start) ? start : 1) + place }, content };
}
