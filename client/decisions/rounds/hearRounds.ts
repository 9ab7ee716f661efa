import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../../shared/kernel/liveEvent.ts';
import { askAgain } from './queries.ts';

/** A round was opened, spoken in or closed. */
export function hearRounds(event: LiveEvent, client: QueryClient): void {
  if (event.event === 'rounds') void askAgain(client);
}
