import type { TableView } from '../../../shared/workshops/api.ts';
import { newest } from '../../../shared/workshops/board.ts';
import type { WorkshopChange } from '../../../shared/workshops/change.ts';

/** The table after something on it became another. What comes late or twice, or is another table's, changes nothing. */
export function afterChange(view: TableView, change: WorkshopChange): TableView {
  switch (change.to) {
    case 'everybody':
      if ('group' in change) return { ...view, clusters: withGroup(view.clusters, change.group) };
      return change.course.revision > view.course.revision ? { ...view, course: change.course } : view;
    case 'table':
      if (!('card' in change)) return { ...view, people: change.people, frozen: change.frozen };
      if (change.card.table !== view.table.id) return view;
      return { ...view, cards: newest(view.cards, change.card) };
    case 'console':
    case 'participant':
      return view;
  }
}

type Groups = TableView['clusters'];

function withGroup(groups: Groups, changed: Omit<Groups[number], 'preferences'>): Groups {
  const preferences = groups.find(({ id }) => id === changed.id)?.preferences ?? null;
  return newest(groups, { ...changed, preferences });
}
