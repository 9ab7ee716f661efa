/** Limits of the write path, in bytes unless said otherwise (`docs/spec/sync.md` G2, P1). */
export const updateLimit = 1024 * 1024;
/** Structs of one update, and ranges that it newly deletes: ten times what an hour without a connection leaves. */
export const partsLimit = 10_000;
/** `ws` closes above this with a code on which stock clients reconnect, so it stands above every other limit. */
export const frameLimit = 32 * 1024 * 1024;
export const cursorLimit = 1024;
export const stateVectorLimit = 64 * 1024;
export const awarenessLimit = 256 * 1024;

/** A client's whole answer to step 1: it always carries the delete set, which grows with the document. */
export function step2Limit(deleteSetBytes: number): number {
  return Math.max(updateLimit, 64 * 1024 + 2 * deleteSetBytes);
}
