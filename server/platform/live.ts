import type { PersonId } from '../../shared/kernel/ids.ts';
import type { LiveEvent } from '../../shared/kernel/liveEvent.ts';

/** To whose open pages something is told: everybody who reads documents here, some people, or whoever follows a topic. */
export type Audience = 'readers' | readonly PersonId[] | { readonly topic: string };

/** Tells open pages that something changed. Only after the commit of what changed it; it never fails and never waits. */
export type TellLive = (event: LiveEvent, to: Audience) => void;
