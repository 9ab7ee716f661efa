import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export type Place = { readonly client: number; readonly clock: number };
export type Range = { readonly client: number; readonly clock: number; readonly length: number };

/** A struct that is there: where it begins, and how many of its client's structs stand from it on. */
export type Stored = { readonly clock: number; readonly length: number; readonly behind: number };

/** What an item holds, as far as a text can hold it; `other` is nothing that a text knows. */
export type ItemContent =
  | { readonly kind: 'text' | 'string' | 'deleted' | 'other' }
  | { readonly kind: 'element'; readonly name: string }
  | { readonly kind: 'format'; readonly name: string; readonly value: unknown }
  | { readonly kind: 'values'; readonly values: readonly unknown[] };

/** Where an item hangs: under a root by name, under a type by its id, or where its neighbour hangs. */
export type ItemParent =
  | { readonly kind: 'root'; readonly name: string; readonly key: string | null }
  | { readonly kind: 'type'; readonly at: Place; readonly key: string | null }
  | { readonly kind: 'like'; readonly at: Place };

export type StructShape = Range & {
  /** Null for what was collected as garbage and holds nothing. */
  readonly item: { readonly content: ItemContent; readonly parent: ItemParent } | null;
  readonly origin: Place | null;
  readonly right: Place | null;
  /** Origin, right origin and parent: what must be known before this can stand. */
  readonly needs: readonly Place[];
};

/** What an update would change. Lengths in Yjs clock ticks. */
export type UpdateShape = {
  /** In the order of the update: client by client, each without jumps back. */
  readonly structs: readonly StructShape[];
  readonly deletes: readonly Range[];
};

/**
 * Reads an update (V1) without applying it. Null when it is none. `parseUpdateMeta` goes first: it walks
 * the bytes without allocating, and so rejects the 7-byte update that claims 33 million structs.
 */
export function shapeOf(update: Uint8Array): UpdateShape | null {
  try {
    Y.parseUpdateMeta(update);
    const decoded = Y.decodeUpdate(update);
    if (decoded.structs.some((struct) => struct instanceof Y.Skip)) return null;
    const structs = decoded.structs.map(structShape);
    const deletes = [...decoded.ds.clients].flatMap(([client, ranges]) =>
      ranges.map((range) => ({ client, clock: range.clock, length: range.len })),
    );
    const sound = structs.every(isSound) && deletes.every(isSound) && areApart(deletes);
    return sound && isGrouped(update, structs) ? { structs, deletes } : null;
  } catch {
    return null;
  }
}

/** Yjs draws clientIDs of 32 bits. A clock beyond 31 is nobody's, and a few of them could no longer be written. */
function isSound({ client, clock, length }: Range): boolean {
  return length > 0 && client < 2 ** 32 && clock + length < 2 ** 31;
}

/** Whoever deletes says so once, in order: of ranges that lie over each other, each would be walked again. */
function areApart(deletes: readonly Range[]): boolean {
  return deletes.every((range, index) => {
    const before = deletes[index - 1];
    return before?.client !== range.client || before.clock + before.length <= range.clock;
  });
}

/** One group for each client: of two, Yjs would keep the last. An update begins with the number of its groups. */
function isGrouped(update: Uint8Array, structs: readonly Range[]): boolean {
  const groups = decoding.readVarUint(decoding.createDecoder(update));
  return new Set(structs.map(({ client }) => client)).size === groups;
}

function structShape(struct: Y.Item | Y.GC | Y.Skip): StructShape {
  const { client, clock } = struct.id;
  const range = { client, clock, length: struct.length };
  if (!(struct instanceof Y.Item)) return { ...range, item: null, origin: null, right: null, needs: [] };
  const { origin, rightOrigin: right } = struct;
  const parent = parentOf(struct);
  const needs = [origin, right, parent.kind === 'type' ? parent.at : null].filter((id) => id !== null);
  return { ...range, item: { content: contentShape(struct.content), parent }, origin, right, needs };
}

function parentOf(item: Y.Item): ItemParent {
  // Before integration `decodeUpdate` leaves ids and names where live items have pointers.
  const parent = item.parent as unknown as string | Y.ID | null;
  const neighbour = item.origin ?? item.rightOrigin;
  if (neighbour !== null) return { kind: 'like', at: neighbour };
  if (parent instanceof Y.ID) return { kind: 'type', at: parent, key: item.parentSub };
  return { kind: 'root', name: parent ?? '', key: item.parentSub };
}

function contentShape(content: Y.Item['content']): ItemContent {
  if (content instanceof Y.ContentType) {
    // A text element is no fragment and an element is one: the classes tell them apart.
    if (content.type instanceof Y.XmlText) return { kind: 'text' };
    if (content.type instanceof Y.XmlElement) return { kind: 'element', name: content.type.nodeName };
    return { kind: 'other' };
  }
  if (content instanceof Y.ContentAny) return { kind: 'values', values: content.arr };
  if (content instanceof Y.ContentString) return { kind: 'string' };
  if (content instanceof Y.ContentFormat) return { kind: 'format', name: content.key, value: content.value };
  return { kind: content instanceof Y.ContentDeleted ? 'deleted' : 'other' };
}

/** The bytes of a delete set as a V1 update ends with them. */
export function encodeDeletes(deletes: readonly Range[]): Uint8Array {
  const byClient = Map.groupBy(deletes, (range) => range.client);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, byClient.size);
    for (const [client, ranges] of byClient) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const range of ranges) {
        encoding.writeVarUint(encoder, range.clock);
        encoding.writeVarUint(encoder, range.length);
      }
    }
  });
}
