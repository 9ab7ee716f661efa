import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../shared/kernel/liveEvent.ts';
import { deskQuery } from './queries.ts';

/** The bell, and what waits for me at the Scrivania. */
export function hearInbox(event: LiveEvent, client: QueryClient): void {
  if (event.event === 'hello') return;
  void client.invalidateQueries({ queryKey: deskQuery.queryKey });
  if (event.event === 'inbox') void client.invalidateQueries({ queryKey: ['inbox'] });
}
