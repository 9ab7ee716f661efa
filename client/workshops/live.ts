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

/** While the page is open it hears what changes in this workshop, as far as whoever has it open may follow it. */
export function useWorkshopLive(workshop: WorkshopId | null, hearing: Hearing): void {
  const latest = useRef(hearing);
  useEffect(() => {
    latest.current = hearing;
  });
  useEffect(() => {
    if (workshop === null) return;
    return hearLive({
      connect: () => new WebSocket(`${location.origin.replace(/^http/u, 'ws')}/live?workshop=${workshop}`),
      heard: (event) => {
        if (event.event === 'hello') latest.current.greeted();
        if (event.event !== 'workshop' || event.workshop !== workshop) return;
        // A later server may tell of what this page does not know.
        const change = workshopChangeSchema.safeParse(event.change);
        if (change.success) latest.current.changed(change.data);
      },
      signedOut: () => latest.current.signedOut(),
      atOnce: true,
      chance: Math.random,
    });
  }, [workshop]);
}
