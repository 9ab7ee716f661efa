import type { Card, Cluster, ConsoleCard, ParticipantRow, TableGroup, TableRow } from './board.ts';
import type { WorkshopState } from './phase.ts';
import type { Timer } from './timer.ts';

/** A timer on its way to a page: instants are text there. */
export type TimerView =
  | Exclude<Timer, { readonly kind: 'running' }>
  | { readonly kind: 'running'; readonly endsAt: string; readonly wholeMs: number };

/** What concerns everybody in the hall. */
export type Course = {
  readonly revision: number;
  readonly state: WorkshopState;
  readonly timer: TimerView;
  /** The last message to all, and when. */
  readonly broadcast: { readonly words: string; readonly at: string } | null;
};

/** What the pages of a workshop are told after the commit of what changed: the thing itself, as it is now. `changeSchema.ts` reads it. */
export type WorkshopChange =
  | { readonly to: 'everybody'; readonly course: Course }
  /** A group, while tables choose or read how they chose; how many prefer it is what it was. */
  | { readonly to: 'everybody'; readonly group: Omit<TableGroup, 'preferences'> }
  /** A card as its table sees it; or how many people sit there. */
  | { readonly to: 'table'; readonly card: Card }
  | { readonly to: 'table'; readonly people: number; readonly frozen: boolean }
  | { readonly to: 'console'; readonly card: ConsoleCard }
  | { readonly to: 'console'; readonly cluster: Cluster }
  | { readonly to: 'console'; readonly table: TableRow }
  | { readonly to: 'console'; readonly participant: ParticipantRow }
  /** One participant: she has been moved, renamed, muted or let go, and asks for everything again. */
  | { readonly to: 'participant'; readonly changed: true };
