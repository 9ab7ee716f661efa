import * as Y from 'yjs';
import { encodeDeletes, type Range, type UpdateShape } from './updateShape.ts';

/**
 * Whether nothing in an update is known. What is known is never stored again: nobody has judged on what it
 * claims to hang, and Yjs looks there all the same, waits for it or fails.
 */
export function isAllNew(shape: UpdateShape, clockOf: (client: number) => number): boolean {
  return shape.structs.every(({ client, clock }) => clock >= clockOf(client));
}

/**
 * The part of a client's step 2 that the room does not have. A step 2 always carries the whole delete
 * set of the document: stored and sent as it is, every reconnect of every client would repeat it.
 *
 * @param known clocks that follow what is known, for the clients of this update
 * @param newDeletes the ranges of it that are not deleted yet
 */
export function onlyNew(
  update: Uint8Array,
  shape: UpdateShape,
  known: ReadonlyMap<number, number>,
  newDeletes: readonly Range[],
): Uint8Array {
  const fresh = Y.diffUpdate(update, stateVectorOf(known));
  // An update ends with its delete set, which Yjs writes without any freedom in its length.
  const structsEnd = fresh.length - encodeDeletes(shape.deletes).length;
  const deletes = encodeDeletes(newDeletes);
  const result = new Uint8Array(structsEnd + deletes.length);
  result.set(fresh.subarray(0, structsEnd));
  result.set(deletes, structsEnd);
  return result;
}

function stateVectorOf(known: ReadonlyMap<number, number>): Uint8Array {
  return Y.encodeStateVector(known as Map<number, number>);
}
