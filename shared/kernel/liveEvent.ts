import { z } from 'zod';

/**
 * What `/live` says to an open page: that something is other than it was, and what only in a workshop. The page asks for it
 * as always, and learns only what it may. `hello` comes first; pages that reconnect ask for everything again.
 */
export const liveEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('hello') }),
  /** Observations on this document, or a round that it is in. */
  z.object({ event: z.literal('discussion'), document: z.uuid() }),
  /** Some round of consultation. */
  z.object({ event: z.literal('consultations') }),
  /** Some round of sign-off: opened, spoken in, closed. */
  z.object({ event: z.literal('rounds') }),
  /** A recommendation was answered, or linked to a passage; or such a link is other than it was. */
  z.object({ event: z.literal('recommendations') }),
  /** What I am told: the bell, and the Scrivania. */
  z.object({ event: z.literal('inbox') }),
  /**
   * What changed in a workshop that this page follows, with the thing itself: a hundred and fifty phones cannot ask for
   * everything at once. `shared/workshops/change.ts` says what it is.
   */
  z.object({ event: z.literal('workshop'), workshop: z.uuid(), change: z.unknown() }),
]);

export type LiveEvent = z.infer<typeof liveEventSchema>;

/** Why `/live` was closed: 4400–4499 are final, 1012 asks the page to come back. */
export const liveCloseCodes = {
  /** A page says nothing here: whatever sends does not speak this protocol. */
  malformed: 4400,
  notSignedIn: 4401,
  tooMany: 4429,
  restart: 1012,
  /** The database is away: who it is cannot be said now. */
  tryLater: 1013,
} as const;

export type LiveCloseCode = (typeof liveCloseCodes)[keyof typeof liveCloseCodes];
