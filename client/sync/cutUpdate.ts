import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { partsLimit } from '../../shared/sync/limits.ts';

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];
type Deletes = ReturnType<typeof Y.decodeUpdate>['ds'];

/** Fewer bytes cannot hold more parts than one frame may bring. */
const leastBytesOfPart = 3;
/** Counts and clientIDs around the structs of a part. */
const frameBytes = 64;
/** Less than this is not worth cutting words for. */
const leastRoom = 1024;
/** The longest that a UTF-16 unit becomes in UTF-8. */
const bytesOfUnit = 3;

/**
 * Cuts an update into parts of at most so many bytes, each of which can be applied after those before it (G3):
 * the structs first, each after all that it needs, then what is deleted. A long run of words is cut between
 * letters. Null where a part of it cannot be made that small, or hangs on something that is not there.
 */
export function cutUpdate(update: Uint8Array, limit: number): readonly Uint8Array[] | null {
  if (fitsOneFrame(update, limit)) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const parts = cutStructs(structs, limit);
  return parts && [...parts, ...cutDeletes(ds, limit)];
}

/** Whether an update is within the limits of one frame: its bytes, and how much it brings (G2). */
export function fitsOneFrame(update: Uint8Array, limit: number): boolean {
  if (update.length > limit) return false;
  if (update.length < partsLimit * leastBytesOfPart) return true;
  const { structs, ds } = Y.decodeUpdate(update);
  const ranges = [...ds.clients.values()].reduce((sum, own) => sum + own.length, 0);
  return structs.length <= partsLimit && ranges <= partsLimit;
}

/** Structs that go out together: each client once, its structs in the order of their clocks. */
class Part {
  readonly #structs = new Map<number, Struct[]>();
  #room: number;
  #places = partsLimit;

  constructor(limit: number) {
    this.#room = limit - frameBytes;
  }

  get empty(): boolean {
    return this.#structs.size === 0;
  }

  /** Takes the struct, or as much of its words as there is room for; what is left of it, or null. */
  take(struct: Struct): Struct | null {
    if (this.#places === 0) return struct;
    const bytes = sizeOf(struct) + frameBytes;
    if (bytes <= this.#room) {
      this.#add(struct, bytes);
      return null;
    }
    const rest = this.#room > leastRoom ? cutWords(struct, this.#room - frameBytes) : null;
    if (rest === null) return struct;
    this.#add(struct, this.#room);
    return rest;
  }

  #add(struct: Struct, bytes: number): void {
    const before = this.#structs.get(struct.id.client);
    if (before === undefined) this.#structs.set(struct.id.client, [struct]);
    else before.push(struct);
    this.#room -= bytes;
    this.#places--;
  }

  encode(): Uint8Array {
    const encoder = new Y.UpdateEncoderV1();
    encoding.writeVarUint(encoder.restEncoder, this.#structs.size);
    // Yjs merges updates by walking down their clients from the highest.
    for (const [client, structs] of [...this.#structs].sort(([a], [b]) => b - a)) {
      encoding.writeVarUint(encoder.restEncoder, structs.length);
      encoder.writeClient(client);
      encoding.writeVarUint(encoder.restEncoder, structs[0]?.id.clock ?? 0);
      for (const struct of structs) struct.write(encoder, 0);
    }
    encoding.writeVarUint(encoder.restEncoder, 0);
    return encoder.toUint8Array();
  }
}

function cutStructs(structs: readonly Struct[], limit: number): readonly Uint8Array[] | null {
  const waiting = [...Map.groupBy(structs, (struct) => struct.id.client)].map(([client, own]) => ({
    client,
    own: [...own],
    next: 0,
  }));
  // What an update does not bring is there already: it was made for somebody who has it.
  const ends = new Map(waiting.map(({ client, own }) => [client, own[0]?.id.clock ?? 0]));
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = new Part(limit);
    for (let moved = true; moved; ) {
      moved = false;
      for (const queue of waiting) moved = fill(part, queue, ends) || moved;
    }
    if (part.empty) break;
    parts.push(part.encode());
  }
  return waiting.every(({ own, next }) => next === own.length) ? parts : null;
}

/** Lets the structs of one client into the part as far as they stand and there is room; whether any went. */
function fill(
  part: Part,
  queue: { readonly client: number; readonly own: Struct[]; next: number },
  ends: Map<number, number>,
): boolean {
  let moved = false;
  for (let struct = queue.own[queue.next]; struct !== undefined; struct = queue.own[queue.next]) {
    if (!stands(struct, ends)) return moved;
    const rest = part.take(struct);
    if (rest === struct) return moved;
    moved = true;
    ends.set(queue.client, rest === null ? struct.id.clock + struct.length : rest.id.clock);
    if (rest === null) queue.next++;
    else queue.own[queue.next] = rest;
  }
  return moved;
}

function stands(struct: Struct, ends: ReadonlyMap<number, number>): boolean {
  if (struct.id.clock !== ends.get(struct.id.client) || struct instanceof Y.Skip) return false;
  if (!(struct instanceof Y.Item)) return true;
  return [struct.origin, struct.rightOrigin, struct.parent].every(
    (place) => !(place instanceof Y.ID) || place.clock < (ends.get(place.client) ?? Number.POSITIVE_INFINITY),
  );
}

/** Shortens a run of words to so many bytes; what was cut off, or null where there are no words to cut. */
function cutWords(struct: Struct, bytes: number): Struct | null {
  if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return null;
  const { client, clock } = struct.id;
  let length = Math.floor((bytes - frameBytes) / bytesOfUnit);
  // Never between the two halves of one letter: Yjs would replace both.
  const last = struct.content.str.charCodeAt(length - 1);
  if (last >= 0xd800 && last <= 0xdbff) length--;
  if (length <= 0 || length >= struct.length) return null;
  const content = struct.content.splice(length);
  struct.length = length;
  return new Y.Item(
    Y.createID(client, clock + length),
    null,
    Y.createID(client, clock + length - 1),
    null,
    struct.rightOrigin,
    struct.parent,
    struct.parentSub,
    content,
  );
}

function sizeOf(struct: Struct): number {
  const encoder = new Y.UpdateEncoderV1();
  struct.write(encoder, 0);
  return encoding.length(encoder.restEncoder);
}

/** Ranges of what is deleted, so many at a time as surely fit. */
function cutDeletes(deletes: Deletes, limit: number): readonly Uint8Array[] {
  const bytesOfRange = 20;
  const ranges = [...deletes.clients].flatMap(([client, items]) =>
    items.map((item) => ({ client, ...item })),
  );
  const atOnce = Math.min(partsLimit, Math.max(1, Math.floor((limit - frameBytes) / bytesOfRange)));
  const parts: Uint8Array[] = [];
  for (let from = 0; from < ranges.length; from += atOnce) {
    parts.push(encodeRanges(ranges.slice(from, from + atOnce)));
  }
  return parts;
}

function encodeRanges(
  ranges: readonly { readonly client: number; readonly clock: number; readonly len: number }[],
): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 0);
    const clients = Map.groupBy(ranges, ({ client }) => client);
    encoding.writeVarUint(encoder, clients.size);
    for (const [client, own] of clients) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, own.length);
      for (const { clock, len } of own) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, len);
      }
    }
  });
}
