import type { Clock } from '../../../shared/kernel/ports.ts';
import type { Session } from '../currentSession.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Whether a person proved who she is lately enough to change how she enters: a browser left open must not
 * become somebody else's way in.
 */
export function isFresh(clock: Clock, { since }: Session): boolean {
  return clock.now().getTime() - since.getTime() < day;
}
