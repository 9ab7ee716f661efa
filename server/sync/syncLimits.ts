/** How much of this process one socket, one member and one text may take up (`docs/spec/sync.md` G1). */
export type SyncLimits = {
  /** Frames that a socket is read on average in a second, and how many at once after a quiet time. */
  readonly framesPerSecond: number;
  readonly frameBurst: number;
  readonly socketsPerMember: number;
  readonly socketsPerDocument: number;
  readonly sockets: number;
};

/** A hall of 150 behind one address, each with a page or two: nothing here counts addresses. */
export const usualLimits: SyncLimits = {
  framesPerSecond: 60,
  frameBurst: 300,
  socketsPerMember: 64,
  socketsPerDocument: 500,
  sockets: 4000,
};
