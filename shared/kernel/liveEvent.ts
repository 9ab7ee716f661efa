import { z } from 'zod';

/**
 * What `/live` says to an open page: that something is other than it was, never what. The page asks for it
 * as always, and learns only what it may. `hello` comes first; pages that reconnect ask for everything again.
 */
export const liveEventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('hello') }),
  /** Observations on this document, or a round that it is in. */
  z.object({ event: z.literal('discussion'), document: z.uuid() }),
  /** Some round of consultation. */
  z.object({ event: z.literal('consultations') }),
  /** What I am told: the bell, and the Scrivania. */
  z.object({ event: z.literal('inbox') }),
]);

export type LiveEvent = z.infer<typeof liveEventSchema>;
