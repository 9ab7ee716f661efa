import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export type Place = { readonly client: number; readonly clock: number };
export type Range = { readonly client: number; readonly clock: number; readonly length: number };

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
    const whole = [...structs, ...deletes].every((range) => range.length > 0);
    return whole && isGrouped(update, structs) ? { structs, deletes } : null;
  } catch {
    return null;
  }
}

/** One group for each client: of two, Yjs would keep the last. An update begins with the number of its groups. */
function isGrouped(update: Uint8Array, structs: readonly Range[]): boolean {
  const groups = decoding.readVarUint(decoding.createDecoder(update));
  return new Set(structs.map(({ client }) => client)).size === groups;
}

function structShape(struct: Y.Item | Y.GC | Y.Skip): StructShape {
  const { client, clock } = struct.id;
  const range = { client, clock, length: struct.length };
  if (!(struct instanceof Y.Item)) return { ...range, item: null, needs: [] };
  const parent = parentOf(struct);
  const needs = [struct.origin, struct.rightOrigin, parent.kind === 'type' ? parent.at : null];
  const item = { content: contentShape(struct.content), parent };
  return { ...range, item, needs: needs.filter((id) => id !== null) };
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
