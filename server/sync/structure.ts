import { isAttribute, isMark, isNodeName, isSomeAttribute } from '../../shared/text/attributeShapes.ts';
import type { ItemContent, ItemParent, Place, StructShape } from './updateShape.ts';

/** What something may hang under; `gone`: under what was deleted meanwhile, where nothing is ever seen. */
export type Holder =
  | { readonly kind: 'root' | 'text' | 'gone' }
  | { readonly kind: 'element'; readonly name: string };

/** Where an item hangs, how many levels below the root, and under which attribute name if it is the value of one. */
export type Hanging = { readonly holder: Holder; readonly depth: number; readonly key: string | null };

/** What a place in the settled text is; null where nothing is known. */
export type PlaceOf = (place: Place) => { readonly hanging: Hanging; readonly holds: Holder | null } | null;

/** The one root of a text. */
const rootName = 'default';

/**
 * How deep a text goes. Whoever reads one calls himself for each level, and the first to fail does so beyond
 * a thousand. A list in a list is two levels deeper: this is 31 of them, more than anybody indents.
 */
const deepest = 64;

/**
 * Watches, struct by struct in the order in which they would stand, that an update builds nothing that a
 * text cannot be (G5): elements and texts under the root and under elements, words in texts, attributes of
 * elements; all of them with the names and values of the schema.
 */
export class Structure {
  readonly #settled: PlaceOf;
  readonly #fresh = new Map<number, (StructShape & { readonly hanging: Hanging })[]>();

  constructor(settled: PlaceOf) {
    this.#settled = settled;
  }

  /** Whether the struct may stand where it hangs; everything it needs was admitted before it or is settled. */
  admit(struct: StructShape): boolean {
    const hanging = struct.item === null ? underGone : this.#hangingOf(struct.item.parent);
    if (hanging === null) return false;
    if (struct.item !== null && !fits(struct.item.content, hanging)) return false;
    const list = this.#fresh.get(struct.client) ?? [];
    list.push({ ...struct, hanging });
    this.#fresh.set(struct.client, list);
    return true;
  }

  #hangingOf(parent: ItemParent): Hanging | null {
    switch (parent.kind) {
      case 'root':
        return parent.name === rootName && parent.key === null ? underRoot : null;
      case 'type': {
        const place = this.#at(parent.at);
        if (place === null || place.holds === null) return null;
        return { holder: place.holds, depth: place.hanging.depth + 1, key: parent.key };
      }
      case 'like':
        return this.#at(parent.at)?.hanging ?? null;
    }
  }

  #at(place: Place): ReturnType<PlaceOf> {
    return this.placeOf(place) ?? this.#settled(place);
  }

  /** What a place is among the structs admitted so far. */
  placeOf(place: Place): ReturnType<PlaceOf> {
    const list = this.#fresh.get(place.client) ?? [];
    // Admitted in the order of their clocks, so the last that begins at or before the place holds it.
    let low = 0;
    for (let high = list.length; low < high; ) {
      const middle = (low + high) >>> 1;
      if ((list[middle]?.clock ?? 0) <= place.clock) low = middle + 1;
      else high = middle;
    }
    const found = list[low - 1];
    if (found === undefined || place.clock >= found.clock + found.length) return null;
    return { hanging: found.hanging, holds: holdsOf(found) };
  }
}

const gone: Holder = { kind: 'gone' };
const underRoot: Hanging = { holder: { kind: 'root' }, depth: 0, key: null };
const underGone: Hanging = { holder: gone, depth: 0, key: null };

function holdsOf({ item }: StructShape): Holder | null {
  if (item === null || item.content.kind === 'deleted') return gone;
  const { content } = item;
  if (content.kind === 'element') return { kind: 'element', name: content.name };
  return content.kind === 'text' ? { kind: 'text' } : null;
}

function fits(content: ItemContent, hanging: Hanging): boolean {
  const { holder, depth, key } = hanging;
  switch (content.kind) {
    case 'other':
      return false;
    case 'deleted':
      return true;
    case 'values':
      return content.values.every((value) => isValue(hanging, value));
    case 'element':
      return key === null && isNodeName(content.name) && depth < deepest && holder.kind !== 'text';
    case 'text':
      return key === null && depth < deepest && holder.kind !== 'text';
    case 'format':
      return key === null && isMark(content.name, content.value) && isForWords(holder);
    case 'string':
      return key === null && isForWords(holder);
  }
}

function isForWords({ kind }: Holder): boolean {
  return kind === 'text' || kind === 'gone';
}

/** What hung under an element that has gone is garbage: nobody knows any more as what it hung there. */
function isValue({ holder, key }: Hanging, value: unknown): boolean {
  if (holder.kind === 'gone') return isSomeAttribute(value);
  return holder.kind === 'element' && key !== null && isAttribute(holder.name, key, value);
}
