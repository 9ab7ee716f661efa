import { useEffect, useRef } from 'react';
import type { WorkshopId } from '../../shared/kernel/ids.ts';
import type { WorkshopChange } from '../../shared/workshops/change.ts';
import { workshopChangeSchema } from '../../shared/workshops/changeSchema.ts';
import { hearLive } from '../platform/live.ts';

type Hearing = {
  /** What changed, as it is now: newer than what is known, or not (`newest`). */
  readonly changed: (change: WorkshopChange) => void;
  /** The page was let in, perhaps not for the first time: it asks for everything. */
  readonly greeted: () => void;
  /** Her session has ended, or she was let go. */
  readonly signedOut: () => void;
};

/** A page that slept longer may have a socket that nobody answers, and a wait of its own before the next. */
const sleptMs = 15_000;

/** While the page is open it hears what changes in this workshop, as far as whoever has it open may follow it. */
export function useWorkshopLive(workshop: WorkshopId | null, hearing: Hearing): void {
  const latest = useRef(hearing);
  useEffect(() => {
    latest.current = hearing;
  });
  useEffect(() => (workshop === null ? undefined : hearAwake(workshop, () => latest.current)), [workshop]);
}

/** Hears, and anew when the page wakes. Answers how to stop. */
function hearAwake(workshop: WorkshopId, hearing: () => Hearing): () => void {
  let stop = hear(workshop, hearing);
  let hiddenAt: number | null = null;
  const woken = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt ??= Date.now();
      return;
    }
    const slept = hiddenAt === null ? 0 : Date.now() - hiddenAt;
    hiddenAt = null;
    if (slept < sleptMs) return;
    stop();
    stop = hear(workshop, hearing);
  };
  document.addEventListener('visibilitychange', woken);
  return () => {
    document.removeEventListener('visibilitychange', woken);
    stop();
  };
}

function hear(workshop: WorkshopId, hearing: () => Hearing): () => void {
  return hearLive({
    connect: () => new WebSocket(`${location.origin.replace(/^http/u, 'ws')}/live?workshop=${workshop}`),
    heard: (event) => {
      if (event.event === 'hello') hearing().greeted();
      if (event.event !== 'workshop' || event.workshop !== workshop) return;
      // A later server may tell of what this page does not know.
      const change = workshopChangeSchema.safeParse(event.change);
      if (change.success) hearing().changed(change.data);
    },
    signedOut: () => hearing().signedOut(),
    atOnce: true,
    chance: Math.random,
  });
}
