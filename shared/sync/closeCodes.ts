/**
 * Why a sync socket was closed. 4400–4499 are final: a y-websocket client does not reconnect on them.
 * 1012 and 1013 ask it to come back.
 */
export const closeCodes = {
  /** A frame that is none: whatever sent it does not speak this protocol. */
  malformed: 4400,
  /** No session, or the session ended. */
  notSignedIn: 4401,
  /** The right to write was withdrawn while the socket was open. */
  rightWithdrawn: 4403,
  /** Unknown document, or one that must not be known to exist. */
  notFound: 4404,
  /** The document went on to another epoch. */
  closedEpoch: 4409,
  /** The document was frozen since, and is written again: what the client brings was written for another draft. */
  newDraft: 4410,
  /** A frame above the limits. */
  tooLarge: 4413,
  /** The page speaks another schema version, or may not connect without one. */
  schema: 4426,
  tooMany: 4429,
  /** The server is stopping. */
  restart: 1012,
  /** The server cannot store anything now. */
  tryLater: 1013,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];
