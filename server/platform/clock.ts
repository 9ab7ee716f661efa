import { randomUUID } from 'node:crypto';
import type { AnyId } from '../../shared/kernel/ids.ts';
import type { Clock, Ids } from '../../shared/kernel/ports.ts';

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };

/** Ids that nobody can guess. */
export const randomIds: Ids = {
  // A random UUID becomes whatever kind of id its maker asks for: it is new, so it names nothing else yet.
  newId: <T extends AnyId>() => randomUUID() as string as T,
};
