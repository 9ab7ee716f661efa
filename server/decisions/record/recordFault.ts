import type { ChainFault } from '../../platform/checkChain.ts';

/** What is not as the record says it: an act, or the text or the event that an act names by its hash. */
export type RecordFault = Omit<ChainFault, 'what'> & { readonly what: ChainFault['what'] | 'text' | 'event' };
