/** lib0 gives views that may, for the types, lie on shared memory; a socket takes plain ones. */
export function plainBytes(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
