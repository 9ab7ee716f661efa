import * as Y from 'yjs';
import { contentOf, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { HeldStep2s } from './heldStep2s.ts';
import { buildDoc, type StoredText } from './storedText.ts';
import type { Holder, PlaceOf } from './structure.ts';
import { encodeDeletes, type Place, type Range } from './updateShape.ts';

/**
 * What is stored of a text, and only that: an update enters after its commit. Until somebody needs the
 * Y.Doc, the text is answered from the bytes of the log (O1).
 */
export class SettledText {
  head: number;
  /** Updates and bytes since the last snapshot: what a compaction would save (O4). */
  tailRows: number;
  tailBytes: number;
  #stored: StoredText | null;
  #doc: Y.Doc | null = null;
  readonly heldStep2s = new HeldStep2s();
  #stateVector: Uint8Array | null = null;
  #deleteSetBytes: number | null = null;

  constructor(stored: StoredText) {
    this.#stored = stored;
    this.head = stored.head;
    this.tailRows = stored.tail.length;
    this.tailBytes = stored.tail.reduce((sum, update) => sum + update.length, 0);
  }

  get stands(): boolean {
    return this.#doc !== null;
  }

  /** The bytes of the log while no Y.Doc stands. */
  get stored(): StoredText | null {
    return this.#stored;
  }

  /** Builds the Y.Doc from the stored bytes, once, and lets them go. */
  stand(): Y.Doc {
    if (this.#doc !== null) return this.#doc;
    if (this.#stored === null) throw new Error('a text without bytes and without a document');
    this.#doc = buildDoc(this.#stored);
    // Until it is asked for by its type, Yjs keeps a root without any.
    this.#doc.getXmlFragment(fragmentName);
    this.#doc.on('afterTransaction', ({ deleteSet }) => {
      if (deleteSet.clients.size > 0) this.#deleteSetBytes = null;
    });
    this.#stored = null;
    return this.#doc;
  }

  /** Applies an update that is stored under the next number. */
  settle(update: Uint8Array): void {
    Y.applyUpdate(this.stand(), update);
    this.#stateVector = null;
    this.head++;
    this.tailRows++;
    this.tailBytes += update.length;
  }

  /** What somebody lacks who has this state vector; all deletions are in it. */
  lackedBy(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.stand(), stateVector);
  }

  stateVector(): Uint8Array {
    this.#stateVector ??= Y.encodeStateVector(this.stand());
    return this.#stateVector;
  }

  clockOf(client: number): number {
    return Y.getState(this.stand().store, client);
  }

  /** Whether every part of a known range is deleted. */
  isDeleted(range: Range): boolean {
    const structs = this.stand().store.clients.get(range.client);
    const end = range.clock + range.length;
    if (structs === undefined || end > this.clockOf(range.client)) return false;
    for (let at = range.clock, i = Y.findIndexSS(structs, at); at < end; i++) {
      const struct = structs[i];
      if (struct === undefined || !struct.deleted) return false;
      at = struct.id.clock + struct.length;
    }
    return true;
  }

  /** What a known place is; null beyond what is known. */
  placeOf({ client, clock }: Place): ReturnType<PlaceOf> {
    if (clock >= this.clockOf(client)) return null;
    const item: unknown = Y.getItem(this.stand().store, Y.createID(client, clock));
    if (!(item instanceof Y.Item)) return { hanging: { holder: gone, depth: 0, key: null }, holds: gone };
    const { parent, parentSub: key } = item;
    const hanging = { holder: holderOf(parent, this.stand()), depth: depthOf(parent), key };
    if (item.content instanceof Y.ContentDeleted) return { hanging, holds: gone };
    return {
      hanging,
      holds: item.content instanceof Y.ContentType ? holderOf(item.content.type, this.stand()) : null,
    };
  }

  /** How long the delete set is in an update. To find out is to walk over all that was ever written. */
  deleteSetBytes(): number {
    this.#deleteSetBytes ??= this.#countDeleteSetBytes();
    return this.#deleteSetBytes;
  }

  #countDeleteSetBytes(): number {
    const set = Y.createDeleteSetFromStructStore(this.stand().store);
    const ranges = [...set.clients].flatMap(([client, items]) =>
      items.map((item) => ({ client, clock: item.clock, length: item.len })),
    );
    return encodeDeletes(ranges).length;
  }

  /** So much of the tail is in a snapshot now; what has come meanwhile is not. */
  compacted({ rows, bytes }: { readonly rows: number; readonly bytes: number }): void {
    this.tailRows = Math.max(0, this.tailRows - rows);
    this.tailBytes = Math.max(0, this.tailBytes - bytes);
  }

  content(): TextNode {
    return contentOf(this.stand());
  }

  forget(): void {
    this.#doc?.destroy();
  }
}

const gone: Holder = { kind: 'gone' };

function holderOf(type: unknown, doc: Y.Doc): Holder {
  if (type === doc.getXmlFragment(fragmentName)) return { kind: 'root' };
  if (type instanceof Y.XmlText) return { kind: 'text' };
  return type instanceof Y.XmlElement ? { kind: 'element', name: type.nodeName } : gone;
}

/** How many levels below the root a type stands. */
function depthOf(type: unknown): number {
  let depth = 0;
  for (let at = type; at instanceof Y.AbstractType && at._item; at = at._item.parent) depth++;
  return depth;
}
