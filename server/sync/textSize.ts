import * as Y from 'yjs';

/** How much a text holds: elements and texts, bytes when it is encoded, and pieces of which Yjs builds it. */
export type Size = { readonly nodes: number; readonly bytes: number; readonly pieces: number };

/** Where a text is full (G5). Deletions go on after that: they may cut it into twice as many pieces. */
export const fullAt: Size = { nodes: 50_000, bytes: 20 * 1024 * 1024, pieces: 400_000 };

/** What a piece takes beside what it holds. */
const pieceBytes = 12;
/** A measure from the front takes up to some 20 ms: not again before so much has come. */
const measureAfter: Size = { nodes: 0, bytes: 1024 * 1024, pieces: 20_000 };

/**
 * The size of a Y.Doc, followed change by change. Nodes are counted exactly; bytes and pieces never too
 * low, and measured anew when they seem too many and have grown since.
 */
export class TextSize {
  readonly #doc: Y.Doc;
  #nodes: number;
  #measured: Size;
  #grown = { bytes: 0, pieces: 0 };

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#measured = sizeOf(doc);
    this.#nodes = this.#measured.nodes;
    doc.on('afterTransaction', (transaction) => this.#count(transaction));
  }

  now(): Size {
    const size = this.#estimate();
    const isStale = this.#grown.bytes > measureAfter.bytes || this.#grown.pieces > measureAfter.pieces;
    if (!isStale || (size.bytes <= fullAt.bytes && size.pieces <= fullAt.pieces)) return size;
    this.#measured = sizeOf(this.#doc);
    this.#grown = { bytes: 0, pieces: 0 };
    return this.#estimate();
  }

  /** An update of so many bytes is part of the text now. */
  grew(bytes: number): void {
    this.#grown.bytes += bytes;
  }

  #estimate(): Size {
    const { bytes, pieces } = this.#measured;
    return { nodes: this.#nodes, bytes: bytes + this.#grown.bytes, pieces: pieces + this.#grown.pieces };
  }

  #count({ beforeState, afterState, deleteSet }: Y.Transaction): void {
    const structsOf = (client: number) => this.#doc.store.clients.get(client) ?? [];
    for (const [client, after] of afterState) {
      const before = beforeState.get(client) ?? 0;
      if (before < after) this.#add(structsOf(client), before);
    }
    for (const [client, ranges] of deleteSet.clients) {
      const known = beforeState.get(client) ?? 0;
      for (const { clock, len } of ranges)
        if (clock < known) this.#nodes -= nodesIn(structsOf(client), clock, Math.min(clock + len, known));
      this.#grown.pieces += 2 * ranges.length;
    }
  }

  /** What is new of a client. Each new struct may have cut two others. */
  #add(structs: readonly (Y.Item | Y.GC)[], from: number): void {
    for (let i = structs.length - 1; i >= 0; i--) {
      const struct = structs[i];
      if (struct === undefined || struct.id.clock < from) break;
      this.#grown.pieces += 3;
      if (isNode(struct) && !struct.deleted) this.#nodes++;
    }
  }
}

function nodesIn(structs: (Y.Item | Y.GC)[], from: number, to: number): number {
  let nodes = 0;
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i];
    if (struct === undefined || struct.id.clock >= to) break;
    if (isNode(struct)) nodes++;
  }
  return nodes;
}

export function isNode(struct: Y.Item | Y.GC): boolean {
  return struct instanceof Y.Item && struct.content instanceof Y.ContentType;
}

function sizeOf(doc: Y.Doc): Size {
  let [nodes, bytes, pieces] = [0, 0, 0];
  for (const structs of doc.store.clients.values()) {
    pieces += structs.length;
    for (const struct of structs) {
      if (isNode(struct) && !struct.deleted) nodes++;
      bytes += bytesOf(struct);
    }
  }
  return { nodes, bytes: bytes + pieces * pieceBytes, pieces };
}

/** What a struct holds, in bytes, about. */
export function bytesOf(struct: Y.Item | Y.GC): number {
  if (!(struct instanceof Y.Item)) return 0;
  const { content } = struct;
  if (content instanceof Y.ContentString) return Buffer.byteLength(content.str);
  if (content instanceof Y.ContentAny)
    return content.arr.reduce((sum: number, value) => sum + bytesOfValue(value), 0);
  if (content instanceof Y.ContentFormat) return content.key.length + bytesOfValue(content.value);
  return 0;
}

/** Values of attributes and marks are short words, or objects of a few. */
function bytesOfValue(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value !== 'object' || value === null) return 8;
  return Object.entries(value).reduce((sum, [key, part]) => sum + key.length + bytesOfValue(part), 0);
}
