import * as Y from 'yjs';
import { fragmentName } from '../../shared/text/content.ts';
import type { Hanging, Holder, PlaceOf } from './structure.ts';
import { TextSize } from './textSize.ts';
import type { Place, Range, Stored } from './updateShape.ts';

const gone: Holder = { kind: 'gone' };
const underGone: Hanging = { holder: gone, depth: 0, key: null, under: null };

/** What the gate asks of a Y.Doc. Nothing is changed by asking: no struct is split. */
export class SettledStructs {
  readonly size: TextSize;
  readonly #doc: Y.Doc;
  readonly #root: Y.XmlFragment;

  constructor(doc: Y.Doc) {
    this.size = new TextSize(doc);
    this.#doc = doc;
    this.#root = doc.getXmlFragment(fragmentName);
  }

  clockOf(client: number): number {
    return Y.getState(this.#doc.store, client);
  }

  /** Whether every part of a known range is deleted. */
  isDeleted({ client, clock, length }: Range): boolean {
    const structs = this.#doc.store.clients.get(client);
    const end = clock + length;
    if (structs === undefined || end > this.clockOf(client)) return false;
    for (let at = clock, i = Y.findIndexSS(structs, at); at < end; i++) {
      const struct = structs[i];
      if (struct === undefined || !struct.deleted) return false;
      at = struct.id.clock + struct.length;
    }
    return true;
  }

  /** The structs that hold a part of a range; those beyond what is known are left out. */
  *structsIn({ client, clock, length }: Range): Iterable<Y.Item | Y.GC> {
    const structs = this.#doc.store.clients.get(client);
    if (structs === undefined || clock >= this.clockOf(client)) return;
    for (let i = Y.findIndexSS(structs, clock); ; i++) {
      const struct = structs[i];
      if (struct === undefined || struct.id.clock >= clock + length) return;
      yield struct;
    }
  }

  /** What a known place is; null beyond what is known. */
  placeOf({ client, clock }: Place): ReturnType<PlaceOf> {
    const item = this.#itemAt({ client, clock });
    if (item === null) return clock < this.clockOf(client) ? { hanging: underGone, holds: gone } : null;
    const { parent, parentSub: key } = item;
    const under = parent instanceof Y.AbstractType ? (parent._item?.id ?? null) : null;
    const hanging = { holder: this.#holderOf(parent), depth: depthOf(parent), key, under };
    if (item.content instanceof Y.ContentDeleted) return { hanging, holds: gone };
    return {
      hanging,
      holds: item.content instanceof Y.ContentType ? this.#holderOf(item.content.type) : null,
    };
  }

  structAt({ client, clock }: Place): Stored | null {
    const structs = this.#doc.store.clients.get(client);
    if (structs === undefined || clock >= this.clockOf(client)) return null;
    const index = Y.findIndexSS(structs, clock);
    const struct = structs[index];
    if (struct === undefined) return null;
    return { clock: struct.id.clock, length: struct.length, behind: structs.length - index };
  }

  /** What follows a known place in its list, null at the end; undefined where there is no list. */
  next(place: Place): Place | null | undefined {
    const item = this.#itemAt(place);
    if (item === null) return undefined;
    if (place.clock < item.id.clock + item.length - 1)
      return { client: place.client, clock: place.clock + 1 };
    return item.right === null ? null : item.right.id;
  }

  /** The first of a list: of the root (null), or of what hangs under a known element. */
  first(under: Place | null, key: string | null): Place | null {
    return this.#firstItem(under, key)?.id ?? null;
  }

  /**
   * How many items Yjs would look at to place one between these two: those that hang on the same origin,
   * and those that hang on them. Counting ends at `most`.
   */
  conflicts(
    origin: Place | null,
    right: Place | null,
    list: { readonly under: Place | null; readonly key: string | null },
    most: number,
  ): number {
    const left = origin === null ? null : this.#itemAt(origin);
    if (origin !== null && left === null) return 0;
    const seen = new Set<unknown>(left === null ? [] : [left]);
    let at = left === null ? this.#firstItem(list.under, list.key) : left.right;
    // To the first value of an attribute Yjs goes from the last one back.
    let steps = 0;
    if (left === null && list.key !== null)
      for (let back = at; back && steps < most; back = back.right) steps++;
    for (; at !== null && steps < most; at = at.right) {
      if (right !== null && holds(at, right)) break;
      const hangsOn = at.origin === null ? null : this.#itemAt(at.origin);
      if (at.origin === null ? origin !== null : !seen.has(hangsOn)) break;
      seen.add(at);
      steps++;
    }
    return steps;
  }

  #firstItem(under: Place | null, key: string | null): Y.Item | null {
    const parent = under === null ? this.#root : this.#typeAt(under);
    if (parent === null) return null;
    let at: Y.Item | null = key === null ? parent._start : (parent._map.get(key) ?? null);
    while (key !== null && at?.left) at = at.left;
    return at;
  }

  #typeAt(place: Place): Y.AbstractType<unknown> | null {
    const content = this.#itemAt(place)?.content;
    return content instanceof Y.ContentType ? content.type : null;
  }

  #itemAt({ client, clock }: Place): Y.Item | null {
    if (clock >= this.clockOf(client)) return null;
    const struct: unknown = Y.getItem(this.#doc.store, Y.createID(client, clock));
    return struct instanceof Y.Item ? struct : null;
  }

  #holderOf(type: unknown): Holder {
    if (type === this.#root) return { kind: 'root' };
    if (type instanceof Y.XmlText) return { kind: 'text' };
    return type instanceof Y.XmlElement ? { kind: 'element', name: type.nodeName } : gone;
  }
}

function holds(item: Y.Item, { client, clock }: Place): boolean {
  return item.id.client === client && item.id.clock <= clock && clock < item.id.clock + item.length;
}

/** How many levels below the root a type stands. */
function depthOf(type: unknown): number {
  let depth = 0;
  for (let at = type; at instanceof Y.AbstractType && at._item; at = at._item.parent) depth++;
  return depth;
}
