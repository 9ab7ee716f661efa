import type { QueryClient } from '@tanstack/react-query';
import type { LiveEvent } from '../../shared/kernel/liveEvent.ts';

/** With a round its sections take a step: whatever shows how far texts are. */
const movedByRounds = ['consultations', 'documents', 'document', 'plan'];

/** Observations and rounds that are on the page are asked for again, the others when they are opened. */
export function hearDiscussion(event: LiveEvent, client: QueryClient): void {
  if (event.event === 'discussion') {
    void client.invalidateQueries({ queryKey: ['discussion', event.document] });
    void client.invalidateQueries({ queryKey: ['consultations'] });
  }
  if (event.event === 'consultations') {
    void client.invalidateQueries({
      predicate: ({ queryKey }) => movedByRounds.includes(String(queryKey[0])),
    });
  }
}
