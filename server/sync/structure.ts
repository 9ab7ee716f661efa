import { isAttribute, isMark, isNodeName, isSomeAttribute } from '../../shared/text/attributeShapes.ts';
import type { ItemContent, ItemParent, Place, Range, Stored, StructShape } from './updateShape.ts';

/** What something may hang under; `gone`: under what was deleted meanwhile, where nothing is ever seen. */
export type Holder =
  | { readonly kind: 'root' | 'text' | 'gone' }
  | { readonly kind: 'element'; readonly name: string };

/** Where an item hangs: under what, how many levels below the root, and as which attribute if it is the value of one. */
export type Hanging = {
  readonly holder: Holder;
  readonly depth: number;
  readonly key: string | null;
  /** The struct that is the holder; null for the root and for what has gone. */
  readonly under: Place | null;
};

/** What a place in the settled text is; null where nothing is known. */
export type PlaceOf = (place: Place) => { readonly hanging: Hanging; readonly holds: Holder | null } | null;

/** A struct that may stand, and where it hangs. */
export type Admitted = StructShape & { readonly hanging: Hanging };

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
  readonly #before: Structure | null;
  readonly #fresh = new Map<number, Admitted[]>();

  /** @param before what was judged before in the same batch, if this is not that itself */
  constructor(settled: PlaceOf, before: Structure | null) {
    this.#settled = settled;
    this.#before = before;
  }

  /** Takes over what was judged lawful after this. */
  adopt(later: Structure): void {
    for (const [client, structs] of later.#fresh) {
      const own = this.#fresh.get(client);
      if (own === undefined) this.#fresh.set(client, [...structs]);
      else for (const struct of structs) own.push(struct);
    }
  }

  /**
   * The struct with its place, if it may stand where it hangs; everything it needs was admitted before it or
   * is settled.
   *
   * @param from where what is new of it begins
   */
  admit(struct: StructShape, from: number): Admitted | null {
    const { client, item } = struct;
    // Of what is partly known the rest is stored, and hangs on that part, wherever the whole claims to hang.
    const known = from > struct.clock ? { client, clock: from - 1 } : null;
    const parent: ItemParent | undefined = known === null ? item?.parent : { kind: 'like', at: known };
    const hanging = item === null || parent === undefined ? underGone : this.#hangingOf(parent);
    if (hanging === null || (item !== null && !fits(item.content, hanging))) return null;
    const origin = known ?? struct.origin;
    const admitted = { ...struct, origin, hanging };
    const list = this.#fresh.get(client);
    if (list === undefined) this.#fresh.set(client, [admitted]);
    else list.push(admitted);
    return admitted;
  }

  #hangingOf(parent: ItemParent): Hanging | null {
    switch (parent.kind) {
      case 'root':
        return parent.name === rootName && parent.key === null ? underRoot : null;
      case 'type': {
        const place = this.#at(parent.at);
        if (place === null || place.holds === null) return null;
        return { holder: place.holds, depth: place.hanging.depth + 1, key: parent.key, under: parent.at };
      }
      case 'like':
        return this.#at(parent.at)?.hanging ?? null;
    }
  }

  #at(place: Place): ReturnType<PlaceOf> {
    const found = this.#found(place);
    return found === null ? this.#settled(place) : { hanging: found.hanging, holds: holdsOf(found) };
  }

  /** The admitted struct that holds a place, and how many of its client's stand behind it. */
  find(place: Place): Stored | null {
    const found = this.#found(place);
    return found && { clock: found.clock, length: found.length, behind: this.countOf(place.client) };
  }

  /** How many structs admitted here begin in a range. */
  countIn({ client, clock, length }: Range): number {
    const structs = this.#fresh.get(client) ?? [];
    return firstBeyond(structs, clock + length - 1) - firstBeyond(structs, clock - 1);
  }

  countOf(client: number): number {
    return (this.#fresh.get(client)?.length ?? 0) + (this.#before?.countOf(client) ?? 0);
  }

  #found(place: Place): Admitted | null {
    const list = this.#fresh.get(place.client) ?? [];
    // Admitted in the order of their clocks, so the last that begins at or before the place holds it.
    const found = list[firstBeyond(list, place.clock) - 1];
    if (found !== undefined && place.clock < found.clock + found.length) return found;
    return this.#before === null ? null : this.#before.#found(place);
  }
}

/** The first struct of a client that begins after a clock. */
export function firstBeyond(structs: readonly Range[], clock: number): number {
  let low = 0;
  for (let high = structs.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if ((structs[middle]?.clock ?? 0) <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

const gone: Holder = { kind: 'gone' };
const underRoot: Hanging = { holder: { kind: 'root' }, depth: 0, key: null, under: null };
const underGone: Hanging = { holder: gone, depth: 0, key: null, under: null };

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
