import * as Y from 'yjs';
import { contentOf, fragmentName, type TextNode } from '../../shared/text/content.ts';
import { HeldStep2s } from './heldStep2s.ts';
import { SettledStructs } from './settledStructs.ts';
import { buildDoc, type StoredText } from './storedText.ts';
import { encodeDeletes } from './updateShape.ts';

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
  #structs: SettledStructs | null = null;
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
    applyPlainly(this.stand(), update);
    this.#structs?.size.grew(update.length);
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

  /** What the gate asks of it. */
  get structs(): SettledStructs {
    if (this.#structs === null) this.#structs = new SettledStructs(this.stand());
    return this.#structs;
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

/**
 * Yjs tidies the formats of a text after every change that came from elsewhere: it deletes marks that no
 * longer do anything, and for each deleted word walks along all that is deleted beside it. Pages do so, and
 * send what they tidied; here it would change what nobody has stored, and 30 kB could take ten seconds.
 */
function applyPlainly(doc: Y.Doc, update: Uint8Array): void {
  doc.transact((transaction) => {
    Y.applyUpdate(doc, update);
    transaction.local = true;
  });
}
