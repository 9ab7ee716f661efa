import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveEvent } from '../shared/kernel/liveEvent.ts';
import { hearRounds } from './decisions/rounds/hearRounds.ts';
import { hearDiscussion } from './discussion/hearDiscussion.ts';
import { hearInbox } from './inbox/hearInbox.ts';
import { isSomebodys } from './people/queries.ts';
import { ask } from './platform/api.ts';
import { hearLive } from './platform/live.ts';
import { hearRecommendations } from './recommendations/hearRecommendations.ts';

const rooms = [hearDiscussion, hearRounds, hearRecommendations, hearInbox] as const;

/** Whoever leaves by herself has gone by then; who is still here is told that her session has ended. */
const leavingMs = 2000;

/** While somebody is in, her page hears what others do: each room asks again for what of it is its own. */
export function useLivePage(person: string | null): void {
  const client = useQueryClient();
  useEffect(() => {
    if (person === null) return;
    let ended: ReturnType<typeof setTimeout> | undefined;
    const stop = hearLive({
      connect: () => new WebSocket(`${location.origin.replace(/^http/u, 'ws')}/live`),
      heard: (event) => tellRooms(event, client),
      signedOut: () => {
        // The answer, "nobody is signed in", leads to the door.
        ended = setTimeout(() => void ask('GET', '/api/inbox/unread'), leavingMs);
      },
      chance: Math.random,
    });
    return () => {
      stop();
      clearTimeout(ended);
    };
  }, [person, client]);
}

function tellRooms(event: LiveEvent, client: QueryClient): void {
  if (event.event === 'hello') void client.invalidateQueries({ predicate: isSomebodys });
  for (const hear of rooms) hear(event, client);
}
