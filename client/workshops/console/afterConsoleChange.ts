import { newest } from '../../../shared/workshops/board.ts';
import type { WorkshopChange } from '../../../shared/workshops/change.ts';
import type { ConsoleView } from '../../../shared/workshops/consoleApi.ts';

/** The board after something on it became another. What comes late or twice changes nothing. */
export function afterConsoleChange<View extends ConsoleView>(view: View, change: WorkshopChange): View {
  switch (change.to) {
    case 'everybody':
      if (!('course' in change)) return view;
      return change.course.revision > view.course.revision ? { ...view, course: change.course } : view;
    case 'console':
      if ('card' in change) return { ...view, cards: newest(view.cards, change.card) };
      if ('table' in change) return { ...view, tables: newest(view.tables, change.table) };
      if ('participant' in change)
        return { ...view, participants: newest(view.participants, change.participant) };
      return { ...view, clusters: newest(view.clusters, change.cluster) };
    case 'table':
    case 'participant':
      return view;
  }
}

/** Whether more is other than the change says: the code, the door, positions, and what was counted. */
export function isMoreThanItSays(change: WorkshopChange): boolean {
  return 'course' in change || (change.to === 'console' && 'cluster' in change);
}
