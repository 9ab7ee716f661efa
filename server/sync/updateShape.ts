import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export type Place = { readonly client: number; readonly clock: number };
export type Range = { readonly client: number; readonly clock: number; readonly length: number };

/** What an update would change, as far as rights and gaps are concerned. Lengths in Yjs clock ticks. */
export type UpdateShape = {
  /** Structs in the order of the update. */
  readonly structs: readonly (Range & {
    /** Origin, right origin and parent: what must be known before this can stand. */
    readonly needs: readonly Place[];
    /** False for a root, a content or a jump that a text never has. */
    readonly lawful: boolean;
  })[];
  readonly deletes: readonly Range[];
};

/** The root under which a text lives, and the contents that its schema can produce. */
const rootName = 'default';
const lawfulContents = [Y.ContentType, Y.ContentString, Y.ContentFormat, Y.ContentDeleted] as const;

/**
 * Reads an update (V1) without applying it. Null when it is none. `parseUpdateMeta` goes first: it walks
 * the bytes without allocating, and so rejects the 7-byte update that claims 33 million structs.
 */
export function shapeOf(update: Uint8Array): UpdateShape | null {
  try {
    Y.parseUpdateMeta(update);
    const decoded = Y.decodeUpdate(update);
    return {
      structs: decoded.structs.map((struct) => ({
        client: struct.id.client,
        clock: struct.id.clock,
        length: struct.length,
        needs: struct instanceof Y.Item ? needsOf(struct) : [],
        lawful: isLawful(struct),
      })),
      deletes: [...decoded.ds.clients].flatMap(([client, ranges]) =>
        ranges.map((range) => ({ client, clock: range.clock, length: range.len })),
      ),
    };
  } catch {
    return null;
  }
}

/** What `decodeUpdate` leaves in an item before integration: ids where live items have pointers. */
type DecodedParent = string | Y.ID | null;

function needsOf(item: Y.Item): readonly Place[] {
  const parent = item.parent as unknown as DecodedParent;
  const parentId = parent instanceof Y.ID ? parent : null;
  return [item.origin, item.rightOrigin, parentId].filter((id) => id !== null);
}

function isLawful(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (struct instanceof Y.Skip) return false;
  if (!(struct instanceof Y.Item)) return true;
  const parent = struct.parent as unknown as DecodedParent;
  if (typeof parent === 'string' && (parent !== rootName || struct.parentSub !== null)) return false;
  if (struct.content instanceof Y.ContentType) {
    const type = struct.content.type;
    return type instanceof Y.XmlElement || type instanceof Y.XmlText;
  }
  // Attributes of elements are plain values, and only attributes have a key.
  if (struct.content instanceof Y.ContentAny) return struct.parentSub !== null;
  return lawfulContents.some((content) => struct.content instanceof content);
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
