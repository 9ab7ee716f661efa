import { isSpan } from '../../shared/text/cellSpan.ts';
import type { ItemContent, ItemParent, Place, StructShape } from './updateShape.ts';

/** What something may hang under; `gone`: under what was deleted meanwhile, where nothing is ever seen. */
export type Holder = 'root' | 'element' | 'text' | 'gone';

/** Where an item hangs, how many levels below the root, and under which attribute name if it is the value of one. */
export type Hanging = { readonly holder: Holder; readonly depth: number; readonly key: string | null };

/** What a place in the settled text is; null where nothing is known. */
export type PlaceOf = (place: Place) => { readonly hanging: Hanging; readonly holds: Holder | null } | null;

/** The one root of a text. */
const rootName = 'default';

/** How deep a text goes. Whoever reads one calls himself for each level. */
const deepest = 64;

/**
 * Watches, struct by struct in the order in which they would stand, that an update builds nothing that a
 * text cannot be (G5): elements and texts under the root and under elements, words in texts, plain values
 * as attributes of elements.
 */
export class Structure {
  readonly #settled: PlaceOf;
  readonly #fresh = new Map<number, (StructShape & { readonly hanging: Hanging })[]>();

  constructor(settled: PlaceOf) {
    this.#settled = settled;
  }

  /** Whether the struct may stand where it hangs; everything it needs was admitted before it or is settled. */
  admit(struct: StructShape): boolean {
    const hanging = struct.item === null ? gone : this.#hangingOf(struct.item.parent);
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
        return parent.name === rootName && parent.key === null ? root : null;
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

const root: Hanging = { holder: 'root', depth: 0, key: null };
const gone: Hanging = { holder: 'gone', depth: 0, key: null };

function holdsOf({ item }: StructShape): Holder | null {
  if (item === null || item.content.kind === 'deleted') return 'gone';
  const { kind } = item.content;
  return kind === 'element' || kind === 'text' ? kind : null;
}

function fits(content: ItemContent, { holder, depth, key }: Hanging): boolean {
  if (content.kind === 'other') return false;
  if (content.kind === 'deleted' || holder === 'gone') return true;
  if (content.kind === 'values')
    return key !== null && holder === 'element' && content.values.every((value) => isLawful(key, value));
  if (key !== null) return false;
  if (content.kind === 'element' || content.kind === 'text')
    return depth < deepest && (holder === 'root' || holder === 'element');
  return holder === 'text';
}

function isLawful(key: string, value: unknown): boolean {
  return key === 'colspan' || key === 'rowspan' ? isSpan(value) : isPlain(value);
}

/** What JSON can say: anything else could be stored and never be read again. */
function isPlain(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.isWellFormed())
  );
}
