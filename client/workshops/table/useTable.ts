import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { WorkshopId } from '../../../shared/kernel/ids.ts';
import type { TableView } from '../../../shared/workshops/api.ts';
import { ask, type Failure } from '../../platform/api.ts';
import { useWorkshopLive } from '../live.ts';
import { keepRecap } from './keptRecap.ts';
import { type BoardState, TableBoard } from './tableBoard.ts';

/** A line that says nothing for so long is not waited for: the table is asked for without it. */
const patienceMs = 2000;
/** A table that could not be asked for is asked for again; a hall that had no answer does not ask in one moment. */
const again = { least: 3000, spread: 4000 } as const;
/** A hall that moves on to the next phase asks for the rest of it one after the other. */
const spreadMs = 1500;

/** The table of whoever uses this browser, kept up to date: listened to first and asked for then, so that what changes in between is heard. */
export function useTable(workshop: WorkshopId): { readonly board: TableBoard; readonly state: BoardState } {
  const [board] = useState(
    () => new TableBoard({ ask: () => ask<TableView>('GET', `/api/table/${workshop}`), now: Date.now }),
  );
  const refresh = () => void board.refresh();
  useWorkshopLive(workshop, {
    changed: (change) => (change.to === 'participant' ? refresh() : board.hear(change)),
    greeted: refresh,
    signedOut: refresh,
  });
  useEffect(() => {
    const impatient = setTimeout(() => {
      if (board.current().view === null) void board.refresh();
    }, patienceMs);
    return () => clearTimeout(impatient);
  }, [board]);
  const state = useSyncExternalStore(board.subscribe, board.current);
  const { failure } = state;
  useEffect(() => {
    if (!isPassing(failure)) return;
    const later = setTimeout(() => void board.refresh(), again.least + Math.random() * again.spread);
    return () => clearTimeout(later);
  }, [failure, board]);
  const recap = state.view?.recap ?? null;
  useEffect(() => {
    if (recap !== null) keepRecap(workshop, recap);
  }, [workshop, recap]);
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

/** Whether the same question may be answered in a moment. */
function isPassing(failure: Failure | null): boolean {
  return failure !== null && ['unreachable', 'unavailable', 'too_many'].includes(failure.refused);
}
