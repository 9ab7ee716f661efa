import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { TableView } from '../../../shared/workshops/api.ts';
import { workshopChangeSchema } from '../../../shared/workshops/changeSchema.ts';
import { ask } from '../../platform/api.ts';
import { hearLive } from '../../platform/live.ts';
import { type BoardState, TableBoard } from './tableBoard.ts';

/** A line that says nothing for so long is not waited for: the table is asked for without it. */
const patienceMs = 2000;
/** A hall that moves on to the next phase asks for the rest of it one after the other. */
const spreadMs = 1500;
/** A phone that slept longer may have a socket that nobody answers. */
const sleptMs = 15_000;

/** The table of whoever uses this browser, kept up to date. */
export function useTable(workshop: WorkshopId): { readonly board: TableBoard; readonly state: BoardState } {
  const [board] = useState(
    () => new TableBoard({ ask: () => ask<TableView>('GET', `/api/table/${workshop}`), now: Date.now }),
  );
  useEffect(() => follow(workshop, board), [workshop, board]);
  const state = useSyncExternalStore(board.subscribe, board.current);
  const stage = state.view && JSON.stringify(state.view.course.state);
  const known = useRef<string | null>(null);
  useEffect(() => {
    const moved = known.current !== null && known.current !== stage;
    known.current = stage;
    if (!moved) return;
    const later = setTimeout(() => void board.refresh(), Math.random() * spreadMs);
    return () => clearTimeout(later);
  }, [stage, board]);
  return { board, state };
}

/** Listens first and asks then, so that what changes in between is heard. Answers how to stop. */
function follow(workshop: WorkshopId, board: TableBoard): () => void {
  const hear = () =>
    hearLive({
      connect: () => new WebSocket(`${location.origin.replace(/^http/u, 'ws')}/live?workshop=${workshop}`),
      heard: (event) => {
        if (event.event === 'hello') return void board.refresh();
        if (event.event !== 'workshop' || event.workshop !== workshop) return;
        const { data: change } = workshopChangeSchema.safeParse(event.change);
        if (change?.to === 'participant') void board.refresh();
        else if (change !== undefined) board.hear(change);
      },
      signedOut: () => void board.refresh(),
      chance: Math.random,
      atOnce: true,
    });
  let stop = hear();
  const impatient = setTimeout(() => {
    if (board.current().view === null) void board.refresh();
  }, patienceMs);
  let hiddenAt: number | null = null;
  const awake = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    if (hiddenAt === null || Date.now() - hiddenAt < sleptMs) return;
    hiddenAt = null;
    stop();
    stop = hear();
  };
  document.addEventListener('visibilitychange', awake);
  return () => {
    clearTimeout(impatient);
    document.removeEventListener('visibilitychange', awake);
    stop();
  };
}
